import { text, venousThrombusTitle } from "@glisson/case";
import type { Finding } from "../finding.ts";
import { metIf, onFact } from "./onFact.ts";
import { stageIs } from "./stageFinding.ts";

export const patientFindings = {
  "ECOG 0 or 1": {
    says: text("ECOG performance status 0 or 1", "ECOG体能状态0-1"),
    judge: ({ stages }) => stageIs(stages.ecog, among("0", "1")),
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
  resectable: {
    says: text("tumour and thrombus can be removed by surgery", "肿瘤及癌栓可手术切除"),
    judge: ({ case: { resectable } }) =>
      onFact(resectable, "resectable", text("whether surgery can remove all tumour", "手术能否切净肿瘤"), (can) => [
        metIf(can),
        can ? text("called resectable", "判断为可切除") : text("called not resectable", "判断为不可切除"),
      ]),
  },
  "no spread outside the liver": {
    says: text("no spread outside the liver", "无肝外转移"),
    judge: ({ case: { tumours } }) =>
      onFact(tumours?.spread, "tumours.spread", text("spread outside the liver", "有无肝外转移"), (spread) => [
        metIf(spread.length === 0),
        spread.length === 0 ? text("no spread found", "未见转移") : text(`spread: ${spread.join(", ")}`, "有肝外转移"),
      ]),
  },
  "thrombus in the vena cava or atrium": {
    says: text("thrombus in the vena cava or the right atrium", "下腔静脉或右心房内栓子"),
    judge: ({ case: { reading } }) => {
      const name = text("thrombus in hepatic veins, vena cava or atrium", "肝静脉、下腔静脉或心房内有无栓子");
      return onFact(reading?.venousThrombus, "reading.venousThrombus", name, (highest) => [
        metIf(highest.startsWith("IVC") || highest === "atrium"),
        text(`venous thrombus: ${venousThrombusTitle[highest].en}`, `静脉栓子：${venousThrombusTitle[highest].zh}`),
      ]);
    },
  },
} as const satisfies Record<string, Finding>;

const among =
  (...wanted: readonly string[]) =>
  (value: string): boolean =>
    wanted.includes(value);
