import { type Case, text } from "@glisson/case";
import {
  bothBranchesNote,
  type ChengType,
  chengType,
  commonStemNote,
  isBothBranches,
  type PortalPlace,
  pvttType,
  splenicNote,
  type VpGrade,
  vpCitation,
  vpGrade,
} from "../scores/pvttType.ts";
import { tumourSideFact } from "./caseFacts.ts";
import { type Fact, isTrue, settle, unknown } from "./fact.ts";
import { mesentericNote, type PortalThrombus, portalThrombus, tumourThrombusIn } from "./portalThrombus.ts";
import { type Stage, stageOf } from "./stage.ts";

const chengOrder: readonly ChengType[] = ["none", "I", "II", "III", "IV"];
const vpOrder: readonly VpGrade[] = ["Vp0", "Vp1", "Vp2", "Vp3", "Vp4"];

const placesOf = (thrombus: PortalThrombus): ReadonlySet<PortalPlace> => {
  const places: Readonly<Record<keyof PortalThrombus, PortalPlace>> = {
    smv: "smv",
    trunk: "trunk",
    common: "common_lra",
    left: "left",
    right: "right",
    sectoral: "sectoral",
    segmental: "segmental",
    splenic: "splenic",
  };
  const keys = Object.keys(places) as (keyof PortalThrombus)[];
  return new Set(keys.filter((key) => thrombus[key]).map((key) => places[key]));
};

const widerVpNote = text(
  'a second-order or smaller branch of the other side is involved too: Vp4 is read as a first-order branch of that side or the trunk; the wording "a branch contralateral to the main tumour" would make it Vp4',
  "对侧二级或以下分支亦受累：此处 Vp4 指对侧一级分支或主干；若按“主瘤对侧分支”字面理解则为 Vp4",
);

const peripheralBranches = {
  right: ["PV.RA", "PV.RP", "P5", "P6", "P7", "P8"],
  left: ["PV.LM", "PV.LL", "P2", "P3", "P4"],
} as const;

/** Tumour thrombus is known in a second-order or smaller branch on the other side than the main tumour. */
function isPeripheralContralateral(case_: Case): boolean {
  const side = case_.tumours?.side;
  if (side === undefined || side === "both") return false;
  return peripheralBranches[side === "right" ? "left" : "right"].some((name) => isTrue(tumourThrombusIn(case_, name)));
}

interface VpFacts extends PortalThrombus {
  readonly side: "right" | "left" | "both";
  /** Whether the common stem of the left and right anterior branch counts as contralateral: no source says. */
  readonly commonIsContralateral: boolean;
}

const isContralateral = (facts: VpFacts): boolean =>
  (facts.side === "right" && facts.left) ||
  (facts.side === "left" && facts.right) ||
  (facts.common && facts.commonIsContralateral);

/** Cheng type and Vp grade of the portal vein tumour thrombus, each by its own rule. */
export function stagePortalThrombus(case_: Case): { readonly cheng: Stage; readonly vp: Stage } {
  const thrombus = portalThrombus(case_);
  const certain = placesOf(
    Object.fromEntries(Object.entries(thrombus).map(([place, fact]) => [place, isTrue(fact)])) as Record<
      keyof PortalThrombus,
      boolean
    >,
  );

  const cheng = settle<PortalThrombus, ChengType>(thrombus, (given) => chengType(placesOf(given)), chengOrder);
  const commonIsContralateral: Fact<boolean> = unknown([true, false], []);
  const vp = settle<VpFacts, VpGrade>(
    { ...thrombus, side: tumourSideFact(case_), commonIsContralateral },
    (given) => vpGrade(placesOf(given), isContralateral(given)),
    vpOrder,
  );

  const chengDetail =
    isOnly(cheng, "II") && isBothBranches(certain)
      ? bothBranchesNote
      : isOnly(cheng, "none") && certain.has("splenic")
        ? splenicNote
        : undefined;
  const vpDetail =
    vp.possible.length > 1 && certain.has("common_lra")
      ? commonStemNote
      : !isOnly(vp, "Vp4") && isPeripheralContralateral(case_)
        ? widerVpNote
        : chengDetail;
  const note = mesentericNote(case_);
  return {
    cheng: stageOf(
      {
        id: "cheng",
        title: text("Cheng type", "程氏分型"),
        citation: pvttType.citation,
        detail: chengDetail,
        note,
      },
      cheng,
    ),
    vp: stageOf(
      { id: "vp", title: text("Vp grade (Japan)", "Vp 分级（日本）"), citation: vpCitation, detail: vpDetail, note },
      vp,
    ),
  };
}

const isOnly = ({ possible }: { readonly possible: readonly string[] }, value: string): boolean =>
  possible.length === 1 && possible[0] === value;
