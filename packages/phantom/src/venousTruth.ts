import { hepaticVeinNames, type LiverReadingInput } from "@glisson/case";
import { alongPath, branchPath } from "./branchPath.ts";
import { centreline } from "./branchTruth.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import { ml, mm, place } from "./quantities.ts";
import type { Territories } from "./territories.ts";
import { branchThrombusMl } from "./thrombusVolumes.ts";

/** Hepatic veins and the thrombus in them, in the terms of a reading. */
export function venousTruth(
  liver: DigitalLiver,
  territories: Territories,
): Pick<LiverReadingInput, "hepaticVeins" | "venousThrombus" | "venousThrombusToAtrium"> {
  const { hepaticVeins, venousStretches, parameters } = liver;
  const volumes = branchThrombusMl(liver, "venousStretches");
  const veins: NonNullable<LiverReadingInput["hepaticVeins"]> = {};
  for (const name of hepaticVeinNames) {
    const path = branchPath(hepaticVeins, name);
    if (!path) continue;
    const own = venousStretches.filter(({ branch }) => branch === name);
    const top = own.reduce((least, { fromMm }) => Math.min(least, fromMm), Infinity);
    veins[name] = {
      length: mm(path.lengthMm),
      radius: mm(path.segments[0]!.radiusMm),
      territory: ml(territories.ofVein(name)),
      ...(own.length > 0
        ? { thrombusVolume: ml(volumes.get(name) ?? 0), thrombusTopMm: place(alongPath(path, top).point) }
        : {}),
      centrelineMm: centreline(path),
    };
  }
  const inCava = venousStretches.find(({ branch }) => branch === "IVC");
  return {
    hepaticVeins: veins,
    venousThrombus: parameters.venousThrombus?.reach ?? "none",
    ...(inCava ? { venousThrombusToAtrium: mm(Math.max(0, inCava.fromMm - wayInAtrium(liver))) } : {}),
  };
}

/** How much of the vena cava's centre line, which begins in the atrium, lies within it, mm. */
function wayInAtrium({ hepaticVeins, solids }: DigitalLiver): number {
  const cava = branchPath(hepaticVeins, "IVC")!;
  const { holds } = solids.find(({ name }) => name === "atrium")!;
  let mm = 0;
  while (mm < cava.lengthMm && holds(...alongPath(cava, mm).point)) mm += 0.1;
  return mm;
}
