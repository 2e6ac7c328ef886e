import { text } from "@glisson/case";
import { withExamination } from "../examination.ts";
import { type Facts, type Finding, judged } from "../finding.ts";
import { fromPossible, stageIs } from "./stageFinding.ts";

export const patientFindings = {
  "Child-Pugh A": childPughUpTo(6, text("Child-Pugh A", "Child-Pugh A级")),
  "Child-Pugh A to B7": childPughUpTo(7, text("Child-Pugh A to B7", "Child-Pugh A至B7")),
  "Child-Pugh A or B": childPughUpTo(9, text("Child-Pugh A or B", "Child-Pugh A或B级")),
  "Child-Pugh C": {
    says: text("Child-Pugh C", "Child-Pugh C级"),
    judge: ({ stages }) => stageIs(stages.childPugh, among("C")),
  },
  "ECOG 0 to 2": {
    says: text("ECOG performance status 0 to 2", "ECOG体能状态0-2"),
    judge: ({ stages }) => stageIs(stages.ecog, among("0", "1", "2")),
  },
  "BCLC stage C": { says: text("BCLC stage C", "BCLC C期"), judge: ({ stages }) => stageIs(stages.bclc, among("C")) },
  "BCLC stage D": { says: text("BCLC stage D", "BCLC D期"), judge: ({ stages }) => stageIs(stages.bclc, among("D")) },
  "CNLC stage IIIa": {
    says: text("CNLC stage IIIa", "CNLC IIIa期"),
    judge: ({ stages }) => stageIs(stages.cnlc, among("IIIa")),
  },
  "Cheng type I or II": {
    says: text("Cheng type I or II", "程氏分型I或II型"),
    judge: ({ stages }) => stageIs(stages.cheng, among("I", "II")),
  },
  "Cheng type I to III": {
    says: text("Cheng type I to III", "程氏分型I至III型"),
    judge: ({ stages }) => stageIs(stages.cheng, among("I", "II", "III")),
  },
  "not resectable": {
    says: text("tumour and thrombus cannot be removed by surgery", "肿瘤及癌栓不可手术切除"),
    judge: ({ case: { resectable } }) =>
      resectable === undefined
        ? judged(
            "cannot say",
            [],
            [
              withExamination({
                path: "resectable",
                name: text("whether surgery can remove all tumour", "手术能否切净肿瘤"),
              }),
            ],
          )
        : judged(resectable ? "not met" : "met", [
            {
              path: "resectable",
              text: resectable
                ? text("called resectable", "判断为可切除")
                : text("called not resectable", "判断为不可切除"),
            },
          ]),
  },
  "thrombus in the vena cava or atrium": {
    says: text("thrombus in the vena cava or the right atrium", "下腔静脉或右心房内栓子"),
    judge: ({ case: { reading } }) => {
      const highest = reading?.venousThrombus;
      if (highest === undefined)
        return judged(
          "cannot say",
          [],
          [
            withExamination({
              path: "reading.venousThrombus",
              name: text("thrombus in hepatic veins, vena cava or atrium", "肝静脉、下腔静脉或心房内有无栓子"),
            }),
          ],
        );
      const caval = highest.startsWith("IVC") || highest === "atrium";
      return judged(caval ? "met" : "not met", [
        {
          path: "reading.venousThrombus",
          text: text(`venous thrombus: ${highest}`, `静脉栓子：${venousZh[highest]}`),
        },
      ]);
    },
  },
  "no encephalopathy": {
    says: text("no encephalopathy", "无肝性脑病"),
    judge: ({ case: { encephalopathy } }) =>
      encephalopathy === undefined
        ? judged(
            "cannot say",
            [],
            [withExamination({ path: "encephalopathy", name: text("encephalopathy", "肝性脑病") })],
          )
        : judged(encephalopathy === 0 ? "met" : "not met", [
            {
              path: "encephalopathy",
              text: text(`encephalopathy grade ${encephalopathy}`, `肝性脑病${encephalopathy}级`),
            },
          ]),
  },
  "bilirubin low enough for TACE": {
    says: text("bilirubin low enough for TACE", "胆红素水平允许TACE"),
    judge: ({ case: { labs } }) =>
      judged(
        "cannot say",
        labs?.bilirubin
          ? [
              {
                path: "labs.bilirubin",
                text: text(
                  `bilirubin ${labs.bilirubin.value} ${labs.bilirubin.unit}`,
                  `胆红素${labs.bilirubin.value} ${labs.bilirubin.unit}`,
                ),
              },
            ]
          : [],
      ),
  },
  "supply index at least 1 after TACE": {
    says: text(
      "simulated oxygen supply of the liver at least equal to its need after TACE",
      "模拟显示TACE后肝脏供氧不低于需求",
    ),
    judge: ({ supplyIndexAfterTace: index }) => {
      if (!index) return judged("cannot say", []);
      const because = [
        {
          path: "simulated.supplyIndexAfterTace",
          text: text(
            `simulated supply index ${round(index.value)} (${round(index.low)}-${round(index.high)})`,
            `模拟供氧指数${round(index.value)}（${round(index.low)}-${round(index.high)}）`,
          ),
        },
      ];
      return judged(index.low >= 1 ? "met" : index.high < 1 ? "not met" : "cannot say", because);
    },
  },
} as const satisfies Record<string, Finding>;

const among =
  (...wanted: readonly string[]) =>
  (value: string): boolean =>
    wanted.includes(value);

const round = (value: number) => value.toFixed(2);

const venousZh = {
  none: "无",
  "peripheral hepatic vein": "周围肝静脉",
  "major hepatic vein": "肝静脉主干",
  "IVC behind the liver": "肝后下腔静脉",
  "IVC above the diaphragm": "膈上下腔静脉",
  atrium: "右心房",
} as const;

/** Child-Pugh of at most this many points; settled by the least and the most points still possible. */
function childPughUpTo(limit: number, says: { readonly en: string; readonly zh: string }): Finding {
  return {
    says,
    judge: ({ stages: { childPugh } }: Facts) =>
      fromPossible(childPugh, [childPugh.minPoints <= limit, childPugh.maxPoints <= limit]),
  };
}
