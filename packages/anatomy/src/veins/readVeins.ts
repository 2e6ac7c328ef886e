import type { HepaticVeinName, LiverReadingInput, ReadingIssue } from "@glisson/case";
import type { Mask, Vector } from "@glisson/volume";
import { median } from "../median.ts";
import type { LiverBox } from "../names/rankStems.ts";
import { nearestSphere } from "../nodules/nearestSphere.ts";
import { millilitres, millimetres, round } from "../rounding.ts";
import type { Drainage } from "../territories/readTerritories.ts";
import { smoothLine } from "../tree/centreline.ts";
import type { RootedTree } from "../tree/rootedTree.ts";
import { sampleStepMm } from "./course.ts";
import { type NamedVeins, nameVeins } from "./nameVeins.ts";
import { readVenousThrombus } from "./venousThrombus.ts";
import { venousTree } from "./venousTree.ts";
import { type Section, sectionAt, type Wall, wallOf } from "./wall.ts";

interface VeinsInput {
  readonly hepaticVeins?: Mask | undefined;
  readonly venaCava?: Mask | undefined;
  readonly atrium?: Mask | undefined;
  /** Thrombus on the venous side alone: see `splitThrombus`. */
  readonly thrombus?: Mask | undefined;
  readonly liver: LiverBox;
  readonly isInside: (point: Vector) => boolean;
}

type VeinReadings = NonNullable<LiverReadingInput["hepaticVeins"]>;

export interface Veins {
  readonly fields: Pick<LiverReadingInput, "hepaticVeins" | "venousThrombus" | "venousThrombusToAtrium">;
  /** For the nodules and the territories; null where no vein was recognised. */
  readonly wall: Wall<HepaticVeinName> | null;
  readonly drainage: Drainage | null;
  readonly issues: readonly ReadingIssue[];
}

/** The flattest section is looked for over this length: a dent of one section is none. */
const flatOverMm = 5;

/**
 * The hepatic veins and the vena cava: which is which by where it leads, length, calibre, flattening, and the thrombus in
 * them with its way to the atrium.
 */
export function readVeins({ hepaticVeins, venaCava, atrium, thrombus, liver, isInside }: VeinsInput): Veins {
  const issues: ReadingIssue[] = [];
  const nothing: Veins = { fields: {}, wall: null, drainage: null, issues };
  const found = venousTree(hepaticVeins, venaCava, thrombus, liver, issues);
  if (!found) return nothing;
  const { tree, mask, cava } = found;
  if (!cava) return nothing;
  const inside = tree.points.map(isInside);
  const named = nameVeins(tree, cava, inside, liver);
  if (named.missing.length > 0)
    issues.push({
      code: "veins-not-recognised",
      severity: "info",
      where: "hepaticVeins",
      text: `Not recognised by where it leads: ${named.missing.join(", ")}.`,
    });
  const wall = wallOf(mask, tree, named.names);
  const seen = thrombus ? readVenousThrombus(thrombus, { mask, tree, named }, atrium, liver.high[2], issues) : null;
  const veins: VeinReadings = {};
  for (const [name, path] of named.veins) {
    const clot = seen?.ofVein.get(name);
    veins[name] = {
      ...describe(tree, path, wall),
      ...(clot ? { thrombusVolume: millilitres(clot.ml), thrombusTopMm: [...clot.top] } : {}),
    };
  }
  return {
    fields: { hepaticVeins: veins, ...seen?.fields },
    wall,
    drainage: drainageOf(tree, named, inside),
    issues,
  };
}

function describe(tree: RootedTree, path: readonly number[], wall: Wall<HepaticVeinName>): VeinReadings["IVC"] {
  const line = smoothLine(
    path.map((at) => tree.points[at]!),
    path.map((at) => tree.radiusMm[at]!),
  );
  const points = Float64Array.from(line.flatMap(({ point }) => point));
  const { index } = nearestSphere(points, wall.course.centres);
  const sections = Array.from(index, (sample) => sectionAt(wall, sample));
  const areas = sections.flatMap((section) => section?.areaMm2 ?? []);
  const flattest = flattestOf(sections);
  return {
    length: millimetres(line.at(-1)?.atMm ?? 0),
    ...(areas.length > 0
      ? { radius: millimetres(Math.sqrt(median(areas) / Math.PI)) }
      : { flags: ["no section wide and long enough to judge"] }),
    ...(flattest === null ? {} : { roundness: { value: round(flattest, 2), unit: "1" } }),
    centrelineMm: line
      .filter((_, n) => n % 2 === 0 || n === line.length - 1)
      .map(({ point: [x, y, z], radiusMm }) => [round(x, 2), round(y, 2), round(z, 2), round(radiusMm, 2)]),
  };
}

/** The roundness that the flattest stretch of 5 mm nowhere exceeds; null where no such stretch can be judged. */
function flattestOf(sections: readonly (Section | null)[]): number | null {
  const width = Math.round(flatOverMm / sampleStepMm) + 1;
  let flattest: number | null = null;
  for (let from = 0; from + width <= sections.length; from++) {
    const stretch = sections.slice(from, from + width);
    if (stretch.includes(null)) continue;
    const roundest = Math.max(...stretch.map((section) => section!.roundness));
    if (flattest === null || roundest < flattest) flattest = roundest;
  }
  return flattest;
}

/**
 * The points to which liver drains: all inside it, and the vena cava along it. Veins without a name open into the vena
 * cava by themselves and drain to it, unless a main vein was not recognised and may be one of them.
 */
function drainageOf(tree: RootedTree, { names, missing }: NamedVeins, inside: readonly boolean[]): Drainage {
  const heights = tree.points.flatMap(([, , z], at) => (inside[at] ? [z] : []));
  const [lowest, highest] = [Math.min(...heights), Math.max(...heights)];
  const counts = tree.points.map(([, , z], at) => inside[at] || (names[at] === "IVC" && z >= lowest && z <= highest));
  const other = missing.length > 0 ? null : "IVC";
  return {
    points: tree.points.filter((_, at) => counts[at]),
    names: names.flatMap((name, at) => (counts[at] ? [name ?? other] : [])),
  };
}
