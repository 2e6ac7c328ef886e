import type { BranchName } from "@glisson/case";
import {
  type ForkVariant,
  type PhantomParameters,
  parseParameters,
  sectionShapes,
  type ThrombusParameters,
  type TumourParameters,
} from "./parameters.ts";
import { type Draws, drawsFrom, streams } from "./random.ts";

/** Pooled shares of the fork's variants; the small rest of the literature's other forms is left to the normal one. */
const variantShares: readonly (readonly [ForkVariant, number])[] = [
  ["A", 0.78],
  ["B", 0.1],
  ["C", 0.08],
  ["D", 0.03],
  ["E", 0.01],
];

/** Kinds of thrombus after Cheng, or none; how often each is drawn. Ours: enough of each for a sweep. */
const thrombusShares = [
  ["none", 0.3],
  ["I", 0.15],
  ["II", 0.2],
  ["III", 0.25],
  ["IV", 0.1],
] as const;

export type ChengType = "I" | "II" | "III" | "IV";

/**
 * A plausible patient: fork variant by its share, sizes around their means, thrombus of a type or none, spacing from
 * 0.6 to 5 mm. What is given is taken as given.
 */
export function drawParameters(seed: number, given: Partial<PhantomParameters> = {}): PhantomParameters {
  const draws = drawsFrom(seed, streams.patient);
  const sex = draws.share() < 0.75 ? "male" : "female";
  const near = (mean: number, sd: number, low: number, high: number): number => {
    for (;;) {
      const value = draws.normal(mean, sd);
      if (value >= low && value <= high) return tidy(value);
    }
  };
  const inPlane = tidy(draws.between(0.6, 0.9));
  const slice = tidy([draws.between(0.8, 1.5), 1.6, draws.between(2, 3), 5][Math.floor(draws.share() * 4)]!);
  const variant = pick(draws, variantShares);
  const drawn: Omit<PhantomParameters, "seed" | "thrombus"> = {
    sex,
    heightCm: near(sex === "male" ? 172 : 160, 7, 145, 200),
    mirror: false,
    liverVolumeMl: near(1500, 260, 1000, 2300),
    cirrhosis: draws.share() < 0.5,
    spacingMm: [inPlane, inPlane, slice],
    tiltDeg: 0,
    forkVariant: variant,
    trunkDiameterMm: near(13.5, 1.8, 9, 18),
    trunkLengthMm: near(60, 9, 35, 80),
    rightRatio: near(0.83, 0.04, 0.75, 0.91),
    leftRatio: near(0.76, 0.04, 0.68, 0.84),
    rightLengthMm: near(22, 4, 13, 31),
    leftTransverseLengthMm: near(35, 6, 21, 49),
    leftUmbilicalLengthMm: near(20, 4, 12, 28),
    forkAngleDeg: near(96, 13, 70, 120),
    murrayExponent: near(3, 0.2, 2.4, 3.5),
    portalTerminals: Math.round(near(300, 60, 120, 500)),
    visibleDiameterMm: 2,
    tortuosity: near(1.05, 0.02, 1, 1.15),
    rightHepaticVeinDiameterMm: near(10, 1, 8, 12),
    middleHepaticVeinDiameterMm: near(8, 1, 6, 10),
    leftHepaticVeinDiameterMm: near(8, 1, 6, 10),
    accessoryHepaticVeinDiameterMm: draws.share() < 0.32 ? near(5, 1.5, 3, 9) : 0,
    venaCavaDiameterMm: near(22, 2, 17, 27),
    hepaticVeinTerminals: 160,
    aortaDiameterMm: near(20, 2, 16, 28),
    commonArteryDiameterMm: near(5.5, 0.4, 4.5, 6.5),
    properArteryDiameterMm: near(5, 0.4, 4, 6),
    rightArteryDiameterMm: near(4, 0.4, 3, 5),
    leftArteryDiameterMm: near(3.5, 0.4, 2.5, 4.5),
    arteryTerminals: 120,
    venousThrombus: null,
    noiseSdHu: near(16, 4, 8, 24),
    tumours: drawTumours(draws),
  };
  const type = pick(draws, thrombusShares);
  const thrombus = drawThrombus(type, given.forkVariant ?? variant, draws);
  const parsed = parseParameters({ ...drawn, thrombus, ...given, seed });
  if (!parsed.ok) throw new RangeError(`given parameters out of range: ${parsed.faults[0].where}`);
  return parsed.value;
}

/** Up to three nodules, the first of them the largest, some against a portal branch. */
function drawTumours(draws: Draws): TumourParameters[] {
  const count = Math.floor(draws.share() * 4);
  return Array.from({ length: count }, (_, n) => {
    const radius = n === 0 ? draws.between(8, 32) : draws.between(4, 12);
    const radiiMm = [0, 1, 2].map(() => tidy(radius * draws.between(0.85, 1.15))) as [number, number, number];
    const segment = 2 + Math.floor(draws.share() * 7);
    const isBeside = draws.share() < 0.4;
    const gapMm = tidy(draws.between(-3, 8));
    const branch = (["PV.RA", "PV.RP", "PV.L"] as const)[Math.floor(draws.share() * 3)]!;
    const necroticShare = radius > 20 ? tidy(draws.between(0, 0.4)) : 0;
    return { segment, radiiMm, necroticShare, lipiodolShare: 0, ...(isBeside ? { beside: { branch, gapMm } } : {}) };
  });
}

const tidy = (value: number): number => Math.round(value * 1000) / 1000;

function pick<T>(draws: Draws, shares: readonly (readonly [T, number])[]): T {
  let rest = draws.share();
  for (const [value, share] of shares) {
    rest -= share;
    if (rest < 0) return value;
  }
  return shares[0]![0];
}

function drawThrombus(type: ChengType | "none", variant: ForkVariant, draws: Draws): ThrombusParameters | null {
  // Drawn in any case, so that the type does not shift what is drawn after it.
  const obstruction = tidy([draws.between(0.2, 0.88), draws.between(0.9, 0.99), 1][Math.floor(draws.share() * 3)]!);
  const shape = sectionShapes[Math.floor(draws.share() * 3)]!;
  const profile = (["constant", "tapering", "plug"] as const)[Math.floor(draws.share() * 3)]!;
  const expansion = tidy(draws.between(1, 1.5));
  const sideDeg = Math.round(draws.between(0, 360));
  const lengthShare = draws.share();
  const downstreamRatio = tidy(draws.between(0.6, 0.9));
  if (type === "none") return null;
  const pieces = piecesOfType(type, variant, obstruction, lengthShare);
  return { kind: "tumour", shape, profile, expansion, sideDeg, downstreamRatio, pieces };
}

/**
 * Where thrombus of a type lies: I in a sectoral branch, II in a first-order branch up to 5 mm from the fork, III in the
 * trunk below the fork, IV in the whole trunk and on into the superior mesenteric vein.
 */
export function piecesOfType(
  type: ChengType,
  variant: ForkVariant,
  obstruction: number,
  lengthShare = 0.5,
): ThrombusParameters["pieces"] {
  const piece = (branch: BranchName, measuredFrom: "start" | "end", gapMm: number, lengthMm: number) => ({
    branch,
    measuredFrom,
    gapMm,
    lengthMm: tidy(lengthMm),
    obstruction,
  });
  switch (type) {
    case "I":
      return [piece(lengthShare < 0.5 ? "PV.RA" : "PV.RP", "start", 3, 60)];
    case "II":
      return [piece(variant === "A" && lengthShare < 0.6 ? "PV.R" : "PV.L", "start", 5, 60)];
    case "III":
      return [piece("PV.trunk", "end", 0, 20 + 25 * lengthShare)];
    case "IV":
      return [piece("PV.trunk", "start", 0, 80), piece("SMV", "start", 0, 20 + 20 * lengthShare)];
  }
}
