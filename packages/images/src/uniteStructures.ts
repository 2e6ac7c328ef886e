import { segmentMap, uniteParts } from "@glisson/anatomy";
import { good, type MaskRole, type ReadingIssue, type Result } from "@glisson/case";
import { frameOf, type Mask, type Volume } from "@glisson/volume";
import type { StructureRead } from "./readStructures.ts";

export interface Structures {
  readonly masks: { readonly [role in MaskRole]?: Mask };
  /** Portal and hepatic veins in one mask. */
  readonly vessels?: Mask;
  readonly segments?: Volume<Uint8Array>;
}

/**
 * One mask for each role from all that was read; the merged veins and the Couinaud segments apart, these on the liver's
 * grid by the rule of every mask.
 *
 * @param read with at least one mask of the liver
 */
export function uniteStructures(
  read: readonly StructureRead[],
  resample: boolean,
  issues: ReadingIssue[],
): Result<Structures> {
  const masks: { [role in MaskRole]?: Mask } = {};
  const numbered = new Map<number, Mask>();
  let vessels: Mask | undefined;
  for (const structure of new Set(read.map((part) => part.structure))) {
    const own = read.filter((part) => part.structure === structure).map(({ mask }) => mask);
    const united = uniteParts(structure, own, resample, issues);
    if (!united.ok) return united;
    if (structure === "vessels") vessels = united.value;
    else if (structure.startsWith("segment ")) numbered.set(Number(structure.slice("segment ".length)), united.value);
    else masks[structure as MaskRole] = united.value;
  }
  const map = numbered.size > 0 ? segmentMap(numbered, frameOf(masks.liver!), resample, issues) : undefined;
  if (map?.ok === false) return map;
  return good({ masks, ...(vessels ? { vessels } : {}), ...(map ? { segments: map.value } : {}) });
}
