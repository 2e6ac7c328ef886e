import { type BranchName, branchOrder } from "@glisson/case";
import { scale, type Vector } from "@glisson/volume";
import type { Capsule } from "./capsuleIndex.ts";
import { cosine, pi, sine } from "./elementary.ts";
import type { Twig } from "./growTree.ts";
import { type LiverShape, landmarks } from "./liverShape.ts";
import type { PhantomParameters } from "./parameters.ts";
import { acrossFrom, add, along, between, direction } from "./points.ts";
import type { Draws } from "./random.ts";
import type { VesselSegment } from "./vessel.ts";
import type { SegmentNumber, Zones } from "./zones.ts";

/** Names of the portal branches that the variant has, and the twigs that carry them from the confluence to the segments. */
export interface Stems {
  readonly twigs: Twig[];
  /** Where SMV and splenic vein meet, and where the trunk enters the liver. */
  readonly confluence: Vector;
  readonly hilum: Vector;
}

/** Confluence, seen from the hilum, before it is brought to the wanted distance: left, behind, below. Mean of 13 livers. */
const toConfluence = direction([28, 10, -55]);

/** Ways, as shares, from a sectoral branch's beginning to its sector's middle, and from there to its segments' middles. */
const sectoralWay = 0.5;
const segmentalWay = 0.55;

/** Length in mm of the stem that left and right anterior branch share. Ours, within what is seen. */
const commonStemMm = 14;

/** Sets out the named stems of the wanted variant; the segments' first twigs are where growth begins. */
export function setStems(given: PhantomParameters, shape: LiverShape, zones: Zones, draws: Draws): Stems {
  const size = shape.frameMm;
  const jitter = (point: Vector, mm: number): Vector =>
    add(point, [draws.between(-mm, mm), draws.between(-mm, mm), draws.between(-mm, mm)]);
  const hilum = jitter(scale(landmarks.hilum, size), 3);
  const confluence = along(hilum, direction(jitter(toConfluence, 0.12)), given.trunkLengthMm);
  const twigs: Twig[] = [];
  const put = (parent: number, name: string, to: Vector, group: string | null = null): number => {
    const from = twigs[parent]?.to ?? confluence;
    twigs.push({ from, to, parent, children: [], ends: 0, name, group });
    if (parent >= 0) twigs[parent]!.children.push(twigs.length - 1);
    return twigs.length - 1;
  };
  const middle = (...segments: SegmentNumber[]): Vector =>
    scale(segments.map((n) => zones.middleOf[n]).reduce(add), 1 / segments.length);
  const segmental = (parent: number, segment: SegmentNumber): number => {
    const name = `P${segment}`;
    return put(parent, name, jitter(between(twigs[parent]!.to, zones.middleOf[segment], segmentalWay), 4), name);
  };

  const anterior = (parent: number): void => {
    const from = twigs[parent]!.to;
    const stem = put(parent, "PV.RA", jitter(between(from, middle(5, 8), sectoralWay), 3));
    segmental(stem, 8);
    segmental(stem, 5);
  };
  const posterior = (parent: number): void => {
    const from = twigs[parent]!.to;
    const stem = put(parent, "PV.RP", jitter(between(from, middle(6, 7), sectoralWay), 3));
    segmental(stem, 7);
    segmental(stem, 6);
  };

  // The two ways apart at a fork: the wanted angle, in the plane of the right and the left liver's directions.
  const [rightWard, leftWard] = fork(given.forkAngleDeg, [-0.9, 0.1, 0.25], [0.5, -0.62, 0.5]);
  /** Transverse portion with the caudate's branch, then the umbilical portion, forwards; medial and lateral branches. */
  const left = (parent: number, along1: Vector, transverseMm: number): void => {
    const from = twigs[parent]!.to;
    const half = put(parent, "PV.L", jitter(along(from, along1, 0.55 * transverseMm), 1.5));
    put(half, "P1", jitter(between(twigs[half]!.to, zones.middleOf[1], 0.8), 1.5), "P1");
    const bend = put(half, "PV.L", along(twigs[half]!.to, direction(jitter(along1, 0.15)), 0.45 * transverseMm));
    leftEnd(bend);
  };
  const leftEnd = (bend: number): void => {
    const from = twigs[bend]!.to;
    const forwards = direction(add(scale(direction(add(middle(3, 4), scale(from, -1))), 1), [0, -0.8, 0.1]));
    const end = put(bend, "PV.L", jitter(along(from, forwards, given.leftUmbilicalLengthMm), 1.5));
    const at = twigs[end]!.to;
    put(end, "PV.LM", jitter(between(at, middle(4), 0.35), 1.5));
    const medial = twigs.length - 1;
    segmental(medial, 4);
    const lateral = put(end, "PV.LL", jitter(between(at, middle(2, 3), 0.3), 1.5));
    segmental(lateral, 2);
    segmental(lateral, 3);
  };

  const trunk = put(-1, "PV.trunk", hilum);
  switch (given.forkVariant) {
    case "A": {
      const right = put(trunk, "PV.R", jitter(along(hilum, rightWard, given.rightLengthMm), 1.5));
      anterior(right);
      posterior(right);
      left(trunk, leftWard, given.leftTransverseLengthMm);
      break;
    }
    case "B":
      anterior(trunk);
      posterior(trunk);
      left(trunk, leftWard, given.leftTransverseLengthMm);
      break;
    case "C": {
      posterior(trunk);
      const common = put(trunk, "PV.commonLRA", along(hilum, direction([-0.1, -0.75, 0.6]), commonStemMm));
      anterior(common);
      left(common, leftWard, given.leftTransverseLengthMm);
      break;
    }
    case "D": {
      posterior(trunk);
      const first = put(trunk, "PV.L", along(hilum, direction([0.15, -0.75, 0.6]), commonStemMm));
      anterior(first);
      left(first, leftWard, given.leftTransverseLengthMm);
      break;
    }
    case "E": {
      const inside = put(trunk, "PV.trunk", along(hilum, rightWard, given.rightLengthMm));
      posterior(inside);
      const common = put(inside, "PV.commonLRA", along(twigs[inside]!.to, direction([-0.1, -0.8, 0.5]), commonStemMm));
      anterior(common);
      // From the right liver the left branch arches over to the left, in front of the hilum.
      const arch = put(common, "PV.L", add(hilum, [0, -34, 20]));
      left(arch, direction([0.9, -0.2, 0.25]), given.leftTransverseLengthMm);
      break;
    }
  }
  for (const [at, twig] of twigs.entries())
    if (twig.children.length === 0) for (let up = at; up >= 0; up = twigs[up]!.parent) twigs[up]!.ends++;
  return { twigs, confluence, hilum };
}

/** Radii in mm that stems are taken to have before their tree is grown: first-order, sectoral and segmental. */
const expectedRadiusMm = { first: 6, sectoral: 5, segmental: 4 } as const;

/** The stems as vessels to keep away from. */
export const expectedStems = ({ twigs }: Stems): Capsule[] =>
  twigs.map(({ from, to, name }, id) => {
    const order = branchOrder[name as BranchName];
    const radiusMm = expectedRadiusMm[order === "sectoral" || order === "segmental" ? order : "first"];
    const segment: VesselSegment = {
      id,
      parent: null,
      tree: "portal",
      name,
      points: [from, to],
      radiiMm: [radiusMm, radiusMm],
      radiusMm,
      isGiven: true,
      ends: 1,
    };
    return { from, to, fromRadiusMm: radiusMm, toRadiusMm: radiusMm, segment, piece: 0 };
  });

/** Two directions at this angle, about the bisector and in the plane of the two given. */
function fork(angleDeg: number, one: Vector, other: Vector): readonly [Vector, Vector] {
  const [a, b] = [direction(one), direction(other)];
  const bisector = direction(add(a, b));
  const aside = acrossFrom(bisector, a);
  const half = (angleDeg * pi) / 360;
  return [
    add(scale(bisector, cosine(half)), scale(aside, sine(half))),
    add(scale(bisector, cosine(half)), scale(aside, -sine(half))),
  ];
}
