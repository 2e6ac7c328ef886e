import { readLiver, type TracedLiver, traceLiver } from "@glisson/anatomy";
import { type BranchName, branchOrder } from "@glisson/case";
import { type DigitalLiver, drawParameters, growLiver, type PhantomParameters, rasterise } from "@glisson/phantom";
import { spacingOf, type Vector, voxelVolumeOf } from "@glisson/volume";
import { awayFrom } from "./awayFrom.ts";

/** A branch as read against what it is known to be. */
export interface BranchCheck {
  readonly branch: BranchName;
  /** Share of the area within the wall that is thrombus on the worst section. */
  readonly truth: number;
  /** Null where no figure was given; `why` holds the reading's flags. */
  readonly read: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly why: readonly string[];
  readonly grade: string | null;
  readonly obstructedMm: number;
}

/** A name that was given, and whose vessel runs along the middle of the branch. */
interface NameCheck {
  readonly given: string;
  readonly truth: string;
  readonly isRight: boolean;
}

/** What the reading of one digital liver got right. */
export interface LiverCheck {
  readonly seed: number;
  /** Cheng's type of the thrombus that was drawn. */
  readonly type: string;
  readonly variant: string;
  readonly spacingMm: readonly number[];
  readonly thrombus: PhantomParameters["thrombus"];
  /** Why the masks were refused; null when they were read. */
  readonly refused: string | null;
  readonly variantRead: string;
  readonly branches: readonly BranchCheck[];
  /** For each name given: the true name of the vessel along the middle of the branch. */
  readonly names: readonly NameCheck[];
  /** True main branches that got no name. */
  readonly missing: readonly string[];
  readonly trunkRadiusVoxels: number | null;
  /** Inscribed radius and place of centre-line points against the true centre lines, in voxels; vessels of 1.5 voxels and more. */
  readonly radiusErrorVoxels: readonly number[];
  readonly awayVoxels: readonly number[];
  /** Share of the true branches that were found, and of the centre line that is none; vessels of 1.5 voxels and more. */
  readonly found: {
    readonly truthMm: number;
    readonly foundMm: number;
    readonly readMm: number;
    readonly inventedMm: number;
  };
  /** What happened to the mirrored copy of the same masks. */
  readonly mirrored: "refused" | "read";
  readonly readMs: number;
}

/** Branches that every tree of a variant has and that a reader would expect by name. */
const mainBranches: readonly BranchName[] = ["PV.trunk", "PV.commonLRA", "PV.L", "PV.R", "PV.RA", "PV.RP", "SMV", "SV"];

/** Grows the liver of a seed, cuts it on its grid, reads it, and holds the reading against the truth. */
export function checkDigitalLiver(seed: number, given: Partial<PhantomParameters> = {}): LiverCheck {
  const parameters = drawParameters(seed, given);
  const liver = growLiver(parameters);
  const { masks, grid } = rasterise(liver);
  const { portalVein, thrombus } = masks;
  const started = performance.now();
  const read = readLiver({ liver: masks.liver, portalVein, ...(thrombus ? { thrombus } : {}) });
  const readMs = performance.now() - started;
  const traced = traceLiver(masks);
  const about = {
    seed,
    type: chengOf(liver),
    variant: variants[parameters.forkVariant],
    spacingMm: spacingOf(grid),
    thrombus: parameters.thrombus,
    mirrored: traceLiver(mirrored(masks)).ok ? ("read" as const) : ("refused" as const),
    readMs,
  };
  if (!read.ok || !traced.ok) {
    const faults = read.ok ? (traced.ok ? [] : traced.faults) : read.faults;
    return { ...about, ...nothing, refused: faults.map(({ where, found }) => `${where}: ${found}`).join("; ") };
  }
  const portal = read.value.portal ?? {};
  const voxel = Math.cbrt(voxelVolumeOf(grid));
  const names = namesOf(traced.value, liver);
  const trueNames = new Set(liver.portal.map(({ name }) => name));
  const trunk = liver.portal.find(({ name }) => name === "PV.trunk")!;
  const trunkRadius = amount(portal["PV.trunk"]?.radius);
  return {
    ...about,
    refused: null,
    variantRead: read.value.portalVariant ?? "not recognised",
    branches: Object.entries(portal).flatMap(([name, branch]): BranchCheck[] => {
      if (!branch || !trueNames.has(name)) return [];
      return [
        {
          branch: name as BranchName,
          ...worstOf(liver, name),
          read: branch.obstruction ? (branch.obstruction as BranchCheck["read"]) : null,
          why: branch.flags ?? [],
          grade: branch.grade ?? null,
        },
      ];
    }),
    names,
    missing: mainBranches.filter((name) => trueNames.has(name) && !names.some(({ given }) => given === name)),
    trunkRadiusVoxels: trunkRadius > 0 ? Math.abs(trunkRadius - trunk.radiusMm) / voxel : null,
    ...centreLineErrors(traced.value, liver, voxel),
  };
}

/** What is left to say of a liver that was refused. */
const nothing = {
  variantRead: "none",
  branches: [],
  names: [],
  missing: [],
  trunkRadiusVoxels: null,
  radiusErrorVoxels: [],
  awayVoxels: [],
  found: { truthMm: 0, foundMm: 0, readMm: 0, inventedMm: 0 },
};

const variants = {
  A: "normal",
  B: "trifurcation",
  C: "right posterior first",
  D: "right anterior from left",
  E: "no bifurcation",
} as const;

/** The worst section of a branch as it was drawn, and the length of its thrombus. */
function worstOf({ stretches }: DigitalLiver, branch: string): { truth: number; obstructedMm: number } {
  let [truth, obstructedMm] = [0, 0];
  for (const one of stretches) {
    if (one.branch !== branch) continue;
    for (let n = 0; n <= 400; n++)
      truth = Math.max(truth, one.obstructionAt(one.fromMm + ((one.toMm - one.fromMm) * n) / 400));
    obstructedMm += one.toMm - one.fromMm;
  }
  return { truth: Number(truth.toFixed(6)), obstructedMm };
}

function chengOf({ stretches }: DigitalLiver): string {
  const orders = new Set<string>(stretches.map(({ branch }) => branchOrder[branch as BranchName]));
  return orders.has("SMV")
    ? "IV"
    : orders.has("trunk")
      ? "III"
      : orders.has("first")
        ? "II"
        : orders.size > 0
          ? "I"
          : "none";
}

/** Value of a quantity in a reading. */
const amount = (given: unknown): number => (given as { value: number } | undefined)?.value ?? 0;

/** The same voxels with left and right exchanged in the affine. */
function mirrored<M extends object>(masks: M): M {
  return Object.fromEntries(
    Object.entries(masks).map(([role, mask]) => [
      role,
      { ...mask, grid: { ...mask.grid, affine: mask.grid.affine.map((x: number, n: number) => (n < 4 ? -x : x)) } },
    ]),
  ) as M;
}

/** The true vessel whose wall a point lies nearest to, its radius there, and how far its centre line is. */
function nearestTrue({ portal }: DigitalLiver, point: Vector): { name: string; radiusMm: number; awayMm: number } {
  let best = { name: "", radiusMm: 0, awayMm: Number.POSITIVE_INFINITY };
  let least = Number.POSITIVE_INFINITY;
  for (const { name, points, radiiMm } of portal)
    for (let n = 1; n < points.length; n++) {
      const { awayMm, share } = awayFrom(point, points[n - 1]!, points[n]!);
      const radiusMm = radiiMm[n - 1]! + share * (radiiMm[n]! - radiiMm[n - 1]!);
      if (awayMm - radiusMm >= least) continue;
      least = awayMm - radiusMm;
      best = { name, radiusMm, awayMm };
    }
  return best;
}

/** What a branch divides into: a branch that runs on into one of these, because they were not told apart, is right. */
const daughters: Readonly<Record<string, readonly string[]>> = {
  "PV.RA": ["P5", "P8"],
  "PV.RP": ["P6", "P7"],
  "PV.LM": ["P4"],
  "PV.LL": ["P2", "P3"],
};

function namesOf({ portal }: TracedLiver, liver: DigitalLiver): NameCheck[] {
  if (!portal) return [];
  return [...portal.named.branches].map(([given, path]) => {
    const middle = path.slice(Math.floor(path.length / 4), Math.ceil((3 * path.length) / 4) + 1);
    const votes = new Map<string, number>();
    for (const at of middle) {
      const { name } = nearestTrue(liver, portal.tree.points[at]!);
      votes.set(name, (votes.get(name) ?? 0) + 1);
    }
    const found = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "none";
    return { given, truth: found, isRight: found === given || (daughters[given]?.includes(found) ?? false) };
  });
}

/** Vessels narrower than this, in voxels of radius, are not judged. */
const leastRadiusVoxels = 1.5;

function centreLineErrors({ portal }: TracedLiver, liver: DigitalLiver, voxel: number) {
  const radiusErrorVoxels: number[] = [];
  const awayVoxels: number[] = [];
  let [readMm, inventedMm] = [0, 0];
  if (portal) {
    const { points, radiusMm, linkMm } = portal.tree;
    points.forEach((point, at) => {
      const near = nearestTrue(liver, point);
      if (radiusMm[at]! < leastRadiusVoxels * voxel) return;
      readMm += linkMm[at]!;
      if (near.awayMm > near.radiusMm) inventedMm += linkMm[at]!;
      if (near.radiusMm < leastRadiusVoxels * voxel) return;
      radiusErrorVoxels.push(Math.abs(radiusMm[at]! - near.radiusMm) / voxel);
      awayVoxels.push(near.awayMm / voxel);
    });
  }
  let [truthMm, foundMm] = [0, 0];
  for (const { points, radiiMm, radiusMm } of liver.portal) {
    if (2 * radiusMm < liver.parameters.visibleDiameterMm || radiusMm < leastRadiusVoxels * voxel) continue;
    for (let n = 1; n < points.length; n++) {
      const [a, b] = [points[n - 1]!, points[n]!];
      const middle: Vector = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
      const lengthMm = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
      truthMm += lengthMm;
      const reach = Math.max(radiiMm[n]!, voxel);
      if (portal?.tree.points.some((p) => Math.hypot(p[0] - middle[0], p[1] - middle[1], p[2] - middle[2]) <= reach))
        foundMm += lengthMm;
    }
  }
  return { radiusErrorVoxels, awayVoxels, found: { truthMm, foundMm, readMm, inventedMm } };
}
