import { type LiverReading, type Sector, sectors } from "@glisson/case";
import { type Liver, type OutflowVein, type PortalVein, portalTrees } from "@glisson/circulation";
import { inHepaticBranchesMl } from "../processes/extension.ts";
import type { FirstVeins } from "../supply/axes.ts";
import type { Lumens } from "./start.ts";

type Reached = LiverReading["venousThrombus"];

/** Length of vena cava and atrium up to the highest point that thrombus has reached, mm. Defined. */
const reachedMm = {
  none: 70,
  "peripheral hepatic vein": 70,
  "major hepatic vein": 70,
  "IVC behind the liver": 70,
  "IVC above the diaphragm": 100,
  atrium: 150,
} as const;

/**
 * The sectoral branch of each side that is fullest, or feeds more liver where both are alike; and so the hepatic vein, by what it
 * drains.
 */
export function firstVeins({ veins, share, hepaticVeins, drainage }: Liver): FirstVeins {
  const drained = (vein: OutflowVein): number =>
    sectors.reduce((sum, sector) => sum + share[sector] * (drainage[sector][vein] ?? 0), 0);
  const outflow = (["HV.R", "HV.M", "HV.L", "HV.IR"] as const).reduce((first, vein) => {
    const [open, other] = [hepaticVeins[first].openFraction, hepaticVeins[vein].openFraction];
    return other < open || (other === open && drained(vein) > drained(first)) ? vein : first;
  });
  const fuller = <S extends Sector>(a: S, b: S): S => {
    const [openA, openB] = [veins[`PV.${a}`].openFraction, veins[`PV.${b}`].openFraction];
    if (openA !== openB) return openA < openB ? a : b;
    return share[a] >= share[b] ? a : b;
  };
  return { right: fuller("RA", "RP"), left: fuller("LM", "LL"), outflow };
}

/** The vein whose block closes a whole side: its stem, or the side's other branch where the tree has no stem. */
function stemOf({ tree }: Liver, side: "right" | "left", first: FirstVeins): PortalVein {
  if (side === "left") return "PV.L";
  const hasStem = portalTrees[tree].some(({ branch }) => branch === "PV.R");
  return hasStem ? "PV.R" : first.right === "RA" ? "PV.RP" : "PV.RA";
}

export function lumensOf(liver: Liver, first: FirstVeins, reached: Reached): Lumens {
  const { veins, hepaticVeins, venaCava } = liver;
  const outflow = hepaticVeins[first.outflow];
  const ml = (vein: PortalVein): number => (Math.PI * veins[vein].radiusMm ** 2 * veins[vein].lengthMm) / 1000;
  return {
    sectoralMl: [ml(`PV.${first.right}`), ml(`PV.${first.left}`)],
    stemMl: [ml(stemOf(liver, "right", first)), ml("PV.L")],
    trunkMl: ml("PV.trunk"),
    mesentericMl: ml("SMV"),
    hepaticVeinMl: (Math.PI * outflow.radiusMm ** 2 * outflow.narrowedMm) / 1000,
    venaCavaMl: (Math.PI * venaCava.radiusMm ** 2 * reachedMm[reached ?? "none"]) / 1000,
    trunkAreaCm2: (Math.PI * veins["PV.trunk"].radiusMm ** 2) / 100,
  };
}

/** How full a vein is whose worst section is wholly blocked: between just so and to the brim. Defined. */
const fillOfBlocked = 0.8;

function fillOf(openFraction: number, worstOverMean: number): number {
  const taken = 1 - Math.min(1, Math.max(0, openFraction));
  return taken >= 0.999 ? Math.max(fillOfBlocked, 1 / worstOverMean) : taken / worstOverMean;
}

/** Thrombus on the way out, as `thrombusOf`; in branches of a hepatic vein it narrows nothing. */
export function outflowOf(
  { hepaticVeins, venaCava }: Liver,
  first: FirstVeins,
  lumens: Lumens,
  reached: Reached,
  worstOverMean: number,
): [number, number] {
  const inStem = fillOf(hepaticVeins[first.outflow].openFraction, worstOverMean) * lumens.hepaticVeinMl;
  const inCava = fillOf(venaCava.openFraction, worstOverMean) * lumens.venaCavaMl;
  const inBranches = inStem > 0 || reached === "peripheral hepatic vein" ? inHepaticBranchesMl : 0;
  return [inBranches + inStem, inCava];
}

/** Thrombus in each vein from how much of its worst section is taken: the inverse of `worstSection`. */
export function thrombusOf(
  liver: Liver,
  first: FirstVeins,
  lumens: Lumens,
  worstOverMean: number,
): [number, number, number, number] {
  const { veins } = liver;
  const fill = (vein: PortalVein): number => fillOf(veins[vein].openFraction, worstOverMean);
  // A side whose branches are both taken is taken as its stem would be, as far as the freer of them.
  const inSide = (side: 0 | 1, branch: PortalVein, stem: PortalVein, other: PortalVein): number => {
    const inStem = Math.max(fill(stem), Math.min(fill(branch), fill(other))) * lumens.stemMl[side];
    return (inStem > 0 ? 1 : fill(branch)) * lumens.sectoralMl[side] + inStem;
  };
  return [
    inSide(0, `PV.${first.right}`, stemOf(liver, "right", first), first.right === "RA" ? "PV.RP" : "PV.RA"),
    inSide(1, `PV.${first.left}`, "PV.L", first.left === "LM" ? "PV.LL" : "PV.LM"),
    fill("PV.trunk") * lumens.trunkMl,
    fill("SMV") * lumens.mesentericMl,
  ];
}

/**
 * All portal veins open but the splenic, and one hepatic vein and the vena cava: the course closes them again by the thrombus that is
 * in them. Other hepatic veins stay as they were read.
 */
export const opened = (liver: Liver, { outflow }: FirstVeins): Liver => ({
  ...liver,
  veins: Object.fromEntries(
    Object.entries(liver.veins).map(([name, vein]) => [name, name === "SV" ? vein : { ...vein, openFraction: 1 }]),
  ) as Liver["veins"],
  hepaticVeins: { ...liver.hepaticVeins, [outflow]: { ...liver.hepaticVeins[outflow], openFraction: 1 } },
  venaCava: { ...liver.venaCava, openFraction: 1 },
});
