import { readLiver, sectorLabels, territoryMap, traceLiver } from "@glisson/anatomy";
import { branchNames, type LiverReading, parseReading, type Sector, type VenousThrombus } from "@glisson/case";
import {
  type DigitalLiver,
  drawParameters,
  growLiver,
  type PhantomParameters,
  type Rasterised,
  rasterise,
  scan,
  territoryLabels,
} from "@glisson/phantom";
import { type Mask, type Vector, voxelVolumeOf } from "@glisson/volume";

/** One nodule against the portal tree or the hepatic veins. */
interface GapCheck {
  readonly vein: string;
  readonly trueMm: number;
  readonly readMm: number;
  readonly trueGrade: string;
  readonly readGrade: string;
}

/** What the reading of one digital liver got right about nodules, hepatic veins, territories and oil. */
export interface NodulesAndVeinsCheck {
  readonly seed: number;
  readonly spacingMm: readonly number[];
  /** Edge of the cube of a voxel's volume. */
  readonly voxelMm: number;
  readonly gaps: readonly GapCheck[];
  /** For each main hepatic vein and the inferior right one, where it exists: the true name along what was given its name. */
  readonly veins: readonly { readonly name: string; readonly truth: string | null }[];
  readonly oil: readonly { readonly truth: number; readonly read: number | null; readonly hu: number }[];
  readonly venous: {
    readonly truth: VenousThrombus;
    readonly read: VenousThrombus | null;
    readonly trueMm: number | null;
    readonly readMm: number | null;
  } | null;
  /** Dice of each part of the liver against the nearest true branch. */
  readonly partDice: Readonly<Partial<Record<LiverPart, number>>>;
}

/** Grows, cuts and reads the liver of a seed, and holds the reading against the geometry that it was cut from. */
export function checkNodulesAndVeins(seed: number, given: Partial<PhantomParameters> = {}): NodulesAndVeinsCheck {
  const parameters = drawParameters(seed, given);
  const liver = growLiver(parameters);
  const cut = rasterise(liver);
  const hasOil = parameters.tumours.some(({ lipiodolShare }) => lipiodolShare > 0);
  const native = hasOil ? scan(liver, cut, "native") : undefined;
  const read = readLiver(cut.masks, native ? { scans: { native } } : {});
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const parsed = parseReading(read.value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const reading = parsed.value;
  const voxelMm = Math.cbrt(voxelVolumeOf(cut.grid));
  return {
    seed,
    spacingMm: parameters.spacingMm,
    voxelMm,
    gaps: liver.tumours.flatMap((tumour) => gapsOf(liver, tumour, reading, voxelMm)),
    veins: veinNamesOf(liver, reading),
    oil: native ? oilOf(liver, reading, cut, native.data) : [],
    venous: venousOf(liver, reading),
    partDice: partDiceOf(liver, cut),
  };
}

type Tumour = DigitalLiver["tumours"][number];

/** A straight piece of a vessel. */
interface Piece {
  readonly name: string;
  readonly from: Vector;
  readonly to: Vector;
  readonly radii: readonly [number, number];
}

const piecesOf = (tree: DigitalLiver["portal"], leastDiameterMm: number): Piece[] =>
  tree
    .filter(({ radiusMm }) => 2 * radiusMm >= leastDiameterMm)
    .flatMap(({ name, points, radiiMm }) =>
      points.slice(1).map((to, n): Piece => ({ name, from: points[n]!, to, radii: [radiiMm[n]!, radiiMm[n + 1]!] })),
    );

/** From a point to a piece's wall, mm; negative inside. */
function toWall(p: Vector, { from, to, radii: [r, s] }: Piece): number {
  const way = [0, 1, 2].map((n) => to[n]! - from[n]!);
  const off = [0, 1, 2].map((n) => p[n]! - from[n]!);
  const dot = (a: readonly number[], b: readonly number[]) => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;
  const share = Math.max(0, Math.min(1, dot(off, way) / (dot(way, way) || 1)));
  return Math.hypot(...off.map((x, n) => x - share * way[n]!)) - (r + share * (s - r));
}

/** Points all over a tumour's surface, those inside the liver. */
function surfaceOf({ centre, reachMm }: Tumour, { shape }: DigitalLiver): Vector[] {
  const count = 6000;
  return Array.from({ length: count }, (_, n): Vector => {
    const z = 1 - (2 * n + 1) / count;
    const [across, turn] = [Math.sqrt(1 - z * z), n * Math.PI * (3 - Math.sqrt(5))];
    const way: Vector = [across * Math.cos(turn), across * Math.sin(turn), z];
    const reach = reachMm(way);
    return [centre[0] + reach * way[0], centre[1] + reach * way[1], centre[2] + reach * way[2]];
  }).filter((point) => shape.distanceMm(...point) < 0);
}

const besideMm = 5;
/** Vessels narrower than this, in voxels of radius, are not judged: their masks come in pieces. */
const leastRadiusVoxels = 1.2;
function gapsOf(liver: DigitalLiver, tumour: Tumour, reading: LiverReading, voxelMm: number): GapCheck[] {
  const nodule = wholeNodule(tumour, reading);
  if (!nodule) return [];
  const surface = surfaceOf(tumour, liver);
  const visible = liver.parameters.visibleDiameterMm - 1e-9;
  const check = (vein: string, pieces: readonly Piece[], isIts: (branch: string) => boolean): GapCheck[] => {
    const own = nodule.contacts.filter(({ branch }) => isIts(branch));
    if (pieces.length === 0 || own.length === 0) return [];
    const { mm, radiusMm } = nearestPiece(surface, pieces);
    if (radiusMm < leastRadiusVoxels * voxelMm) return [];
    const trueMm = Math.max(0, mm);
    const read = own.reduce((best, one) => (one.gap.value < best.gap.value ? one : best));
    const trueGrade = trueMm <= voxelMm ? "touching" : trueMm <= besideMm ? "near" : "apart";
    const readGrade = read.grade === "encasing" || read.grade === "continuous" ? "touching" : read.grade;
    return [{ vein, trueMm, readMm: read.gap.value, trueGrade, readGrade }];
  };
  const veins = piecesOf(liver.hepaticVeins, visible);
  const portal = piecesOf(liver.portal, visible).filter(({ name }) => name !== "SV" && name !== "SMV");
  return [
    ...check("portal", portal, (branch) => /^(PV|P\d)/.test(branch)),
    // Hepatic veins that meet one another share a wall: which of them a nodule lies to is the names' matter.
    ...check("hepatic veins", veins, (branch) => branch.startsWith("HV.") || branch === "IVC"),
  ];
}

/** Distance from a surface to the nearest wall, and the radius of that vessel there. */
function nearestPiece(surface: readonly Vector[], pieces: readonly Piece[]) {
  let best = { mm: Number.POSITIVE_INFINITY, radiusMm: 0 };
  for (const piece of pieces)
    for (const point of surface) {
      const mm = toWall(point, piece);
      if (mm < best.mm) best = { mm, radiusMm: Math.min(...piece.radii) };
    }
  return best;
}

/** The nodule that a tumour is, unless the liver's edge or a vein cuts it, or it has grown together with another. */
function wholeNodule({ centre, given }: Tumour, { nodules = [] }: LiverReading) {
  const [a, b, c] = given.radiiMm;
  const wholeMl = ((4 / 3) * Math.PI * a * b * c) / 1000;
  return nodules.find(
    ({ centreMm, volume }) =>
      Math.hypot(...centreMm.map((x, n) => x - centre[n]!)) < 3 && Math.abs(volume.value / wholeMl - 1) < 0.12,
  );
}

/** The true vein nearest to the middle half of each vein as read. */
function veinNamesOf(liver: DigitalLiver, { hepaticVeins: read }: LiverReading) {
  const pieces = piecesOf(liver.hepaticVeins, 0);
  const has = new Set(liver.hepaticVeins.map(({ name }) => name));
  return (["HV.R", "HV.M", "HV.L", "HV.IR"] as const)
    .filter((name) => has.has(name) || read?.[name])
    .map((name) => {
      const line = read?.[name]?.centrelineMm;
      if (!line) return { name, truth: null };
      const votes = new Map<string, number>();
      for (const [x, y, z] of line.slice(Math.floor(line.length / 4), Math.ceil((3 * line.length) / 4) + 1)) {
        const near = pieces.reduce((best, piece) =>
          toWall([x, y, z], piece) < toWall([x, y, z], best) ? piece : best,
        );
        votes.set(near.name, (votes.get(near.name) ?? 0) + 1);
      }
      return { name, truth: [...votes].sort((a, b) => b[1] - a[1])[0]![0] };
    });
}

function oilOf(liver: DigitalLiver, reading: LiverReading, { grid }: Rasterised, hu: Int16Array) {
  return liver.tumours.flatMap((tumour) => {
    const nodule = wholeNodule(tumour, reading);
    if (!nodule) return [];
    const { centre } = tumour;
    const [i, j, k] = [0, 1, 2].map((n) =>
      Math.round((centre[n]! - grid.affine[4 * n + 3]!) / grid.affine[5 * n]!),
    ) as [number, number, number];
    return [
      {
        truth: tumour.given.lipiodolShare,
        read: nodule.lipiodol?.coverage.value ?? null,
        hu: hu[i + grid.size[0] * (j + grid.size[1] * k)]!,
      },
    ];
  });
}

/** The class, and the way along the true vena cava from the thrombus's top to where it enters the atrium. */
function venousOf({ parameters, venousStretches, solids }: DigitalLiver, reading: LiverReading) {
  if (!parameters.venousThrombus) return null;
  const inCava = venousStretches.find(({ branch }) => branch === "IVC");
  const atrium = solids.find(({ name }) => name === "atrium")!;
  let trueMm: number | null = null;
  if (inCava) {
    const { points, wayMm } = inCava.path;
    let entersMm = 0;
    for (let n = 1; n < points.length; n++)
      for (let share = 0; share <= 1; share += 0.05) {
        const [x, y, z] = [0, 1, 2].map((a) => points[n - 1]![a]! + share * (points[n]![a]! - points[n - 1]![a]!));
        if (atrium.holds(x!, y!, z!)) entersMm = wayMm[n - 1]! + share * (wayMm[n]! - wayMm[n - 1]!);
      }
    trueMm = Math.max(0, inCava.fromMm - entersMm);
  }
  return {
    truth: parameters.venousThrombus.reach,
    read: reading.venousThrombus ?? null,
    trueMm,
    readMm: reading.venousThrombusToAtrium?.value ?? null,
  };
}

/** Parts of the liver by the sectors that make them up, and the true branches that feed each sector. */
const parts = {
  right: ["RA", "RP"],
  left: ["LM", "LL"],
  RA: ["RA"],
  RP: ["RP"],
  LM: ["LM"],
  LL: ["LL"],
} as const satisfies Record<string, readonly Sector[]>;
type LiverPart = keyof typeof parts;

const sectorBranches: Readonly<Record<Sector, readonly string[]>> = {
  RA: ["PV.RA", "P5", "P8"],
  RP: ["PV.RP", "P6", "P7"],
  LM: ["PV.LM", "P4"],
  LL: ["PV.LL", "P2", "P3"],
};

/** Dice of each part over the voxels that lie nearest to a true sectoral or segmental branch. */
function partDiceOf(liver: DigitalLiver, cut: Rasterised): Partial<Record<LiverPart, number>> {
  const { liver: mask, portalVein, thrombus } = cut.masks;
  const traced = traceLiver({ liver: mask, portalVein, ...(thrombus ? { thrombus } : {}) });
  if (!traced.ok || !traced.value.portal || traced.value.portal.named.variant === "not recognised") return {};
  const { tree, named } = traced.value.portal;
  const ours = territoryMap(mask, tree.points, named.sectorOf);
  const truth = territoryLabels(liver, cut).data;
  const sectorOf = branchNames.map((name) => sectorLabels.find((sector) => sectorBranches[sector].includes(name)));
  const counts = new Map<string, number>();
  for (const [at, sector] of onGrid(ours, cut.grid)) {
    const theirs = truth[at]! > 0 ? sectorOf[truth[at]! - 1] : undefined;
    if (!theirs || sector === 0) continue;
    const key = `${sectorLabels[sector - 1]} ${theirs}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sum = (ours: readonly Sector[], theirs: readonly Sector[]): number =>
    ours.reduce((total, a) => total + theirs.reduce((part, b) => part + (counts.get(`${a} ${b}`) ?? 0), 0), 0);
  return Object.fromEntries(
    Object.entries(parts).map(([part, own]) => [
      part,
      (2 * sum(own, own)) / (sum(own, sectorLabels) + sum(sectorLabels, own) || 1),
    ]),
  );
}

/** Every voxel of a mask on a box, with its place on the whole grid. */
function* onGrid({ grid, data }: Mask, whole: Mask["grid"]): Generator<readonly [number, number]> {
  const shift = [0, 1, 2].map((n) =>
    Math.round((grid.affine[4 * n + 3]! - whole.affine[4 * n + 3]!) / whole.affine[5 * n]!),
  );
  const [ni, nj] = grid.size;
  for (let at = 0; at < data.length; at++) {
    if (data[at] === 0) continue;
    const [i, j, k] = [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))];
    yield [i + shift[0]! + whole.size[0] * (j + shift[1]! + whole.size[1] * (k + shift[2]!)), data[at]!];
  }
}
