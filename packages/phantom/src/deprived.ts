import { capsulesOf } from "./capsuleIndex.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import { nearestCapsule } from "./nearestCapsule.ts";
import { complete, type Stretch, worstSection } from "./thrombus.ts";

/** Segments of the portal tree that blood reaches only through a completely filled section, by their id. */
export function deprivedSegments({
  portal,
  stretches,
}: Pick<DigitalLiver, "portal" | "stretches">): ReadonlySet<number> {
  const deprived = new Set<number>();
  for (const stretch of stretches.filter((one) => worstSection(one).obstruction >= complete)) {
    const { segments, wayMm } = stretch.path;
    const filledMm = firstFilledMm(stretch);
    let piece = 0;
    for (const segment of segments) {
      piece += segment.points.length - 1;
      // What springs from the branch before the filled section is still fed.
      if (wayMm[piece]! > filledMm) deprived.add(segment.id);
    }
  }
  for (const { id, parent, name } of portal)
    if (parent !== null && deprived.has(parent) && name !== "SMV" && name !== "SV") deprived.add(id);
  return deprived;
}

function firstFilledMm({ fromMm, toMm, obstructionAt }: Stretch): number {
  for (let mm = fromMm; mm <= toMm; mm += 0.1) if (obstructionAt(mm) >= complete) return mm;
  return toMm;
}

/** Tells whether the nearest portal branch of a point is deprived; null where none is. */
export function deprivedTest(liver: DigitalLiver): ((x: number, y: number, z: number) => boolean) | null {
  const deprived = deprivedSegments(liver);
  if (deprived.size === 0) return null;
  const nearest = nearestCapsule(capsulesOf(liver.portal));
  return (x, y, z) => deprived.has(nearest(x, y, z).segment.id);
}
