import { branchPath } from "./branchPath.ts";
import type { VenousThrombusParameters } from "./parameters.ts";
import { type Stretch, sidesAlong } from "./thrombus.ts";
import type { VesselTree } from "./vessel.ts";

/** Lengths in mm of thrombus in a vein: in a peripheral part, how far out that is, and from the vein's mouth. */
const lengths = { peripheralMm: 25, peripheralFromMm: 45, majorMm: 40 } as const;
/** How far thrombus in the vena cava reaches down below the vein's mouth, mm. */
const belowMm = 6;
/** Heights of its top: above the mouth for one behind the liver, and above the diaphragm, in shares of the frame. */
const behindLiver = 0.06;
const aboveDiaphragm = 0.43;

/** Thrombus in one hepatic vein and, as far as it reaches, in the vena cava above it. */
export function venousStretchesOf(
  tree: VesselTree,
  given: VenousThrombusParameters | null,
  frameMm: number,
): Stretch[] {
  const vein = given && branchPath(tree, given.vein);
  if (!given || !vein) return [];
  const cava = branchPath(tree, "IVC")!;
  const stretch = (path: typeof vein, fromMm: number, toMm: number): Stretch => ({
    branch: path.name,
    path,
    fromMm: Math.max(0, fromMm),
    toMm: Math.min(path.lengthMm, toMm),
    obstructionAt: (mm) => (mm >= fromMm && mm <= toMm ? given.obstruction : 0),
    shape: given.shape,
    sides: sidesAlong(path, 0),
  });
  // The first part of the vein's centre line lies within the vena cava.
  const mouthMm = cava.radiiMm[0]!;
  const { peripheralFromMm, peripheralMm, majorMm } = lengths;
  if (given.reach === "peripheral hepatic vein")
    return [stretch(vein, mouthMm + peripheralFromMm, mouthMm + peripheralFromMm + peripheralMm)];
  if (given.reach === "major hepatic vein") return [stretch(vein, mouthMm + 5, mouthMm + majorMm)];
  const mouthHeight = vein.points[0]![2];
  const wayAtHeight = (height: number): number => {
    const at = cava.points.findIndex(([, , z]) => z <= height);
    if (at <= 0) return at < 0 ? cava.lengthMm : 0;
    const [above, below] = [cava.points[at - 1]![2], cava.points[at]![2]];
    const share = (above - height) / (above - below);
    return cava.wayMm[at - 1]! + share * (cava.wayMm[at]! - cava.wayMm[at - 1]!);
  };
  const top = {
    "IVC behind the liver": wayAtHeight(mouthHeight + behindLiver * frameMm),
    "IVC above the diaphragm": wayAtHeight(aboveDiaphragm * frameMm),
    atrium: 0,
  }[given.reach];
  return [stretch(vein, 0, mouthMm + majorMm), stretch(cava, top, wayAtHeight(mouthHeight - belowMm))];
}
