import { text } from "@glisson/case";
import type { ComparedEvidence, Evidence } from "./advice.ts";
import { evaluate } from "./evaluate.ts";
import type { Facts } from "./finding.ts";
import type { FindingName } from "./findings.ts";

const clauseOne = text("trunk blocked: radiotherapy first", "主干阻塞：先放疗");
const clauseTwo = text("trunk open: TACE first", "主干通畅：先TACE");

interface Study extends Evidence {
  /** What the source says of all patients that the finding speaks of, in words that a case can be asked. */
  readonly traits: readonly { readonly trait: FindingName; readonly mark: Evidence["citation"]["mark"] }[];
}

const inPortalVein = { trait: "tumour thrombus in the portal vein", mark: "read" } as const;

/** Studies that bear on the order of radiotherapy and TACE. Only the first two compared the orders directly. */
const evidence: readonly Study[] = [
  {
    id: "li-2018",
    finding: text(
      "Main-trunk thrombus: median survival 13.2 months with radiotherapy first against 7.4 with TACE first (P = 0.020); liver function worsened in 9.5 % against 33.3 %. No study has looked at the degree of obstruction.",
      "主干癌栓：先放疗中位生存13.2个月，先TACE为7.4个月（P=0.020）；肝功能恶化9.5%对33.3%。尚无研究考察阻塞程度。",
    ),
    population: text(
      "retrospective, propensity matched 50:25; 75 is the whole matched cohort, its share with trunk thrombus was not read",
      "回顾性，倾向评分匹配50:25；75例为全部匹配病例，其中主干癌栓比例未读到",
    ),
    size: 75,
    bears: "for",
    on: clauseOne,
    traits: [inPortalVein, { trait: "Cheng type III", mark: "read" }],
    citation: { text: "Li X et al. Oncotarget 2018", doi: "10.18632/oncotarget.25224", mark: "read" },
  },
  {
    id: "kang-2014",
    finding: text(
      "Randomised, three arms: the two orders gave the same response and survival; liver function worsened less with radiotherapy first; both beat radiotherapy alone.",
      "随机三组：两种顺序疗效与生存相同；先放疗者肝功能损害较轻；均优于单纯放疗。",
    ),
    population: text(
      "portal vein tumour thrombus of any extent, randomised 34/37/30",
      "任意范围门静脉癌栓，随机分组34/37/30",
    ),
    size: 101,
    bears: "against",
    on: clauseTwo,
    traits: [inPortalVein],
    citation: { text: "Kang J et al. Mol Clin Oncol 2014", doi: "10.3892/mco.2013.196", mark: "read" },
  },
  {
    id: "yoon-2018",
    finding: text(
      "The best-known positive trial gave TACE, then radiotherapy within three weeks, against sorafenib. It did not compare the orders.",
      "最知名的阳性试验为TACE后三周内放疗，对照索拉非尼；未比较先后顺序。",
    ),
    population: text(
      "liver-confined HCC with macrovascular invasion, randomised",
      "局限于肝内、伴大血管侵犯的肝癌，随机",
    ),
    size: 90,
    bears: "neither way",
    on: clauseTwo,
    traits: [
      { trait: "no spread outside the liver", mark: "read" },
      { trait: "Child-Pugh A", mark: "recalled" },
    ],
    citation: { text: "Yoon SM et al. JAMA Oncol 2018", doi: "10.1001/jamaoncol.2017.5847", mark: "read" },
  },
  {
    id: "meta-analysis-2013",
    finding: text(
      "Meta-analysis: TACE gained survival even with the main trunk obstructed, with rare fatal complications.",
      "荟萃分析：即使主干阻塞，TACE仍可延长生存，致死并发症罕见。",
    ),
    population: text("portal vein tumour thrombus, pooled studies", "门静脉癌栓，合并研究"),
    bears: "against",
    on: clauseOne,
    traits: [inPortalVein],
    citation: { text: "BMC Gastroenterology 2013;13:60", mark: "read" },
  },
  {
    id: "cmar-2018",
    finding: text(
      "TACE against supportive care: no survival gain in trunk disease (grade III/IV, P = 0.662), a gain in branch disease (I/II).",
      "TACE对比支持治疗：主干癌栓（III/IV级）无生存获益（P=0.662），分支癌栓（I/II级）获益。",
    ),
    population: text("portal vein tumour thrombus by grade", "按分级的门静脉癌栓"),
    bears: "neither way",
    on: clauseOne,
    traits: [inPortalVein],
    citation: { text: "Cancer Management and Research", doi: "10.2147/CMAR.S166527", mark: "read" },
  },
];

/** The studies, each with how like its patients this one is in what the source says of them. */
export const compareEvidence = (facts: Facts): readonly ComparedEvidence[] =>
  evidence.map(({ traits, ...study }) => ({
    ...study,
    likeness: traits.map(({ trait, mark }) => {
      const { says, verdict } = evaluate(trait, facts);
      return { says, verdict, mark };
    }),
  }));
