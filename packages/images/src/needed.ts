import { bad, good, type Phase, type Result } from "@glisson/case";
import type { Structure } from "@glisson/formats";

/** A file larger than this is refused unread, bytes: the voxels of an image may take 2 GB. */
export const mostFileBytes = 2.1e9;

/** Phases that a scan may be of, in the order in which they are acquired. */
export const phases = ["native", "arterial", "portal venous", "delayed"] as const satisfies readonly Phase[];

/** Structures whose mask may come in several files, such as numbered tumours: they are united. */
export const inParts: readonly Structure[] = ["portalVein", "thrombus", "tumour", "hepaticVeins", "artery", "vessels"];

/** Whether an empty mask is left out and said: not where it is needed, nor where a person gave it its role. */
export const mayBeEmpty = (structure: Structure, byName: boolean): boolean =>
  byName && structure !== "liver" && structure !== "portalVein" && structure !== "vessels";

/** Faults: no liver; neither a portal vein nor a mask of both veins. */
export function wantStructures(structures: readonly Structure[]): Result<null> {
  if (!structures.includes("liver"))
    return bad({ where: "masks", found: "no liver", wanted: "the mask of the liver: it is needed" });
  if (!structures.includes("portalVein") && !structures.includes("vessels"))
    return bad({
      where: "masks",
      found: "no portalVein",
      wanted: "the mask of the portal vein, or of vessels where one label holds the hepatic veins as well",
    });
  return good(null);
}
