import { type BranchName, branchNames, branchOrder, type LiverReadingInput, sectors } from "@glisson/case";
import { type Grid, voxelVolumeOf } from "@glisson/volume";
import { type Attenuations, attenuationsOf, type ScanPhase } from "./attenuation.ts";
import { alongPath, branchPath } from "./branchPath.ts";
import { branchTruth } from "./branchTruth.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import { pi, power } from "./elementary.ts";
import { noduleTruth } from "./noduleTruth.ts";
import type { ForkVariant, PhantomParameters } from "./parameters.ts";
import { ml, round } from "./quantities.ts";
import { territoriesOf } from "./territories.ts";
import { complete, type Stretch, worstSection } from "./thrombus.ts";
import { branchThrombusMl } from "./thrombusVolumes.ts";
import { type Fork, forksOf, treeTruth } from "./treeTruth.ts";
import { venousTruth } from "./venousTruth.ts";
import type { VesselTree } from "./vessel.ts";

/** Thrombus along one branch: at each half millimetre the share of the area within the wall, and the area left open. */
interface ThrombusProfile {
  readonly branch: string;
  readonly stepMm: number;
  /** From the branch's beginning on. */
  readonly obstruction: readonly number[];
  readonly lumenAreaMm2: readonly number[];
}

/** What is known of a digital liver because it was made, in the terms of a reading and beyond. All places LPS mm. */
export interface Truth {
  readonly generator: string;
  readonly parameters: PhantomParameters;
  /** The whole patient was mirrored, left for right: no reader may take this for a right liver. */
  readonly mirrored: boolean;
  readonly reading: LiverReadingInput;
  /** Types by where thrombus lies; null without any. */
  readonly cheng: "I" | "II" | "III" | "IV" | null;
  readonly vp: 1 | 2 | 3 | 4 | null;
  readonly vv: 0 | 1 | 2 | 3;
  /** Whether thrombus fills the trunk's whole section somewhere. */
  readonly trunkComplete: boolean;
  readonly profiles: readonly ThrombusProfile[];
  /** Every vessel of the portal tree, then of the others. */
  readonly segments: VesselTree;
  readonly hepaticVeins: VesselTree;
  readonly artery: VesselTree;
  readonly forks: readonly Fork[];
  /** Largest departure from Murray's law in the portal tree where no radius was given. */
  readonly murrayResidual: number;
  /** Mean HU of each tissue in each phase. */
  readonly attenuation: Readonly<Record<ScanPhase, Attenuations>>;
}

const generatorVersion = "0.1.0";

const variantNames = {
  A: "normal",
  B: "trifurcation",
  C: "right posterior first",
  D: "right anterior from left",
  E: "no bifurcation",
} as const satisfies Record<ForkVariant, string>;

/**
 * The truth about a liver, from its continuous geometry. Only what counts as touching depends on a grid, by the size of
 * its voxels; without one, the spacing of the parameters is taken.
 */
export function truthOf(liver: DigitalLiver, grid?: Grid): Truth {
  const { parameters, portal, hepaticVeins, artery, stretches } = liver;
  const territories = territoriesOf(liver);
  const volumes = branchThrombusMl(liver, "stretches");
  const veins = venousTruth(liver, territories);
  const branches: NonNullable<LiverReadingInput["portal"]> = {};
  for (const name of branchNames) {
    const path = branchPath(portal, name);
    if (!path) continue;
    const sums = { territoryMl: territories.ofPortal(name), thrombusMl: volumes.get(name) ?? 0 };
    branches[name] = branchTruth(path, stretches, sums, parameters);
  }
  const filled = stretches.filter((stretch) => worstSection(stretch).obstruction > 0);
  const involved = [...new Set(filled.map(({ branch }) => branch as BranchName))];
  const venousMl = Object.values(veins.hepaticVeins!).reduce((sum, vein) => sum + amountOf(vein?.thrombusVolume), 0);
  const thrombusMl = [...volumes.values()].reduce((sum, one) => sum + one, venousMl);
  const [sx, sy, sz] = parameters.spacingMm;
  const touchMm = power(grid ? voxelVolumeOf(grid) : sx * sy * sz, 1 / 3);
  const nodules = liver.tumours.map((tumour) => noduleTruth(liver, tumour, touchMm));
  const forks = forksOf(portal, parameters.murrayExponent);
  return {
    generator: `glisson phantom ${generatorVersion}`,
    parameters,
    mirrored: parameters.mirror,
    reading: {
      source: "digital liver",
      ...(parameters.thrombus ? { thrombus: parameters.thrombus.kind } : {}),
      portal: branches,
      portalVariant: variantNames[parameters.forkVariant],
      portalTree: treeTruth(liver),
      collaterals: "none",
      ...veins,
      liverVolume: ml(territories.liverMl),
      ...(nodules.length > 0
        ? { nodules, tumourVolume: ml(nodules.reduce((sum, { volume }) => sum + amountOf(volume), 0)) }
        : {}),
      ...(thrombusMl > 0 ? { thrombusVolume: ml(thrombusMl) } : {}),
      territories: Object.fromEntries(sectors.map((sector) => [sector, ml(territories.ofSector[sector])])),
      deprivedVolume: ml(territories.deprivedMl),
      flowRegions: territories.regions.map(({ inflow, outflow, ml: volume }) => ({
        inflow,
        outflow,
        volume: ml(volume),
      })),
    },
    cheng: chengOf(involved),
    vp: vpOf(involved),
    vv: vvOf(parameters),
    trunkComplete: filled.some((one) => one.branch === "PV.trunk" && worstSection(one).obstruction >= complete),
    profiles: [...stretches, ...liver.venousStretches].map(profileOf),
    segments: portal,
    hepaticVeins,
    artery,
    forks,
    murrayResidual: Math.max(...forks.map(({ isGiven, residual }) => (isGiven ? 0 : Math.abs(residual)))),
    attenuation: {
      native: attenuationsOf(parameters, "native"),
      arterial: attenuationsOf(parameters, "arterial"),
      "portal venous": attenuationsOf(parameters, "portal venous"),
    },
  };
}

/** Value of a quantity written by this room. */
const amountOf = (quantity: unknown): number => (quantity as { readonly value: number } | undefined)?.value ?? 0;

function chengOf(involved: readonly BranchName[]): Truth["cheng"] {
  const orders = new Set<string>(involved.map((name) => branchOrder[name]));
  if (orders.has("SMV")) return "IV";
  if (orders.has("trunk")) return "III";
  if (orders.has("first")) return "II";
  return orders.has("sectoral") || orders.has("segmental") ? "I" : null;
}

/** The trunk is Vp4, and so are left and right together; on which side the tumour lies is not asked here. */
function vpOf(involved: readonly BranchName[]): Truth["vp"] {
  const orders = new Set<string>(involved.map((name) => branchOrder[name]));
  if (orders.has("trunk") || (involved.includes("PV.L") && involved.includes("PV.R"))) return 4;
  if (orders.has("first")) return 3;
  if (orders.has("sectoral")) return 2;
  return orders.has("segmental") ? 1 : null;
}

function vvOf({ venousThrombus }: PhantomParameters): Truth["vv"] {
  if (venousThrombus === null) return 0;
  if (venousThrombus.reach === "peripheral hepatic vein") return 1;
  return venousThrombus.reach === "major hepatic vein" ? 2 : 3;
}

const stepMm = 0.5;

function profileOf({ branch, path, obstructionAt }: Stretch): ThrombusProfile {
  const count = Math.floor(path.lengthMm / stepMm) + 1;
  const shares = Array.from({ length: count }, (_, n) => obstructionAt(n * stepMm));
  return {
    branch,
    stepMm,
    obstruction: shares.map((share) => round(share, 6)),
    lumenAreaMm2: shares.map((share, n) => {
      const { radiusMm } = alongPath(path, n * stepMm);
      return round((1 - share) * pi * radiusMm * radiusMm, 4);
    }),
  };
}
