import { type Case, type Text, text } from "@glisson/case";
import { type BclcStage, bclc, bclcStage } from "../scores/bclc.ts";
import type { ChildPughClass } from "../scores/childPugh.ts";
import { type CnlcStage, cnlc, cnlcStage } from "../scores/cnlc.ts";
import type { TumourBurden } from "../scores/tumourBurden.ts";
import { ecogFact, largestCmFact, spreadFact, transplantableFact, tumourCountFact } from "./caseFacts.ts";
import { anyOf, type Fact, known, settle, unknown } from "./fact.ts";
import type { ChildPughStage } from "./liverFunction.ts";
import { mesentericNote, portalThrombus } from "./portalThrombus.ts";
import { type Stage, stageOf } from "./stage.ts";
import { venousNote, venousTumourThrombus } from "./venousTypes.ts";

/** Tumour thrombus in any portal or hepatic vein that images show. */
function vascularInvasion(case_: Case): Fact<boolean> {
  const { options, inputs, missing } = venousTumourThrombus(case_);
  const [first, ...rest] = options.map((highest) => highest !== "none");
  const isSettled = rest.every((value) => value === first);
  const venous = isSettled ? known(first!, ...inputs) : unknown([true, false], missing, inputs);
  return anyOf([...Object.values(portalThrombus(case_)), venous]);
}

/** The Child-Pugh class as a fact of another stage. */
const liverFact = ({ value, possible, inputs, missing }: ChildPughStage): Fact<ChildPughClass> => ({
  options: (value === undefined ? possible : [value]) as [ChildPughClass, ...ChildPughClass[]],
  inputs,
  missing: value === undefined ? missing : [],
});

interface CancerFacts extends TumourBurden {
  readonly invasion: boolean;
  readonly liver: ChildPughClass;
}

/** Nothing left to stage: no tumour in the liver, none in a vein, none outside. */
const isFree = ({ count, invasion, extrahepatic }: CancerFacts): boolean => count === 0 && !invasion && !extrahepatic;

const freeDetail = text("no tumour in the liver, its veins or elsewhere", "肝内、血管内及肝外均无肿瘤");

const bclcNote = text(
  "ECOG is taken as cancer-related; end-stage liver as Child-Pugh C without transplant option",
  "ECOG 视为肿瘤相关；终末期肝功能按 Child-Pugh C 级且不可移植判定",
);

/** The notes that there are, in one. */
function joined(...notes: readonly (Text | undefined)[]): Text | undefined {
  const given = notes.filter((note) => note !== undefined);
  if (given.length === 0) return undefined;
  return text(given.map(({ en }) => en).join("; "), given.map(({ zh }) => zh).join("；"));
}

/** BCLC 2022 and CNLC of a case. */
export function stageCancer(case_: Case, childPugh: ChildPughStage): { readonly bclc: Stage; readonly cnlc: Stage } {
  const cancer = {
    count: tumourCountFact(case_),
    largestCm: largestCmFact(case_),
    ecog: ecogFact(case_),
    extrahepatic: spreadFact(case_),
    invasion: vascularInvasion(case_),
    liver: liverFact(childPugh),
  };
  const bclcFound = settle<CancerFacts & { transplantable: boolean }, BclcStage | "none">(
    { ...cancer, transplantable: transplantableFact(case_) },
    (given) => {
      if (isFree(given)) return "none";
      const endStageLiver = given.liver === "C" && !given.transplantable;
      return bclcStage({ ...given, macrovascularInvasion: given.invasion, endStageLiver });
    },
    ["none", "0", "A", "B", "C", "D"],
  );
  const cnlcFound = settle<CancerFacts, CnlcStage | "none">(
    cancer,
    (given) =>
      isFree(given) ? "none" : cnlcStage({ ...given, childPugh: given.liver, visibleThrombus: given.invasion }),
    ["none", "Ia", "Ib", "IIa", "IIb", "IIIa", "IIIb", "IV"],
  );
  const detailOf = ({ possible }: { possible: readonly string[] }) =>
    possible.length === 1 && possible[0] === "none" ? freeDetail : undefined;
  const invasionNotes = [venousNote(case_), cancer.invasion.options.includes(true) ? undefined : mesentericNote(case_)];
  return {
    bclc: stageOf(
      {
        id: "bclc",
        title: bclc.title,
        citation: bclc.citation,
        detail: detailOf(bclcFound),
        note: joined(bclcNote, ...invasionNotes),
      },
      bclcFound,
    ),
    cnlc: stageOf(
      {
        id: "cnlc",
        title: cnlc.title,
        citation: cnlc.citation,
        detail: detailOf(cnlcFound),
        note: joined(...invasionNotes),
      },
      cnlcFound,
    ),
  };
}
