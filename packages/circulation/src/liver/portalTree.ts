import { type Sector, sectors } from "@glisson/case";
import { venules } from "./names.ts";

/** Portal branches that the network carries: trunk, first order, sectoral. */
export const portalBranches = ["PV.trunk", "PV.commonLRA", "PV.R", "PV.L", "PV.RA", "PV.RP", "PV.LM", "PV.LL"] as const;
export type PortalBranch = (typeof portalBranches)[number];

/** Veins that bring the blood of gut and spleen to the confluence. */
export const tributaries = ["SMV", "SV"] as const;
/** All portal veins that have a calibre of their own. */
export type PortalVein = PortalBranch | (typeof tributaries)[number];

export type PortalTree = "normal" | "trifurcation" | "right posterior first" | "right anterior from left";

/** A branch and the two nodes that it joins: confluence, hilum (the first fork), forks, and the portal venules of a sector. */
export interface PortalEdge {
  readonly branch: PortalBranch;
  readonly from: string;
  readonly to: string;
}

const edge = (branch: PortalBranch, from: string, to: string): PortalEdge => ({ branch, from, to });

const trunk = edge("PV.trunk", "confluence", "hilum");
const left = (fork: string): PortalEdge[] => [
  edge("PV.L", fork, "left fork"),
  edge("PV.LM", "left fork", venules("LM")),
  edge("PV.LL", "left fork", venules("LL")),
];

/** The way the portal vein divides. In `right posterior first` the trunk ends where the right posterior branch leaves it. */
export const portalTrees: Readonly<Record<PortalTree, readonly PortalEdge[]>> = {
  normal: [
    trunk,
    ...left("hilum"),
    edge("PV.R", "hilum", "right fork"),
    edge("PV.RA", "right fork", venules("RA")),
    edge("PV.RP", "right fork", venules("RP")),
  ],
  trifurcation: [trunk, ...left("hilum"), edge("PV.RA", "hilum", venules("RA")), edge("PV.RP", "hilum", venules("RP"))],
  "right posterior first": [
    trunk,
    edge("PV.RP", "hilum", venules("RP")),
    edge("PV.commonLRA", "hilum", "second fork"),
    edge("PV.RA", "second fork", venules("RA")),
    ...left("second fork"),
  ],
  "right anterior from left": [
    trunk,
    edge("PV.RP", "hilum", venules("RP")),
    ...left("hilum"),
    edge("PV.RA", "left fork", venules("RA")),
  ],
};

/** The sectors that a branch feeds. */
export function sectorsBeyond(tree: PortalTree, branch: PortalBranch): readonly Sector[] {
  const start = portalTrees[tree].find((candidate) => candidate.branch === branch);
  if (!start) return [];
  const reached = new Set([start.to]);
  // Edges need not be listed from the trunk outwards; as many rounds as there are orders of branches reach everything.
  for (let order = 0; order < 4; order++)
    for (const { from, to } of portalTrees[tree]) if (reached.has(from)) reached.add(to);
  return sectors.filter((sector) => reached.has(venules(sector)));
}
