import { type DrawnPortalBranch, drawnPortalTree, type LiverReading } from "@glisson/case";
import type { CourseQuantity } from "../play/playEnsemble.ts";

const filledBy: Partial<Readonly<Record<DrawnPortalBranch["name"], CourseQuantity>>> = {
  "PV.trunk": "trunkTaken",
  "PV.R": "rightTaken",
  "PV.L": "leftTaken",
  SMV: "mesentericTaken",
};

/** The branches of a patient's tree, and which quantity fills each: a side in its stem, or in its branches where the tree has none. */
export function filledTree(
  variant: LiverReading["portalVariant"],
): readonly (DrawnPortalBranch & { readonly quantity: CourseQuantity | undefined })[] {
  const tree = drawnPortalTree(variant);
  const hasRightStem = tree.some(({ name }) => name === "PV.R");
  return tree.map((branch) => {
    const isRight = branch.name === "PV.RA" || branch.name === "PV.RP";
    return { ...branch, quantity: isRight && !hasRightStem ? "rightTaken" : filledBy[branch.name] };
  });
}
