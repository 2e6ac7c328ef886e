import type { BranchName, LiverReadingInput, Phase, ReadingIssue } from "@glisson/case";
import { type Grid, toWorld } from "@glisson/volume";
import { nearestSphere } from "../nodules/nearestSphere.ts";
import type { VesselMasks } from "../obstruction/crossSection.ts";
import { round } from "../rounding.ts";
import type { Wall } from "../veins/wall.ts";
import { leastCovered, type Scan } from "./acceptScans.ts";
import { coreOf } from "./core.ts";
import { sampleScan } from "./sampleScan.ts";

export type Enhancement = NonNullable<NonNullable<NonNullable<LiverReadingInput["portal"]>["PV.trunk"]>["enhancement"]>;

/** Mean HU of one branch in one phase, one voxel off every edge. */
export interface BranchHu {
  readonly thrombus?: number;
  readonly lumen?: number;
}

/** A mean over fewer voxels than this is not given. Ours. */
const leastVoxels = 10;

/** Mean attenuation of the thrombus and of the free lumen of every named branch, phase by phase. */
export function branchAttenuation(
  scans: readonly Scan[],
  { grid, vessel, thrombus }: VesselMasks,
  wall: Wall<BranchName>,
): Map<Phase, Map<BranchName, BranchHu>> {
  if (scans.length === 0) return new Map();
  const lumen = vessel.slice();
  for (let at = 0; at < lumen.length; at++) if (thrombus[at] === 1) lumen[at] = 0;
  const kinds = { thrombus: coreOf(grid, thrombus), lumen: coreOf(grid, lumen) };
  const names = { thrombus: namesAt(grid, kinds.thrombus, wall), lumen: namesAt(grid, kinds.lumen, wall) };
  return new Map(
    scans.map(({ phase, volume }) => {
      const found = new Map<BranchName, { thrombus?: number; lumen?: number }>();
      for (const kind of ["thrombus", "lumen"] as const) {
        const { hu } = sampleScan(volume, grid, kinds[kind]);
        for (const [name, mean] of meansBy(names[kind], hu)) found.set(name, { ...found.get(name), [kind]: mean });
      }
      return [phase, found];
    }),
  );
}

function namesAt(grid: Grid, voxels: Int32Array, { course }: Wall<BranchName>): (BranchName | null)[] {
  const [ni, nj] = grid.size;
  const points = new Float64Array(3 * voxels.length);
  voxels.forEach((at, n) => {
    points.set(toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]), 3 * n);
  });
  const { index } = nearestSphere(points, course.centres, course.radiiMm);
  return [...index].map((sample) => course.chains[course.chainOf[sample]!]!.name);
}

function meansBy(names: readonly (BranchName | null)[], hu: Float32Array): [BranchName, number][] {
  const sums = new Map<BranchName, { count: number; inside: number; sum: number }>();
  names.forEach((name, n) => {
    if (name === null) return;
    const one = sums.get(name) ?? { count: 0, inside: 0, sum: 0 };
    sums.set(name, one);
    one.count++;
    if (Number.isNaN(hu[n])) return;
    one.inside++;
    one.sum += hu[n]!;
  });
  return [...sums].flatMap(([name, { count, inside, sum }]) =>
    inside >= leastVoxels && inside >= leastCovered * count ? [[name, sum / inside]] : [],
  );
}

/** The branch's measures as the reading takes them: those of the phases in which its thrombus could be measured. */
export function enhancementOf(byPhase: ReadonlyMap<Phase, ReadonlyMap<BranchName, BranchHu>>, name: BranchName) {
  return [...byPhase].flatMap(([phase, branches]): Enhancement => {
    const { thrombus, lumen } = branches.get(name) ?? {};
    if (thrombus === undefined) return [];
    return [{ phase, thrombus: hounsfield(thrombus), ...(lumen === undefined ? {} : { lumen: hounsfield(lumen) }) }];
  });
}

const hounsfield = (value: number) => ({ value: round(value, 1), unit: "HU" });

/**
 * Attenuation above which two small studies called a thrombus tumour rather than bland. The first: 27 thrombi in 30
 * patients (Menoufia University, mjcu.journals.ekb.eg/article_60586); the second: 46 patients (Danjem et al,
 * ajol.info/index.php/hmrj/article/view/208051). Both abstracts read. Told, never applied.
 */
const studies = [
  { phase: "arterial", above: 47, of: "27 thrombi" },
  { phase: "portal venous", above: 50, of: "27 thrombi" },
  { phase: "portal venous", above: 59, of: "46 patients" },
  { phase: "native", above: 28.5, of: "46 patients" },
] as const satisfies readonly { readonly phase: Phase; readonly above: number; readonly of: string }[];

/** What was measured in the thrombus, and the limits of the studies beside it, as one remark; none without a measure. */
export function thrombusRemark(byPhase: ReadonlyMap<Phase, ReadonlyMap<BranchName, BranchHu>>): ReadingIssue[] {
  const native = byPhase.get("native");
  const measured = [...byPhase].flatMap(([phase, branches]) =>
    [...branches].flatMap(([name, { thrombus }]) => {
      if (thrombus === undefined) return [];
      const before = phase === "native" ? undefined : native?.get(name)?.thrombus;
      const rise = before === undefined ? "" : ` (${signed(thrombus - before)} against native)`;
      return [`${name} ${phase} ${Math.round(thrombus)} HU${rise}`];
    }),
  );
  if (measured.length === 0) return [];
  const limits = studies
    .filter(({ phase }) => byPhase.has(phase))
    .map(({ phase, above, of }) => `${phase} above ${above} HU (${of})`);
  const known =
    limits.length > 0 ? ` Tumour rather than bland thrombus in two small studies: ${limits.join(", ")}.` : "";
  return [
    {
      code: "thrombus-attenuation",
      severity: "info",
      where: "thrombus",
      text: `Thrombus: ${measured.join("; ")}.${known} Attenuation alone decides nothing.`,
    },
  ];
}

const signed = (value: number): string => `${value >= 0 ? "+" : ""}${Math.round(value)} HU`;
