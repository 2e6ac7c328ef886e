import type { Couinaud, Extent, Step } from "@glisson/case";
import type { Liver } from "./liver/liver.ts";
import { tipsCu } from "./liver/parameters.ts";
import type { PortalBranch } from "./liver/portalTree.ts";
import { segments, side } from "./liver/segments.ts";
import { mapVeins } from "./liver/solveLiver.ts";

/** What a step is taken to achieve, as fractions from 0 to 1. */
export interface Effects {
  /** Arterioles that an embolisation closes. */
  readonly embolised: number;
  /** Free lumen area of a branch after radiotherapy that works, over the vein's own area. */
  readonly reopened: number;
}

/** The liver after one treatment step. Drugs, waiting and arterial infusion leave the network as it is. */
export function treat(liver: Liver, step: Step, effects: Effects): Liver {
  const [treatment, extent] = step.split(":") as [string, Extent | undefined];
  switch (treatment) {
    case "tace":
      return embolise(liver, segmentsOf(extent!), effects.embolised);
    case "resection":
      return resect(liver, segmentsOf(extent!));
    case "radiotherapy":
      return reopen(liver, () => true, effects.reopened);
    case "thrombectomy":
      return reopen(liver, () => true, 1);
    case "stent":
      return reopen(liver, (branch) => branch === "PV.trunk", 1);
    case "tips":
      return { ...liver, tipsCu };
    default:
      return liver;
  }
}

function segmentsOf(extent: Extent): readonly Couinaud[] {
  if (extent === "whole") return segments;
  return extent === "right" || extent === "left" ? side[extent] : [extent];
}

/** A second embolisation of the same segment closes no more than the first. */
function embolise(liver: Liver, where: readonly Couinaud[], fraction: number): Liver {
  const closed = where.map((segment) => [segment, Math.max(fraction, liver.embolised[segment] ?? 0)]);
  return { ...liver, embolised: { ...liver.embolised, ...Object.fromEntries(closed) } };
}

const resect = (liver: Liver, where: readonly Couinaud[]): Liver => ({
  ...liver,
  removed: [...new Set([...liver.removed, ...where])],
});

/** A vein that is wider already stays so. */
const reopen = (liver: Liver, wanted: (branch: PortalBranch) => boolean, openFraction: number): Liver => ({
  ...liver,
  veins: mapVeins(liver.veins, (vein, branch) =>
    wanted(branch) ? { ...vein, openFraction: Math.max(vein.openFraction, openFraction) } : vein,
  ),
});
