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
import { type Fact, settle, unknown } from "./fact.ts";
import { isMesentericTakenAsFree, type PortalThrombus, portalThrombus } from "./portalThrombus.ts";
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

const mesentericNote = text(
  "superior mesenteric vein not reported: taken as free of tumour thrombus, because the trunk is free",
  "未报告肠系膜上静脉：因主干通畅无栓，视为无癌栓",
);

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
  const isCertain = (...places: (keyof PortalThrombus)[]): boolean =>
    places.every((place) => thrombus[place].options.length === 1 && thrombus[place].options[0]);
  const certain = placesOf(
    Object.fromEntries(Object.keys(thrombus).map((place) => [place, isCertain(place as keyof PortalThrombus)])) as {
      [Place in keyof PortalThrombus]: boolean;
    },
  );

  const cheng = settle<PortalThrombus, ChengType>(thrombus, (given) => chengType(placesOf(given)), chengOrder);
  const commonIsContralateral: Fact<boolean> = unknown([true, false], []);
  const vp = settle<VpFacts, VpGrade>(
    { ...thrombus, side: tumourSideFact(case_), commonIsContralateral },
    (given) => vpGrade(placesOf(given), isContralateral(given)),
    vpOrder,
  );

  const chengIs = (value: ChengType): boolean => cheng.possible.length === 1 && cheng.possible[0] === value;
  const detail =
    chengIs("II") && isBothBranches(certain)
      ? bothBranchesNote
      : chengIs("none") && isCertain("splenic")
        ? splenicNote
        : undefined;
  const note = isMesentericTakenAsFree(case_) ? mesentericNote : undefined;
  const vpDetail =
    detail ?? (vp.possible.length > 1 && isCertain("common") && !certain.has("trunk") ? commonStemNote : undefined);
  return {
    cheng: stageOf(
      { id: "cheng", title: text("Cheng type", "程氏分型"), citation: pvttType.citation, detail, note },
      cheng,
    ),
    vp: stageOf(
      { id: "vp", title: text("Vp grade (Japan)", "Vp 分级（日本）"), citation: vpCitation, detail: vpDetail, note },
      vp,
    ),
  };
}
