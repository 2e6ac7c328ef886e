import type { Fault } from "@glisson/case";
import { branchPath } from "./branchPath.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import { extentOf } from "./thrombus.ts";

/**
 * What was asked for at a place that this liver lacks: thrombus or a tumour at a branch that the variant has not, thrombus
 * beyond the end of its branch. A piece that begins within its branch ends with it, as is meant.
 */
export function misplaced({ parameters, portal }: DigitalLiver): Fault[] {
  const names = [...new Set(portal.flatMap(({ name }) => name || []))].join(", ");
  const lacking = (where: string, branch: string): Fault => ({
    where,
    found: `${branch}, which variant ${parameters.forkVariant} lacks`,
    wanted: `one of ${names}`,
  });
  return [
    ...(parameters.thrombus?.pieces ?? []).flatMap((piece, n) => {
      const where = `parameters.thrombus.pieces.${n}`;
      const path = branchPath(portal, piece.branch);
      if (!path) return [lacking(`${where}.branch`, piece.branch)];
      const [from, to] = extentOf(path, piece);
      if (to > from) return [];
      const found = `${piece.gapMm} mm, beyond the end of ${piece.branch}`;
      return [{ where: `${where}.gapMm`, found, wanted: `less than its length, ${path.lengthMm.toFixed(1)} mm` }];
    }),
    ...parameters.tumours.flatMap(({ beside }, n) =>
      beside && !branchPath(portal, beside.branch)
        ? [lacking(`parameters.tumours.${n}.beside.branch`, beside.branch)]
        : [],
    ),
  ];
}
