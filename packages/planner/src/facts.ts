import {
  ascitesTitle,
  bleedingTitle,
  branchNames,
  branchTitle,
  type Case,
  collateralsTitle,
  flowTitle,
  parenchymaTitle,
  type Quantity,
  showObstruction,
  showQuantity,
  spreadTitle,
  type Text,
  text,
  thrombusTitle,
  venousThrombusTitle,
} from "@glisson/case";
import type { FactGroup } from "./plan.ts";
import { stepTitle } from "./words.ts";

type Line = FactGroup["lines"][number];

/** The facts of a case as a person reads them, in groups; a fact that is not there keeps its line, empty. */
export const listFacts = (patient: Case): FactGroup[] => [
  { title: text("Portal vein", "门静脉"), lines: portalFacts(patient) },
  { title: text("Veins, shunt, volumes", "静脉、分流、体积"), lines: imagingFacts(patient) },
  { title: text("Liver function", "肝功能"), lines: functionFacts(patient) },
  { title: text("Tumour", "肿瘤"), lines: tumourFacts(patient) },
  { title: text("Patient and treatment so far", "患者与既往治疗"), lines: patientFacts(patient) },
];

/** Branches that a reader expects to see reported, whether or not they were. */
const expectedBranches = ["PV.trunk", "PV.L", "PV.R"] as const;

function portalFacts({ reading }: Case): Line[] {
  const shown = branchNames.filter(
    (branch) => reading?.portal?.[branch] || (expectedBranches as readonly string[]).includes(branch),
  );
  return shown.map((branch) => {
    const seen = reading?.portal?.[branch];
    const kind = seen?.thrombus ?? reading?.thrombus;
    const filled = (seen?.obstruction?.value ?? 0) > 0;
    const parts = [
      seen?.obstruction && suffixed(showObstruction(seen.obstruction), " filled", "充填"),
      seen?.flow && flowTitle[seen.flow],
      filled && kind ? thrombusTitle[kind] : undefined,
    ].filter((part) => part !== undefined);
    return line(
      `reading.portal.${branch}`,
      branchTitle[branch],
      parts.length > 0 ? text(parts.map(({ en }) => en).join(", "), parts.map(({ zh }) => zh).join("，")) : undefined,
      seen?.obstruction ?? reading,
    );
  });
}

function imagingFacts({ reading }: Case): Line[] {
  const shunt = reading?.arterioportalShunt;
  return [
    line(
      "reading.venousThrombus",
      text("thrombus in hepatic veins or vena cava", "肝静脉或下腔静脉栓子"),
      reading?.venousThrombus && venousThrombusTitle[reading.venousThrombus],
      reading,
    ),
    line(
      "reading.collaterals",
      text("hepatopetal collaterals", "向肝性侧支循环"),
      reading?.collaterals && collateralsTitle[reading.collaterals],
      reading,
    ),
    line(
      "reading.arterioportalShunt",
      text("arterioportal shunt", "动门静脉分流"),
      shunt === undefined ? undefined : shunt === 0 ? text("none", "无") : text(`grade ${shunt}`, `${shunt}级`),
      reading,
    ),
    quantityLine("reading.liverVolume", text("liver volume", "肝脏体积"), reading?.liverVolume),
    quantityLine("reading.tumourVolume", text("tumour volume", "肿瘤体积"), reading?.tumourVolume),
  ];
}

function functionFacts(patient: Case): Line[] {
  const { labs, ascites, encephalopathy, cirrhosis, parenchyma, dialysis, varices, portalPressure } = patient;
  const prothrombin = labs?.prothrombinProlongation
    ? quantityLine(
        "labs.prothrombinProlongation",
        text("prothrombin time prolonged by", "凝血酶原时间延长"),
        labs.prothrombinProlongation,
      )
    : quantityLine("labs.inr", text("INR", "INR"), labs?.inr);
  return [
    quantityLine("labs.bilirubin", text("bilirubin", "总胆红素"), labs?.bilirubin),
    quantityLine("labs.albumin", text("albumin", "白蛋白"), labs?.albumin),
    prothrombin,
    quantityLine("labs.platelets", text("platelets", "血小板"), labs?.platelets),
    quantityLine("labs.creatinine", text("creatinine", "肌酐"), labs?.creatinine),
    line("ascites", text("ascites", "腹水"), ascites && ascitesTitle[ascites]),
    line(
      "encephalopathy",
      text("encephalopathy", "肝性脑病"),
      encephalopathy === undefined
        ? undefined
        : encephalopathy === 0
          ? text("none", "无")
          : text(`grade ${encephalopathy}`, `${encephalopathy}级`),
    ),
    line(
      "cirrhosis",
      text("cirrhosis", "肝硬化"),
      cirrhosis === undefined ? undefined : cirrhosis ? text("yes", "有") : text("no", "无"),
    ),
    line(
      "varices",
      text("varices", "静脉曲张"),
      varices?.size &&
        { none: text("none", "无"), small: text("small", "小"), large: text("large", "大") }[varices.size],
      varices,
    ),
    ...ifKnown([
      quantityLine("labs.sodium", text("sodium", "血钠"), labs?.sodium),
      quantityLine("labs.haemoglobin", text("haemoglobin", "血红蛋白"), labs?.haemoglobin),
      quantityLine("labs.ast", text("AST", "AST"), labs?.ast),
      quantityLine("labs.alt", text("ALT", "ALT"), labs?.alt),
      quantityLine("labs.icgR15", text("ICG retained at 15 min", "ICG-R15"), labs?.icgR15),
      line("parenchyma", text("liver outside the tumour", "非肿瘤肝实质"), parenchyma && parenchymaTitle[parenchyma]),
      line(
        "dialysis",
        text("dialysis", "透析"),
        dialysis === undefined ? undefined : dialysis ? text("yes", "有") : text("no", "无"),
      ),
      quantityLine("portalPressure.hvpg", text("HVPG", "HVPG"), portalPressure?.hvpg),
      quantityLine(
        "portalPressure.gradient",
        text("portal pressure gradient", "门静脉压力梯度"),
        portalPressure?.gradient,
      ),
      quantityLine("portalPressure.liverStiffness", text("liver stiffness", "肝硬度"), portalPressure?.liverStiffness),
    ]),
    line(
      "varices.bleeding",
      text("variceal bleeding", "静脉曲张出血"),
      varices?.bleeding && bleedingTitle[varices.bleeding],
      varices,
    ),
  ];
}

function tumourFacts({ tumours, labs }: Case): Line[] {
  const sides = { right: text("right", "右"), left: text("left", "左"), both: text("both sides", "两侧") };
  const spread = tumours?.spread;
  return [
    line(
      "tumours.count",
      text("number of tumours", "肿瘤数目"),
      tumours?.count === undefined ? undefined : text(`${tumours.count}`, `${tumours.count}`),
      tumours,
    ),
    quantityLine("tumours.largest", text("largest", "最大径"), tumours?.largest),
    line("tumours.side", text("side", "部位"), tumours?.side && sides[tumours.side], tumours),
    line(
      "tumours.spread",
      text("spread outside the liver", "肝外转移"),
      spread === undefined
        ? undefined
        : spread.length === 0
          ? text("looked for, none found", "已查，未见")
          : text(
              spread.map((site) => spreadTitle[site].en).join(", "),
              spread.map((site) => spreadTitle[site].zh).join("、"),
            ),
      tumours,
    ),
    quantityLine("labs.alphaFetoprotein", text("alpha-fetoprotein", "甲胎蛋白"), labs?.alphaFetoprotein),
  ];
}

function patientFacts({ patient, ecog, resectable, transplantable, treatments }: Case): Line[] {
  const yesNo = (said: boolean | undefined) =>
    said === undefined ? undefined : said ? text("yes", "是") : text("no", "否");
  return [
    line(
      "ecog",
      text("ECOG performance status", "ECOG体能状态"),
      ecog === undefined ? undefined : text(`${ecog}`, `${ecog}`),
    ),
    quantityLine("patient.age", text("age", "年龄"), patient?.age),
    ...ifKnown([
      line("resectable", text("called resectable", "判断为可切除"), yesNo(resectable)),
      line("transplantable", text("called transplantable", "判断为可移植"), yesNo(transplantable)),
    ]),
    ...(treatments ?? []).map((given, index) =>
      line(
        `treatments.${index}`,
        text("treatment given", "已行治疗"),
        text(
          `${stepTitle(given.step).en}${given.dose ? `, ${showQuantity(given.dose)}` : ""}${given.fractions ? ` in ${given.fractions} fractions` : ""}`,
          `${stepTitle(given.step).zh}${given.dose ? `，${showQuantity(given.dose)}` : ""}${given.fractions ? `/${given.fractions}次` : ""}`,
        ),
        given,
      ),
    ),
  ];
}

/** Facts that are worth a line only where somebody gave them. */
const ifKnown = (lines: readonly Line[]): Line[] => lines.filter(({ shown }) => shown !== undefined);

const quantityLine = (path: string, name: Text, quantity: Quantity | undefined): Line =>
  line(path, name, quantity && text(showQuantity(quantity), showQuantity(quantity)), quantity);

const suffixed = (shown: Text, en: string, zh: string): Text => text(`${shown.en}${en}`, `${zh}${shown.zh}`);

interface Provenance {
  readonly date?: string | undefined;
  readonly source?: string | undefined;
}

const line = (path: string, name: Text, shown: Text | undefined, from: Provenance | undefined = undefined): Line => ({
  path,
  name,
  ...(shown ? { shown } : {}),
  ...(shown && from?.date !== undefined ? { date: from.date } : {}),
  ...(shown && from?.source !== undefined ? { source: from.source } : {}),
});
