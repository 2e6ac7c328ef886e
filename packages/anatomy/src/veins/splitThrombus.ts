import type { ReadingIssue } from "@glisson/case";
import {
  boundingBox,
  boxOf,
  componentsOf,
  crop,
  growBox,
  type Mask,
  neighbourSteps,
  voxelVolumeOf,
} from "@glisson/volume";

interface Veins {
  readonly portalVein: Mask;
  readonly hepaticVeins?: Mask | undefined;
  readonly venaCava?: Mask | undefined;
  readonly atrium?: Mask | undefined;
}

/** The parts of a thrombus mask, each left out where it is empty. */
export interface SplitThrombus {
  readonly portal?: Mask;
  readonly venous?: Mask;
  readonly issues: readonly ReadingIssue[];
}

/**
 * Parts a thrombus mask by the vein it lies in. A piece belongs to the hepatic veins, the vena cava or the atrium where it
 * shares more voxels and faces with them than with the portal vein, and to the portal vein otherwise, also where it meets
 * neither. A piece that meets both sides is told.
 */
export function splitThrombus(thrombus: Mask, { portalVein, ...others }: Veins): SplitThrombus {
  const venous = [others.hepaticVeins, others.venaCava, others.atrium].filter((mask) => mask !== undefined);
  if (venous.length === 0) return { portal: thrombus, issues: [] };
  const whole = crop(thrombus, growBox(boundingBox(thrombus)!, 1));
  const { grid, data } = whole;
  const { labels, voxels } = componentsOf(grid, data);
  const steps = neighbourSteps(grid, 6);
  const sides = [[portalVein], venous].map((masks) => {
    const meets = new Float64Array(voxels.length + 1);
    for (const mask of masks) {
      const here = crop(mask, boxOf(grid, mask.grid)).data;
      for (let at = 0; at < labels.length; at++) {
        if (labels[at] === 0) continue;
        if (here[at] === 1) meets[labels[at]!]! += 1;
        for (const step of steps) if (here[at + step] === 1 && data[at + step] === 0) meets[labels[at]!]! += 1;
      }
    }
    return meets;
  });
  const isVenous = (label: number): boolean => sides[1]![label]! > sides[0]![label]!;
  const both = voxels.flatMap((_, n) => (sides[0]![n + 1]! > 0 && sides[1]![n + 1]! > 0 ? [n + 1] : []));
  const part = (holds: (label: number) => boolean): Mask | null => {
    const own = new Uint8Array(labels.length);
    for (let at = 0; at < own.length; at++) if (labels[at]! > 0 && holds(labels[at]!)) own[at] = 1;
    return own.includes(1) ? { ...whole, data: own } : null;
  };
  const [portal, hepatic] = [part((label) => !isVenous(label)), part(isVenous)];
  return {
    ...(portal ? { portal } : {}),
    ...(hepatic ? { venous: hepatic } : {}),
    issues: both.map((label) => ({
      code: "thrombus-meets-both",
      severity: "warn",
      where: "thrombus",
      text: `A piece of ${((voxels[label - 1]! * voxelVolumeOf(grid)) / 1000).toFixed(2)} mL meets portal and hepatic veins: it is counted in the ${isVenous(label) ? "hepatic veins" : "portal vein"}, with which it shares more.`,
    })),
  };
}
