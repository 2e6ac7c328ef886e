// One measurement of ours, in a process of its own: `node ours.ts STEP JOB`, JOB the JSON of the step's input.
import { readFileSync } from "node:fs";
import { type LiverMasks, territoryMap, traceLiver } from "@glisson/anatomy";
import { readMask } from "@glisson/formats";
import {
  componentsOf,
  countSet,
  depthMm,
  eulerOf,
  frameOf,
  type Grid,
  type Mask,
  surfaceOf,
  thin,
  toWorld,
  type Vector,
  voxelVolumeOf,
} from "@glisson/volume";
import type { Answer, Job } from "./measure.ts";
import type { RawVolume } from "./volumes.ts";

function open({ path, size, spacingMm: [sx, sy, sz] }: RawVolume): Mask {
  const grid: Grid = { size, affine: [sx, 0, 0, 0, 0, sy, 0, 0, 0, 0, sz, 0] };
  return { grid, data: new Uint8Array(readFileSync(path)) };
}

/** Each gives what is timed, and afterwards the figures by which its answer is compared with the peers'. */
const steps: Record<string, (job: Job) => () => () => Answer["figures"]> = {
  distance: ({ volume }) => {
    const { grid, data } = open(volume!);
    return () => {
      const depth = depthMm(grid, data);
      return () => ({
        deepestMm: depth.reduce((most, mm) => Math.max(most, mm)),
        sumMm: depth.reduce((sum, mm) => sum + mm),
      });
    };
  },
  components: ({ volume }) => {
    const { grid, data } = open(volume!);
    return () => {
      const { voxels } = componentsOf(grid, data);
      return () => ({ pieces: voxels.length, largest: voxels[0] ?? 0 });
    };
  },
  thinning: ({ volume }) => {
    const { grid, data } = open(volume!);
    return () => {
      const skeleton = thin(grid, data);
      return () => ({ voxels: countSet(skeleton), euler: eulerOf(grid, skeleton) });
    };
  },
  surface: ({ volume }) => {
    const mask = open(volume!);
    return () => {
      const { areaMm2, triangles } = surfaceOf(mask);
      return () => ({ areaMm2, triangles: triangles.length / 3 });
    };
  },
  territories: ({ volume, seeds }) => {
    const liver = open(volume!);
    const { grid, data } = open(seeds!);
    const points: Vector[] = [];
    const sectors: ("RA" | "RP" | "LM" | "LL")[] = [];
    const [ni, nj] = grid.size;
    data.forEach((label, at) => {
      if (label === 0) return;
      points.push(toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]));
      sectors.push((["RA", "RP", "LM", "LL"] as const)[label - 1]!);
    });
    return () => {
      const map = territoryMap(liver, points, sectors);
      return () =>
        Object.fromEntries([1, 2, 3, 4].map((n) => [`label ${n}`, map.data.filter((one) => one === n).length]));
    };
  },
};

const [step, written] = process.argv.slice(2) as [string, string];
const job = JSON.parse(written) as Job;
let answer: Answer;
if (step === "whole way") {
  // The whole process is the measurement, as the command line runs it.
  const { main } = await import("../apps/cli/src/main.ts");
  const print = process.stdout.write.bind(process.stdout);
  const remarks = process.stderr.write.bind(process.stderr);
  let reading = "";
  process.stdout.write = ((text: string) => {
    reading += text;
    return true;
  }) as typeof process.stdout.write;
  process.stderr.write = (() => true) as typeof process.stderr.write;
  const status = await main(["read", ...job.masks!.map(({ role, path }) => `${role}=${path}`)]);
  process.stdout.write = print;
  process.stderr.write = remarks;
  if (status !== 0) throw new Error("glisson read failed");
  const { liverVolume } = JSON.parse(reading);
  answer = { ...spent(0), wallS: performance.now() / 1000, figures: { liverMl: liverVolume.value } };
} else if (step === "same parts") {
  // What the peers' chain does, and no more: volumes, the portal tree, its names, territories.
  const masks: Record<string, Mask> = {};
  await Promise.all(
    job.masks!.map(async ({ role, path }) => {
      const read = await readMask(readFileSync(path), path);
      if (read.ok) masks[role] = read.value;
    }),
  );
  const volumes = Object.fromEntries(Object.entries(masks).map(([role, mask]) => [role, millilitresOf(mask)]));
  const traced = traceLiver(masks as unknown as LiverMasks);
  if (!traced.ok || !traced.value.portal) throw new Error("no tree");
  const { tree, named } = traced.value.portal;
  const territories = new Set(territoryMap(masks.liver!, tree.points, named.sectorOf).data);
  answer = {
    ...spent(0),
    wallS: performance.now() / 1000,
    figures: { liverMl: volumes.liver!, territories: territories.size - 1 },
  };
} else if (step === "read") {
  const before = cpuS();
  const read = await readMask(readFileSync(job.file!), job.file!);
  if (!read.ok) throw new Error("not read");
  answer = { ...spent(before), figures: { voxels: countSet(read.value.data), slices: frameOf(read.value).size[2] } };
} else {
  const run = steps[step]!(job);
  const before = cpuS();
  const figures = run();
  const first = spent(before);
  const again = cpuS();
  run();
  answer = { ...first, againS: cpuS() - again, figures: figures() };
}
console.log(JSON.stringify(answer));

function millilitresOf({ grid, data }: Mask): number {
  return (countSet(data) * voxelVolumeOf(grid)) / 1000;
}

function cpuS(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1e6;
}

function spent(before: number): { cpuS: number; peakMb: number } {
  return { cpuS: cpuS() - before, peakMb: process.resourceUsage().maxRSS / 1024 };
}
