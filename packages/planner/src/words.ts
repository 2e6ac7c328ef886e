import { type Step, type Text, text } from "@glisson/case";

/** A step as a person says it. */
export function stepTitle(step: Step): Text {
  const [kind, where] = step.split(":") as [keyof typeof kinds, string | undefined];
  const named = kinds[kind];
  if (where === undefined) return named;
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
  supportive: text("supportive care", "支持治疗"),
  wait: text("waiting and measuring again", "等待并复测"),
} as const;

const extents: Readonly<Record<string, Text>> = {
  whole: text("the whole liver", "全肝"),
  right: text("the right lobe", "右叶"),
  left: text("the left lobe", "左叶"),
};

export const venousThrombusTitle = {
  none: text("none", "无"),
  "peripheral hepatic vein": text("peripheral hepatic vein", "周围肝静脉"),
  "major hepatic vein": text("major hepatic vein", "肝静脉主干"),
  "IVC behind the liver": text("inferior vena cava behind the liver", "肝后下腔静脉"),
  "IVC above the diaphragm": text("inferior vena cava above the diaphragm", "膈上下腔静脉"),
  atrium: text("right atrium", "右心房"),
} as const;

export const flowTitle = {
  none: text("no flow seen", "未见血流"),
  seen: text("flow seen, direction not told", "可见血流，方向未述"),
  hepatopetal: text("hepatopetal flow", "向肝血流"),
  "to-and-fro": text("to-and-fro flow", "往返血流"),
  hepatofugal: text("hepatofugal flow", "离肝血流"),
} as const;

export const thrombusTitle = {
  tumour: text("tumour thrombus", "癌栓"),
  bland: text("bland thrombus", "血栓"),
  undetermined: text("thrombus of undetermined kind", "性质未定的栓子"),
  "unlabelled gap": text("gap in the lumen that nobody labelled", "未标注的管腔缺损"),
} as const;

/** Millilitres rounded to what they are worth, with their range: `1380 mL (1290-1450)`. */
export function showVolume(volume: { readonly value: number; readonly low: number; readonly high: number }): string {
  const ten = (ml: number) => String(Math.round(ml / 10) * 10);
  return volume.low === volume.high
    ? `${ten(volume.value)} mL`
    : `${ten(volume.value)} mL (${ten(volume.low)}-${ten(volume.high)})`;
}
