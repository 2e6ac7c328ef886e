import { type Text, text } from "@glisson/case";
import type { MissingFact } from "./finding.ts";

const bloodTest = text("blood test", "血液检查");
const bedside = text("clinical examination", "临床检查");
const liverImaging = text("contrast CT or MR of the liver", "肝脏增强CT或MR");

/** The examination that gives a fact, by where the fact stands in the case; the longest matching place wins. */
const examinations: readonly (readonly [place: string, test: Text])[] = [
  ["labs.", bloodTest],
  ["ascites", text("ultrasound or CT of the abdomen", "腹部超声或CT")],
  ["encephalopathy", bedside],
  ["ecog", bedside],
  ["varices", text("history, and endoscopy", "病史及内镜检查")],
  ["transplantable", text("word of the transplant board", "移植团队评估")],
  ["resectable", text("word of the liver surgeon", "肝外科评估")],
  ["tumours.spread", text("CT of chest and abdomen", "胸腹部CT")],
  ["tumours.", liverImaging],
  ["tumours", text("biopsy, and contrast CT or MR of the liver", "穿刺活检，及肝脏增强CT或MR")],
  [
    "reading.venousThrombus",
    text("venous-phase CT up to the right atrium, or echocardiography", "静脉期CT（扫至右心房），或超声心动图"),
  ],
  ["reading.collaterals", text("portal-phase CT, or angiography", "门静脉期CT，或血管造影")],
  ["reading", text("portal-phase CT or MR, read or measured", "门静脉期CT或MR判读或测量")],
];

/** A fact that a stage lacks, as a fact with its examination. */
export function withExamination(missing: { readonly path: string; readonly name: Text }): MissingFact {
  const [, test] = examinations.find(([place]) => missing.path.startsWith(place)) ?? ["", liverImaging];
  return { path: missing.path, name: missing.name, test };
}
