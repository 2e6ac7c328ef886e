import { type Step, type Text, text } from "@glisson/case";

/** A step as a person says it. */
export function stepTitle(step: Step): Text {
  const [kind, where] = step.split(":") as [keyof typeof kinds, string | undefined];
  const named = kinds[kind];
  if (where === undefined) return named;
  const share = Number(where);
  if (!Number.isNaN(share)) return given[kind as keyof typeof given](Math.round(100 * share));
  const extent = extents[where] ?? text(`segment ${where.slice(1)}`, `${where.slice(1)}段`);
  return text(`${named.en} of ${extent.en}`, `${extent.zh}${named.zh}`);
}

const kinds = {
  tace: text("TACE", "TACE"),
  resection: text("resection", "切除"),
  radiotherapy: text("radiotherapy to the thrombus", "癌栓放疗"),
  haic: text("arterial infusion chemotherapy", "肝动脉灌注化疗"),
  systemic: text("systemic treatment", "系统治疗"),
  stent: text("portal stent", "门静脉支架"),
  thrombectomy: text("thrombectomy", "取栓"),
  tips: text("TIPS", "TIPS"),
  clamp: text("clamping of artery and portal vein", "肝门阻断"),
  "splenic-embolisation": text("embolisation of the spleen", "脾动脉栓塞"),
  supportive: text("supportive care", "支持治疗"),
  wait: text("waiting and measuring again", "等待并复测"),
} as const;

/** Steps that say how far they go. */
const given = {
  radiotherapy: (percent: number) =>
    text(`radiotherapy that leaves ${percent} % of the vein's area free`, `放疗使静脉管腔恢复至${percent}%`),
  "splenic-embolisation": (percent: number) =>
    text(`embolisation of ${percent} % of the spleen`, `栓塞${percent}%的脾脏`),
} as const;

const extents: Readonly<Record<string, Text>> = {
  whole: text("the whole liver", "全肝"),
  right: text("the right lobe", "右叶"),
  left: text("the left lobe", "左叶"),
};

/** Millilitres rounded to what they are worth, with their range: `1380 mL (1290-1450)`. */
export function showVolume(volume: { readonly value: number; readonly low: number; readonly high: number }): string {
  const ten = (ml: number) => String(Math.round(ml / 10) * 10);
  return volume.low === volume.high
    ? `${ten(volume.value)} mL`
    : `${ten(volume.value)} mL (${ten(volume.low)}-${ten(volume.high)})`;
}
