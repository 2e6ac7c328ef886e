import { z } from "zod";
import { branchNames } from "./branches.ts";
import { lps } from "./branchReading.ts";

/** A segment of the portal tree: the vessel between two forks, or between a fork and an end. */
const treeSegment = z.strictObject({
  /** Position in the list; every parent stands before its children. */
  id: z.int().nonnegative(),
  /** The segment it springs from; left out at the root. */
  parent: z.int().nonnegative().optional(),
  /** The named branch that it is a part of. */
  name: z.enum(branchNames).optional(),
  /** Forks between it and the trunk: the trunk is 0, its daughters 1. */
  generation: z.int().nonnegative(),
  /** Strahler order: 1 at the ends; one more where two of the same order meet. */
  strahler: z.int().positive(),
  fromMm: lps,
  toMm: lps,
  /** Along the smoothed centre line. */
  lengthMm: z.number().nonnegative(),
  /** Of the largest inscribed sphere, the median along the segment outside the spheres of the forks. */
  radiusMm: z.number().nonnegative(),
  insideLiver: z.boolean(),
});

/** A break in the vessel that was joined because somebody asked for it: topology, never open lumen. */
const bridge = z.strictObject({ fromMm: lps, toMm: lps, lengthMm: z.number().positive() });

/** A loop of the centre line, cut at its thinnest link: touching vessels, or a true shunt where it is long. */
const cutLoop = z.strictObject({ atMm: lps, lengthMm: z.number().positive() });

export const treeReading = z.strictObject({
  segments: z.array(treeSegment),
  bridges: z.array(bridge).optional(),
  cutLoops: z.array(cutLoop).optional(),
});

export type TreeSegment = z.output<typeof treeSegment>;
