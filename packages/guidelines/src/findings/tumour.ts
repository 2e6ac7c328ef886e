import { type Case, type Text, text } from "@glisson/case";
import { withExamination } from "../examination.ts";
import { type Finding, type Judgement, judged } from "../finding.ts";
import { metIf, onFact } from "./onFact.ts";

const number = text("number of tumours", "肿瘤数目");
const size = text("largest tumour", "最大肿瘤直径");

export const tumourFindings = {
  "beyond up-to-seven": {
    says: text(
      "number of tumours and largest diameter in cm add up to more than seven",
      "肿瘤数目与最大直径（cm）之和大于7",
    ),
    judge: ({ case: patient }) => {
      const { count, largest } = patient.tumours ?? {};
      const cm = largestCm(patient);
      if (count !== undefined && cm !== undefined)
        return judged(metIf(count > 0 && count + cm > 7), [shownCount(count), shownSize(cm)]);
      const missing = [
        ...(count === undefined ? [withExamination({ path: "tumours.count", name: number })] : []),
        ...(largest === undefined ? [withExamination({ path: "tumours.largest", name: size })] : []),
      ];
      return judged("cannot say", [], missing);
    },
  },
  "tumour of 10 cm or more": {
    says: text("tumour of 10 cm or more", "肿瘤≥10 cm"),
    judge: ({ case: patient }) =>
      onFact(largestCm(patient), "tumours.largest", size, (cm) => [metIf(cm >= 10), shownSize(cm).text]),
  },
  "massive or infiltrative tumour": {
    says: text("massive or infiltrative tumour", "巨块型或浸润型肿瘤"),
    judge: ({ case: { tumours } }) =>
      onFact(tumours?.pattern, "tumours.pattern", text("growth pattern", "生长方式"), (pattern) => [
        metIf(pattern !== "nodular"),
        text(`growth pattern: ${pattern}`, `生长方式：${patternZh[pattern]}`),
      ]),
  },
  "tumour on both sides of the liver": {
    says: text("tumour on both sides of the liver", "肿瘤累及左右半肝"),
    judge: ({ case: { tumours } }) =>
      onFact(tumours?.side, "tumours.side", text("side of the main tumour", "主瘤所在侧"), (side) => [
        metIf(side === "both"),
        text(`side of the main tumour: ${side}`, `主瘤：${sideZh[side]}`),
      ]),
  },
  "no spread outside the liver": spread(false, text("no spread outside the liver", "无肝外转移")),
  resectable: {
    says: text("tumour and thrombus can be removed by surgery", "肿瘤及癌栓可手术切除"),
    judge: ({ case: { resectable } }) =>
      onFact(resectable, "resectable", text("whether surgery can remove all tumour", "手术能否切净肿瘤"), (can) => [
        metIf(can),
        can ? text("called resectable", "判断为可切除") : text("called not resectable", "判断为不可切除"),
      ]),
  },
} as const satisfies Record<string, Finding>;

const patternZh = { nodular: "结节型", massive: "巨块型", infiltrative: "浸润型" } as const;
const sideZh = { right: "右半肝", left: "左半肝", both: "左右半肝" } as const;

function largestCm({ tumours }: Case): number | undefined {
  const largest = tumours?.largest;
  return largest && (largest.unit === "mm" ? largest.value / 10 : largest.value);
}

const shownCount = (count: number) => ({
  path: "tumours.count",
  text: text(`tumours: ${count}`, `肿瘤数目：${count}`),
});

const shownSize = (cm: number) => ({
  path: "tumours.largest",
  text: text(`largest tumour ${cm} cm`, `最大肿瘤${cm} cm`),
});

function spread(wanted: boolean, says: Text): Finding {
  return {
    says,
    judge: ({ case: { tumours } }): Judgement =>
      onFact(tumours?.spread, "tumours.spread", text("spread outside the liver", "有无肝外转移"), (places) => [
        metIf(places.length > 0 === wanted),
        places.length === 0 ? text("no spread found", "未见转移") : text(`spread: ${places.join(", ")}`, "有肝外转移"),
      ]),
  };
}
