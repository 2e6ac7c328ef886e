import { type DrawnPortalBranch, drawnPortalTree, type LiverReading } from "@glisson/case";

type Name = DrawnPortalBranch["name"];

/** A branch on the diagram, with its words and where its label stands. */
export interface DrawnBranch extends DrawnPortalBranch {
  /** As it stands on the diagram, and as it is said in full. */
  readonly title: Name;
  readonly fullTitle: `${Name}.full`;
  readonly label: readonly [x: number, y: number];
}

type Variant = LiverReading["portalVariant"];

/** The tree of a variant, with its labels. */
export function drawnTree(variant: Variant): readonly DrawnBranch[] {
  const labels = variant === "right posterior first" ? { ...usualLabels, ...posteriorFirstLabels } : usualLabels;
  return drawnPortalTree(variant).map((branch) => ({
    ...branch,
    title: branch.name,
    fullTitle: `${branch.name}.full`,
    label: labels[branch.name],
  }));
}

/** Variants whose own arrangement the diagram does not draw: shown in the usual one, and said so. */
export const drawnAsUsual = (variant: Variant): boolean =>
  variant !== undefined && variant !== "normal" && variant !== "right posterior first";

const usualLabels: Readonly<Record<Name, readonly [x: number, y: number]>> = {
  SMV: [70, 380],
  SV: [302, 338],
  "PV.LM": [202, 34],
  "PV.LL": [302, 72],
  "PV.RA": [4, 34],
  "PV.RP": [2, 232],
  "PV.R": [126, 110],
  "PV.L": [274, 212],
  "PV.commonLRA": [84, 196],
  "PV.trunk": [222, 272],
};

const posteriorFirstLabels: Partial<typeof usualLabels> = {
  "PV.RA": [4, 40],
  "PV.RP": [2, 262],
  "PV.L": [286, 204],
  "PV.trunk": [222, 286],
};
