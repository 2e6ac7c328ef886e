import {
  type BranchName,
  type BranchReading,
  branchNames,
  branchOrder,
  branchTitle,
  type Case,
  portalVariantOf,
  showObstruction,
  type Text,
  type ThrombusKind,
  text,
  thrombusTitle,
} from "@glisson/case";
import { inputAt } from "./caseFacts.ts";
import { anyOf, type Fact, known, type MissingInput, type StageInput, unknown } from "./fact.ts";

/** Least obstruction, of the area within the vein's wall, that counts as thrombus: below it a section cannot tell. Defined. */
const leastFraction = 0.05;
/** Least length of centre line that can be judged, mm. Defined. A shorter stretch is cannot say, never no. */
const leastLengthMm = 3;

type Presence = "present" | "absent" | "degree not told" | "stretch too short";

/** Whether something fills or narrows the branch. A thrombus that is named without a degree is present. */
function presence({ obstruction, thrombus, obstructedLength }: BranchReading): Presence {
  if (!obstruction) return thrombus ? "present" : "degree not told";
  const isObstructed = obstruction.value >= leastFraction || (obstruction.ranged && obstruction.low > 0);
  if (!isObstructed) return obstruction.high >= leastFraction ? "degree not told" : "absent";
  if (!obstructedLength) return "present";
  const lengthMm = obstructedLength.unit === "cm" ? obstructedLength.value * 10 : obstructedLength.value;
  return lengthMm < leastLengthMm ? "stretch too short" : "present";
}

/** Whether tumour thrombus is in the branch: only what a person called tumour counts, bland thrombus does not. */
export function tumourThrombusIn(case_: Case, name: BranchName): Fact<boolean> {
  const portal = case_.reading?.portal;
  if (!portal) return unknown([true, false], [{ path: "reading.portal", name: portalReading }]);
  const path = `reading.portal.${name}`;
  const { en, zh } = branchTitle[name];
  const branch = portal[name];
  if (!branch) return unknown([true, false], [{ path, name: text(`${en}: thrombus, or none`, `${zh}：有无栓子`) }]);
  const kind = branch.thrombus ?? case_.reading?.thrombus;
  const inputs = shownBranch(case_, name, branch, kind);
  const open = (field: string, wanted: Text): Fact<boolean> =>
    unknown(
      [true, false],
      [{ path: `${path}.${field}`, name: text(`${en}: ${wanted.en}`, `${zh}：${wanted.zh}`) }],
      inputs,
    );
  const found = presence(branch);
  if (found === "absent" || kind === "bland") return known(false, ...inputs);
  if (found === "degree not told") return open("obstruction", text("degree of obstruction", "阻塞程度"));
  if (found === "stretch too short") return open("obstructedLength", text("length of the obstruction", "阻塞段长度"));
  if (kind === "tumour") return known(true, ...inputs);
  if (!branch.thrombus) return unknown([true, false], [thrombusKindMissing], inputs);
  return open("thrombus", text("tumour or bland thrombus", "癌栓或普通血栓"));
}

/** Asked for once, for the whole reading, where no branch says it of itself. */
export const thrombusKindMissing: MissingInput = {
  path: "reading.thrombus",
  name: text("what the thrombus is: tumour or bland", "栓子性质：癌栓或普通血栓"),
};

const portalReading = text("reading of the portal vein", "门静脉影像判读");

/** Tumour thrombus in the portal system, by place. */
export interface PortalThrombus {
  readonly smv: boolean;
  readonly trunk: boolean;
  readonly common: boolean;
  readonly left: boolean;
  readonly right: boolean;
  readonly sectoral: boolean;
  readonly segmental: boolean;
  readonly splenic: boolean;
}

const branchesOf = (order: "sectoral" | "segmental"): readonly BranchName[] =>
  branchNames.filter((name) => branchOrder[name] === order);

/**
 * The portal tumour thrombus of a case, each place as far as it is known.
 *
 * Taken for granted, and said on the card: where the trunk is read as free of thrombus, an unreported superior mesenteric
 * vein is free too, since tumour thrombus grows down from the liver; so is an unreported splenic vein.
 * A branch that the variant of the tree lacks is free, unless the reading names it.
 */
export function portalThrombus(case_: Case): { readonly [Place in keyof PortalThrombus]: Fact<boolean> } {
  const portal = case_.reading?.portal ?? {};
  const { absent } = portalVariantOf(case_.reading);
  const isAbsent = (name: BranchName): boolean => absent.includes(name) && !portal[name];
  const isFreeTrunk = isTrunkFree(case_);
  const at = (name: BranchName): Fact<boolean> => tumourThrombusIn(case_, name);
  return {
    smv: isFreeTrunk && !portal.SMV ? known(false) : at("SMV"),
    trunk: at("PV.trunk"),
    common: isAbsent("PV.commonLRA") ? known(false) : at("PV.commonLRA"),
    left: at("PV.L"),
    right: isAbsent("PV.R") ? known(false) : at("PV.R"),
    sectoral: anyOf(branchesOf("sectoral").map(at)),
    segmental: anyOf(branchesOf("segmental").map(at)),
    splenic: isFreeTrunk && !portal.SV ? known(false) : at("SV"),
  };
}

/** The trunk is read as free of any thrombus. */
function isTrunkFree(case_: Case): boolean {
  const trunk = case_.reading?.portal?.["PV.trunk"];
  return trunk !== undefined && presence(trunk) === "absent";
}

/** What is taken for granted where the trunk is free and the superior mesenteric vein is not reported. */
export function mesentericNote(case_: Case): Text | undefined {
  if (!isTrunkFree(case_) || case_.reading?.portal?.SMV) return undefined;
  return text(
    "superior mesenteric vein not reported: taken as free of tumour thrombus, because the trunk is free",
    "未报告肠系膜上静脉：因主干通畅无栓，视为无癌栓",
  );
}

const tooLittle = text("below 5 %, not counted as thrombus", "低于 5 %，不计为栓子");

function shownBranch(
  case_: Case,
  name: BranchName,
  branch: BranchReading,
  kind: ThrombusKind | undefined,
): StageInput[] {
  const { obstruction } = branch;
  if (!obstruction && !branch.thrombus) return [];
  const { en, zh } = branchTitle[name];
  const filled = obstruction && showObstruction(obstruction);
  const degree = filled ? text(`${filled.en} obstructed`, `阻塞 ${filled.zh}`) : text("degree not given", "未注明程度");
  const isFree = presence(branch) === "absent";
  const remark = !isFree ? kind && thrombusTitle[kind] : obstruction && obstruction.value > 0 ? tooLittle : undefined;
  const shown = remark
    ? text(`${en}: ${degree.en}, ${remark.en}`, `${zh}：${degree.zh}，${remark.zh}`)
    : text(`${en}: ${degree.en}`, `${zh}：${degree.zh}`);
  return [inputAt(`reading.portal.${name}`, shown, obstruction, case_.reading, case_)];
}
