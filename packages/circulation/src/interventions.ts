import { type Couinaud, type Extent, type Sector, type Step, sectors } from "@glisson/case";
import { type Liver, remaining } from "./liver/liver.ts";
import { arterioles, referenceMmHg, tipsCu } from "./liver/parameters.ts";
import type { PortalVein } from "./liver/portalTree.ts";
import { blockedBelow } from "./liver/segmentalBranches.ts";
import { segmentShare, segments, side } from "./liver/segments.ts";
import { mapVeins } from "./liver/solveLiver.ts";

/** What a step is taken to achieve, as fractions from 0 to 1. */
export interface Effects {
  /** Arterioles that an embolisation closes. */
  readonly embolised: number;
  /** Share of the material that a shunt carries which passes to the portal side: none where it is plugged first. */
  readonly passed: number;
  /** Free lumen area of a branch after radiotherapy that works, over the vein's own area, where the step does not say it. */
  readonly reopened: number;
}

/** The liver after one treatment step. Drugs, waiting and arterial infusion leave the network as it is. Steps compose. */
export function treat(liver: Liver, step: Step, effects: Effects): Liver {
  const [treatment, given] = step.split(":") as [string, string | undefined];
  switch (treatment) {
    case "tace":
      return embolise(liver, segmentsOf(given as Extent), effects);
    case "resection":
      return resect(liver, segmentsOf(given as Extent));
    case "radiotherapy":
      return reopenAll(liver, given === undefined ? effects.reopened : Number(given));
    case "thrombectomy":
      return reopenAll(liver, 1);
    case "stent":
      return reopen(liver, (branch) => branch === "PV.trunk", 1);
    case "tips":
      return { ...liver, tipsCu };
    case "splenic-embolisation":
      return { ...liver, splenicBed: Math.min(liver.splenicBed, 1 - Number(given)) };
    case "clamp":
      return { ...liver, clamped: true };
    default:
      return liver;
  }
}

function segmentsOf(extent: Extent): readonly Couinaud[] {
  if (extent === "whole") return segments;
  return extent === "right" || extent === "left" ? side[extent] : [extent];
}

/**
 * A second embolisation of the same segment closes no more than the first. Where a shunt leads from the sector's artery into
 * its portal venules, material goes with the blood: the shunt's share of it closes portal venules.
 */
function embolise(liver: Liver, where: readonly Couinaud[], { embolised, passed }: Effects): Liver {
  const closed = where.map((segment) => [segment, Math.max(embolised, liver.embolised[segment] ?? 0)]);
  const throughShunt = (sector: Sector): number =>
    embolised * passed * shuntedShare(liver, sector) * coveredShare(liver, sector, where);
  return {
    ...liver,
    embolised: { ...liver.embolised, ...Object.fromEntries(closed) },
    portalEmbolised: Object.fromEntries(
      sectors.map((sector) => [sector, Math.max(throughShunt(sector), liver.portalEmbolised[sector])]),
    ) as Record<Sector, number>,
  };
}

/** Share of a sector's arterial blood that its shunt carries: shunt and arterioles lie side by side between nearly equal pressures. */
function shuntedShare({ shuntCu, share }: Liver, sector: Sector): number {
  const arteriolar = (arterioles.flowMlPerMin * share[sector]) / (arterioles.upstreamMmHg - referenceMmHg.sinusoid);
  return shuntCu[sector] > 0 ? shuntCu[sector] / (shuntCu[sector] + arteriolar) : 0;
}

/** Share of what remains of a sector that lies in these segments. */
function coveredShare(liver: Liver, sector: Sector, where: readonly Couinaud[]): number {
  const left = remaining(liver, sector);
  if (left === 0) return 0;
  const covered = Object.entries(segmentShare[sector])
    .filter(([segment]) => where.includes(segment as Couinaud) && !liver.removed.includes(segment as Couinaud))
    .reduce((sum, [, share]) => sum + share, 0);
  return covered / left;
}

const resect = (liver: Liver, where: readonly Couinaud[]): Liver => ({
  ...liver,
  removed: [...new Set([...liver.removed, ...where])],
});

/** A vein that is wider already stays so. */
const reopen = (liver: Liver, wanted: (branch: PortalVein) => boolean, openFraction: number): Liver => ({
  ...liver,
  veins: mapVeins(liver.veins, (vein, branch) =>
    wanted(branch) ? { ...vein, openFraction: Math.max(vein.openFraction, openFraction) } : vein,
  ),
});

/** All portal veins, the segmental ones among them where they are left wide enough not to count as blocked. */
const reopenAll = (liver: Liver, openFraction: number): Liver => ({
  ...reopen(liver, () => true, openFraction),
  closedBranches: openFraction < blockedBelow ? liver.closedBranches : [],
});
