import { type Text, text, venousThrombusTitle } from "@glisson/case";
import type { Finding } from "../finding.ts";
import { metIf, onFact } from "./onFact.ts";
import { among, stageIs } from "./stageFinding.ts";

/** How far thrombus has grown, by the classifications' own names. */
export const thrombusTypeFindings = {
  "Cheng type I or II": {
    says: text("Cheng type I or II", "程氏分型I或II型"),
    judge: ({ stages }) => stageIs(stages.cheng, among("I", "II")),
  },
  "Cheng type I to III": {
    says: text("Cheng type I to III", "程氏分型I至III型"),
    judge: ({ stages }) => stageIs(stages.cheng, among("I", "II", "III")),
  },
  "Cheng type III": {
    says: text("Cheng type III", "程氏分型III型"),
    judge: ({ stages }) => stageIs(stages.cheng, among("III")),
  },
  "Vp1 to Vp3": {
    says: text("Vp1 to Vp3", "Vp1至Vp3"),
    judge: ({ stages }) => stageIs(stages.vp, among("Vp1", "Vp2", "Vp3")),
  },
  Vp4: { says: text("Vp4", "Vp4"), judge: ({ stages }) => stageIs(stages.vp, among("Vp4")) },
  "thrombus in the vena cava or atrium": inVenaCava(
    true,
    text("thrombus in the vena cava or the right atrium", "下腔静脉或右心房内栓子"),
  ),
  "no thrombus in the vena cava or atrium": inVenaCava(
    false,
    text("no thrombus in the vena cava or the right atrium", "下腔静脉及右心房内无栓子"),
  ),
  "tumour thrombus in a hepatic vein or the vena cava": {
    says: text("tumour thrombus in a hepatic vein or the vena cava", "肝静脉或下腔静脉癌栓"),
    judge: ({ stages }) => stageIs(stages.hvtt, (type) => type !== "none"),
  },
  "tumour thrombus above the diaphragm or in the atrium": {
    says: text(
      "tumour thrombus above the diaphragm or in the right atrium (type III)",
      "膈上下腔静脉或右心房癌栓（III型）",
    ),
    judge: ({ stages }) => stageIs(stages.hvtt, among("III")),
  },
} as const satisfies Record<string, Finding>;

function inVenaCava(wanted: boolean, says: Text): Finding {
  const name = text("thrombus in hepatic veins, vena cava or atrium", "肝静脉、下腔静脉或心房内有无栓子");
  return {
    says,
    judge: ({ case: { reading } }) =>
      onFact(reading?.venousThrombus, "reading.venousThrombus", name, (highest) => [
        metIf((highest.startsWith("IVC") || highest === "atrium") === wanted),
        text(`venous thrombus: ${venousThrombusTitle[highest].en}`, `静脉栓子：${venousThrombusTitle[highest].zh}`),
      ]),
  };
}
