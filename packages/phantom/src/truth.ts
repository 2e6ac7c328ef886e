import { type BranchName, branchNames, branchOrder, type LiverReadingInput, type Sector, sectors } from "@glisson/case";
import { countSet, subtract } from "@glisson/volume";
import { alongPath, type BranchPath, branchPath } from "./branchPath.ts";
import { capsulesOf } from "./capsuleIndex.ts";
import { pi } from "./elementary.ts";
import { boxAround } from "./fill.ts";
import { gridAround } from "./grids.ts";
import type { DigitalLiver } from "./growLiver.ts";
import { eachPointInside } from "./liverShape.ts";
import { nearestCapsule } from "./nearestCapsule.ts";
import type { ForkVariant, PhantomParameters } from "./parameters.ts";
import { direction } from "./points.ts";
import { thrombusMask } from "./rasterise.ts";
import { complete, type Stretch, worstSection } from "./thrombus.ts";
import type { VesselSegment, VesselTree } from "./vessel.ts";

/** Thrombus along one branch, exact: at each half millimetre the share of the area within the wall. */
export interface ThrombusProfile {
  readonly branch: string;
  readonly stepMm: number;
  /** From the branch's beginning on. */
  readonly obstruction: readonly number[];
  readonly lumenAreaMm2: readonly number[];
}

/** What is known of a digital liver because it was made, in the terms of a reading and beyond. */
export interface Truth {
  readonly generator: string;
  readonly parameters: PhantomParameters;
  readonly mirrored: boolean;
  readonly reading: LiverReadingInput;
  readonly cheng: "I" | "II" | "III" | "IV" | null;
  readonly vp: 1 | 2 | 3 | 4 | null;
  /** Whether the trunk is filled over its whole section somewhere; null without a trunk thrombus. */
  readonly trunkComplete: boolean;
  readonly profiles: readonly ThrombusProfile[];
  /** Every vessel of every tree. */
  readonly segments: VesselTree;
  /** Largest |1 - Σ daughters' r^γ / parent's r^γ| over the forks without a given radius. */
  readonly murrayResidual: number;
}

export const generatorVersion = "0.1.0";

const variantNames = {
  A: "normal",
  B: "trifurcation",
  C: "right posterior first",
  D: "right anterior from left",
  E: "no bifurcation",
} as const satisfies Record<ForkVariant, string>;

/** Names of the branches that make up each sector. */
const sectorBranches: Readonly<Record<Sector, readonly string[]>> = {
  RA: ["PV.RA", "P5", "P8"],
  RP: ["PV.RP", "P6", "P7"],
  LM: ["PV.LM", "P4"],
  LL: ["PV.LL", "P2", "P3"],
};

/** Spacing of the lattices on which volumes are summed, mm: the liver's and its territories', and the thrombus's. */
const liverStepMm = 2.5;
const thrombusStepMm = 0.4;

/** The truth about a liver, from its continuous geometry. */
export function truthOf(liver: DigitalLiver): Truth {
  const { parameters, portal, stretches } = liver;
  const territories = territoriesOf(liver);
  const branches: NonNullable<LiverReadingInput["portal"]> = {};
  const volumes = thrombusVolumes(liver);
  for (const name of branchNames) {
    const path = branchPath(portal, name);
    if (path)
      branches[name] = branchTruth(path, stretches, territories.ofBranch(name), volumes.get(name) ?? 0, parameters);
  }
  const involved = [
    ...new Set(stretches.filter((one) => worstSection(one).obstruction > 0).map(({ branch }) => branch)),
  ] as BranchName[];
  const thrombusMl = [...volumes.values()].reduce((sum, ml) => sum + ml, 0);
  const trunk = stretches.filter(({ branch }) => branch === "PV.trunk");
  return {
    generator: `glisson phantom ${generatorVersion}`,
    parameters,
    mirrored: parameters.mirror,
    reading: {
      source: "digital liver",
      ...(parameters.thrombus ? { thrombus: parameters.thrombus.kind } : {}),
      portal: branches,
      portalVariant: variantNames[parameters.forkVariant],
      liverVolume: { value: round(territories.liverMl, 3), unit: "mL" },
      ...(thrombusMl > 0 ? { thrombusVolume: { value: round(thrombusMl, 4), unit: "mL" } } : {}),
      territories: Object.fromEntries(
        sectors.map((sector) => [sector, { value: round(territories.ofSector[sector], 3), unit: "mL" }]),
      ),
    },
    cheng: chengOf(involved),
    vp: vpOf(involved),
    trunkComplete: trunk.some((stretch) => worstSection(stretch).obstruction >= complete),
    profiles: stretches.map(profileOf),
    segments: portal,
    murrayResidual: murrayResidual(portal, parameters.murrayExponent),
  };
}

const round = (x: number, digits: number): number => Number(x.toFixed(digits));

function chengOf(involved: readonly BranchName[]): Truth["cheng"] {
  const orders = new Set<string>(involved.map((name) => branchOrder[name]));
  if (orders.has("SMV")) return "IV";
  if (orders.has("trunk")) return "III";
  if (orders.has("first")) return "II";
  return orders.has("sectoral") || orders.has("segmental") ? "I" : null;
}

/** The side of the tumour is not known here: the trunk is Vp4, and so are left and right together. */
function vpOf(involved: readonly BranchName[]): Truth["vp"] {
  const orders = new Set<string>(involved.map((name) => branchOrder[name]));
  const both = involved.includes("PV.L") && involved.includes("PV.R");
  if (orders.has("trunk") || both) return 4;
  if (orders.has("first")) return 3;
  if (orders.has("sectoral")) return 2;
  return orders.has("segmental") ? 1 : null;
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

function branchTruth(
  path: BranchPath,
  stretches: readonly Stretch[],
  territoryMl: number,
  thrombusMl: number,
  { thrombus }: PhantomParameters,
): NonNullable<NonNullable<LiverReadingInput["portal"]>[BranchName]> {
  const own = stretches.filter(({ branch }) => branch === path.name);
  const found = own
    .map((stretch) => ({ stretch, ...worstSection(stretch) }))
    .sort((a, b) => b.obstruction - a.obstruction)[0];
  const radius = path.segments[0]!.radiusMm;
  const { point, radiusMm, piece } = alongPath(path, found?.mm ?? path.lengthMm / 2);
  const way = direction(subtract(path.points[piece + 1]!, path.points[piece]!));
  const area = pi * radiusMm * radiusMm;
  const obstruction = found?.obstruction ?? 0;
  return {
    obstruction: { value: round(obstruction, 6), low: round(obstruction, 6), high: round(obstruction, 6), unit: "1" },
    grade:
      obstruction < 0.05
        ? "none"
        : obstruction < 0.9
          ? "partial"
          : obstruction < complete
            ? "near-complete"
            : "complete",
    lumenPath: obstruction >= complete ? "interrupted" : "open",
    ...(thrombus && obstruction > 0 ? { thrombus: thrombus.kind } : {}),
    wallArea: { value: round(area, 4), unit: "mm2" },
    lumenArea: { value: round(area * (1 - obstruction), 4), unit: "mm2" },
    length: { value: round(path.lengthMm, 4), unit: "mm" },
    radius: { value: round(radius, 6), unit: "mm" },
    territory: { value: round(territoryMl, 3), unit: "mL" },
    ...(found && obstruction > 0
      ? {
          expansion: { value: round((radiusMm * radiusMm) / (radius * radius), 6), unit: "1" },
          thrombusVolume: { value: round(thrombusMl, 4), unit: "mL" },
          obstructedFrom: { value: round(found.stretch.fromMm, 4), unit: "mm" },
          obstructedTo: { value: round(found.stretch.toMm, 4), unit: "mm" },
          obstructedLength: {
            value: round(
              own.reduce((sum, { fromMm, toMm }) => sum + toMm - fromMm, 0),
              4,
            ),
            unit: "mm",
          },
          worstSection: { pointMm: point as [number, number, number], normal: way as [number, number, number] },
        }
      : {}),
    centrelineMm: path.points.map(([x, y, z], n): [number, number, number, number] => [
      round(x, 4),
      round(y, 4),
      round(z, 4),
      round(path.radiiMm[n]!, 4),
    ]),
  };
}

/** Volume of thrombus per branch, mL, on a fine lattice through the continuous geometry. */
function thrombusVolumes(liver: DigitalLiver): Map<string, number> {
  const volumes = new Map<string, number>();
  for (const stretch of liver.stretches) {
    const { points, radiiMm } = stretch.path;
    const grid = gridAround(boxAround(points, Math.max(...radiiMm)), [thrombusStepMm, thrombusStepMm, thrombusStepMm]);
    const voxels = countSet(thrombusMask({ ...liver, stretches: [stretch] }, grid).data);
    const ml = (voxels * thrombusStepMm ** 3) / 1000;
    volumes.set(stretch.branch, (volumes.get(stretch.branch) ?? 0) + ml);
  }
  return volumes;
}

function territoriesOf({ portal, shape }: DigitalLiver) {
  const capsules = capsulesOf(portal);
  const nearest = nearestCapsule(capsules);
  const inSector = new Map<string, Sector>(sectors.flatMap((s) => sectorBranches[s].map((name) => [name, s] as const)));
  const nearestSectoral = nearestCapsule(capsules.filter(({ segment }) => inSector.has(segment.name)));
  const perSegment = new Float64Array(portal.length);
  const ofSector: Record<Sector, number> = { RA: 0, RP: 0, LM: 0, LL: 0 };
  const ml = liverStepMm ** 3 / 1000;
  eachPointInside(shape, liverStepMm, (x, y, z) => {
    perSegment[nearest(x, y, z).segment.id]! += ml;
    ofSector[inSector.get(nearestSectoral(x, y, z).segment.name)!] += ml;
  });
  const below = [...perSegment];
  for (let id = portal.length - 1; id > 0; id--) {
    const { parent, name } = portal[id]!;
    if (parent !== null && name !== "SMV" && name !== "SV") below[parent]! += below[id]!;
  }
  return {
    liverMl: perSegment.reduce((sum, one) => sum + one, 0),
    ofSector,
    /** All that lies nearest to the branch or to what springs from it. */
    ofBranch: (name: string): number => below[portal.findIndex((segment) => segment.name === name)] ?? 0,
  };
}

/** How far the radii are from Murray's law where none was given. */
function murrayResidual(tree: VesselTree, exponent: number): number {
  let most = 0;
  for (const parent of tree) {
    const daughters: readonly VesselSegment[] = tree.filter(
      (one) => one.parent === parent.id && one.name !== "SMV" && one.name !== "SV",
    );
    if (daughters.length === 0 || daughters.some(({ isGiven }) => isGiven)) continue;
    const sum = daughters.reduce((total, { radiusMm }) => total + (radiusMm / parent.radiusMm) ** exponent, 0);
    most = Math.max(most, Math.abs(1 - sum));
  }
  return most;
}
