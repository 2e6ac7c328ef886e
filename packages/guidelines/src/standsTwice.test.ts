import { type Case, parseCase } from "@glisson/case";
import { furtherStages, score, stageCase } from "@glisson/staging";
import fc from "fast-check";
import { expect, it } from "vitest";
import { advise } from "./advise.ts";
import { guidelines } from "./rules.generated.ts";
import type { Verdict } from "./verdict.ts";

/** What stands as a score and as rules gives the same answer for the same facts. */

function caseOf(facts: object): Case {
  const parsed = parseCase({ glisson: "glisson-case/1", id: "a", date: "2026-11-30", source: "test", ...facts });
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  return parsed.value;
}

/** The rules of a guideline that begin with a word, and their answers. */
function rulesOf(guideline: string, patient: Case, begins = ""): { id: string; verdict: Verdict }[] {
  const among = guidelines.filter(({ id }) => id === guideline);
  const [advice] = advise({ case: patient, stages: stageCase(patient) }, among);
  return advice!.rules.filter(({ id }) => id.startsWith(begins));
}

const perhaps = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

it("TACE-unsuitable by the Japan Society of Hepatology: the stage and the three rules", () => {
  const tumours = fc.record({
    count: fc.option(fc.nat(8), { nil: undefined }),
    largest: perhaps("0.5 cm", "20 mm", "3 cm (2.5-4.2)", "5 cm (4.8-6.4)", "6.1 cm", "12 cm"),
    side: perhaps("right", "left", "both"),
    pattern: perhaps("nodular", "massive", "infiltrative"),
  });
  const labs = fc.record({
    bilirubin: perhaps("10 umol/L", "1.5 mg/dL", "60 umol/L (30-90)"),
    albumin: perhaps("45 g/L", "34.47 g/L", "36 g/L (33-39)", "2.4 g/dL"),
  });
  fc.assert(
    fc.property(tumours, labs, (told, measured) => {
      const patient = caseOf({ tumours: told, labs: measured });
      const stage = furtherStages(patient).find(({ id }) => id === "jshTace");
      const verdicts = rulesOf("jsh-2021", patient, "tace-unsuitable").map(({ verdict }) => verdict);
      expect(verdicts).toHaveLength(3);
      const all = verdicts.includes("met") ? "unsuitable" : verdicts.includes("cannot say") ? undefined : "none";
      expect(stage?.value).toBe(all);
    }),
    { numRuns: 500 },
  );
});

/** The item of the score that each rule judges, and the rule's own source. */
const itemOf = {
  "wjh-child-pugh-b8": "child_pugh_b8_or_worse",
  "wjh-reduced-portal-flow": "severely_reduced_portal_flow",
  "wjh-tumour-10-cm": "tumour_10_cm_or_more",
  "summary-tumour-thrombus": "tumour_thrombus",
  "summary-hepatofugal-flow": "hepatofugal_flow",
  "summary-encephalopathy": "encephalopathy",
  "summary-creatinine": "creatinine_2_mg_dl_or_clearance_below_30",
  "china-blocked-few-collaterals": "trunk_blocked_few_collaterals",
  "china-child-pugh-c": "child_pugh_c",
  "china-platelets-with-bleeding": "platelets_below_50_with_bleeding",
  "china-ecog-above-2": "ecog_above_2",
} as const;

type Answer = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function scored(input: object): Answer {
  const answer = score("TACE contraindications", input);
  if (!answer.ok) throw new Error(answer.faults[0].wanted);
  return answer.value as Answer;
}

it("contraindications to TACE: every item of the score is a rule, or the guideline says that it is not judged", () => {
  const { rules, remainder } = guidelines.find(({ id }) => id === "tace-contraindications")!;
  expect(rules.map(({ id }) => id).toSorted()).toEqual(Object.keys(itemOf).toSorted());
  const all = Object.keys(Object.groupBy(Object.values(scored({})).flatMap(unknownIn), (item) => item));
  const unjudged = all.filter((item) => !(Object.values(itemOf) as string[]).includes(item));
  expect(unjudged.length).toBeGreaterThan(8);
  const words = (item: string) => item.split("_").filter((word) => word.length > 3);
  for (const item of unjudged)
    for (const word of words(item))
      expect(remainder?.en.toLowerCase().replaceAll("-", " ")).toContain(wordIn[word] ?? word);
});

/** Words of the guideline where the score's key has another. */
const wordIn: Readonly<Record<string, string>> = {
  technical: "arteries",
  block: "cannot be reached",
};

const unknownIn = (answer: Readonly<Record<string, unknown>>): string[] => [
  ...((answer.absolute_unknown ?? []) as string[]),
  ...((answer.relative_unknown ?? []) as string[]),
];

it("contraindications to TACE: a rule is met exactly where its source names the item as met", () => {
  const free = { obstruction: "none", flow: "hepatopetal" };
  const names = [
    "PV.L",
    "PV.RA",
    "PV.RP",
    "PV.LM",
    "PV.LL",
    "P1",
    "P2",
    "P3",
    "P4",
    "P5",
    "P6",
    "P7",
    "P8",
    "SMV",
    "SV",
  ];
  const others = Object.fromEntries(names.map((name) => [name, free]));
  const told = fc.record({
    points: fc.constantFrom(5, 8, 10),
    ecog: fc.nat(4),
    encephalopathy: fc.constantFrom(0, 3),
    creatinine: fc.constantFrom(80, 176.8, 200),
    platelets: fc.constantFrom(49, 50, 120),
    bleeding: fc.constantFrom("never", "current"),
    largest: fc.constantFrom(5, 10),
    flow: fc.constantFrom("hepatopetal", "hepatofugal", "none"),
    branch: fc.boolean(),
    hepaticVein: fc.constantFrom("none", "major hepatic vein"),
    collaterals: fc.constantFrom("none", "few", "adequate"),
  });
  /** Bilirubin 1 or 3 points, INR 1 or 3 points: with encephalopathy of grade 3 the sums that are wanted. */
  const labsOf = { 5: ["15 umol/L", "1 INR"], 8: ["90 umol/L", "1.9 INR"], 10: ["90 umol/L", "3 INR"] } as const;
  fc.assert(
    fc.property(told, (facts) => {
      const [bilirubin, inr] = labsOf[facts.points as 5];
      const patient = caseOf({
        ecog: facts.ecog,
        ascites: facts.points === 10 ? "mild" : "none",
        encephalopathy: facts.encephalopathy,
        labs: {
          bilirubin,
          inr,
          albumin: "40 g/L",
          creatinine: `${facts.creatinine} umol/L`,
          platelets: `${facts.platelets} 10^9/L`,
        },
        varices: { bleeding: facts.bleeding },
        tumours: { count: 1, largest: `${facts.largest} cm`, side: "right", spread: [] },
        reading: {
          thrombus: "tumour",
          venousThrombus: facts.hepaticVein,
          collaterals: facts.collaterals,
          portal: {
            ...others,
            "PV.trunk": { obstruction: "none", flow: facts.flow },
            "PV.R": facts.branch ? { obstruction: "complete", flow: "none" } : free,
          },
        },
      });
      const points = facts.points + (facts.encephalopathy === 0 ? 0 : 2);
      const blocked = facts.flow === "none";
      const answer = scored({
        child_pugh_b8_or_worse: points >= 8,
        child_pugh_c: points >= 10,
        severely_reduced_portal_flow: blocked,
        trunk_blocked_few_collaterals: blocked && facts.collaterals !== "adequate",
        tumour_thrombus: facts.branch || facts.hepaticVein !== "none",
        hepatofugal_flow: facts.flow === "hepatofugal",
        encephalopathy: facts.encephalopathy > 0,
        creatinine_2_mg_dl_or_clearance_below_30: facts.creatinine >= 176.8,
        platelets_below_50_with_bleeding: facts.platelets < 50 && facts.bleeding === "current",
        ecog_above_2: facts.ecog > 2,
        tumour_10_cm_or_more: facts.largest >= 10,
      });
      const met = Object.entries(answer).flatMap(([source, found]) =>
        [found.absolute_met, found.relative_met ?? []]
          .flatMap((items) => items as { id: string }[])
          .map(({ id }) => `${source} ${id}`),
      );
      const rules = rulesOf("tace-contraindications", patient);
      const metRules = rules.filter(({ verdict }) => verdict === "met").map(({ id }) => id as keyof typeof itemOf);
      expect(metRules.map((id) => `${id.split("-")[0]} ${itemOf[id]}`).toSorted()).toEqual(met.toSorted());
      expect(rules.map(({ verdict }) => verdict)).not.toContain("cannot say");
    }),
    { numRuns: 200 },
  );
});
