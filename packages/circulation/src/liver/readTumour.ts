import { type BranchName, type LiverReading, type NoduleReading, type Sector, sectors } from "@glisson/case";
import type { Assumption } from "../uncertain.ts";
import { everySector } from "./liver.ts";
import { type PortalTree, sectorsBeyond } from "./portalTree.ts";
import { segmentShare } from "./segments.ts";
import * as assume from "./tumourAssumptions.ts";

/** Tumour and thrombus by the sector that feeds them, mL. */
export interface ReadTumour {
  readonly tumourMl: Readonly<Record<Sector, number>>;
  readonly thrombusMl: Readonly<Record<Sector, number>>;
  readonly assumptions: readonly Assumption[];
}

/** Tumour and thrombus from the reading. Not measured is none at the centre, and it is said so. */
export function readTumour(
  reading: LiverReading,
  tree: PortalTree,
  share: Readonly<Record<Sector, number>>,
  thrombosed: readonly Sector[],
): ReadTumour {
  const { nodules, tumourVolume, thrombusVolume, portal = {} } = reading;
  const listed = (nodules ?? []).reduce((sum, { volume }) => sum + volume.value, 0);
  const total = tumourVolume?.value ?? (nodules ? listed : undefined);
  // Nodules say where tumour lies, the whole volume how much there is; what no nodule accounts for is spread over the liver.
  const tumourMl = add(
    ...(nodules ?? []).map((nodule) => spread(nodule.volume.value, sectorsOf(nodule, tree), share)),
    spread(Math.max(0, (total ?? 0) - listed), sectors, share),
  );
  const inBranches = Object.values(portal).reduce((sum, branch) => sum + (branch?.thrombusVolume?.value ?? 0), 0);
  return {
    tumourMl,
    thrombusMl: spread(thrombusVolume?.value ?? inBranches, thrombosed, share),
    assumptions: [
      ...(total === undefined ? [assume.tumourUnmeasured()] : []),
      ...(total !== undefined && total > 0 ? [assume.tumourSupplied(total, listed < 0.99 * total)] : []),
      ...((thrombusVolume?.value ?? inBranches) > 0 ? [assume.thrombusSupplied()] : []),
    ],
  };
}

/** The sectors of the portal branch that lies nearest to a nodule, the more peripheral one where two are equally near. */
function sectorsOf({ contacts }: NoduleReading, tree: PortalTree): readonly Sector[] {
  const near = contacts
    .map(({ branch, gap }) => ({
      fed: fedBy(branch as BranchName, tree),
      gapMm: gap.value * (gap.unit === "cm" ? 10 : 1),
    }))
    .filter(({ fed }) => fed.length > 0)
    .sort((a, b) => a.gapMm - b.gapMm || a.fed.length - b.fed.length);
  return near[0]?.fed ?? sectors;
}

/** Sectors that a branch feeds, a segment's branch among them; none for a vein of another tree. */
function fedBy(branch: BranchName, tree: PortalTree): readonly Sector[] {
  if (/^P\d$/.test(branch)) return sectors.filter((sector) => `S${branch.slice(1)}` in segmentShare[sector]);
  return sectorsBeyond(tree, branch as Parameters<typeof sectorsBeyond>[1]);
}

/** A volume dealt out over sectors by their share of the liver. */
function spread(volumeMl: number, over: readonly Sector[], share: Readonly<Record<Sector, number>>) {
  const whole = over.reduce((sum, sector) => sum + share[sector], 0);
  const part = (sector: Sector): number =>
    over.includes(sector) && whole > 0 ? (volumeMl * share[sector]) / whole : 0;
  return Object.fromEntries(sectors.map((sector) => [sector, part(sector)])) as Record<Sector, number>;
}

const add = (...parts: readonly Readonly<Record<Sector, number>>[]): Record<Sector, number> =>
  parts.reduce<Record<Sector, number>>(
    (sum, part) => ({
      RA: sum.RA + part.RA,
      RP: sum.RP + part.RP,
      LM: sum.LM + part.LM,
      LL: sum.LL + part.LL,
    }),
    everySector(0),
  );
