import { hepaticVeinNames, type LiverReading, type Quantity, type Sector } from "@glisson/case";

/**
 * The liver that one sector feeds, by the vein that drains it, in the order of the veins: undefined where none drains
 * there, `not told` all along a sector that could not be told apart from its neighbour.
 */
export function regionsOf(
  { flowRegions = [], territories = {} }: LiverReading,
  sector: Sector,
): readonly (Quantity | "not told" | undefined)[] {
  const own = flowRegions.filter(({ inflow }) => inflow === sector);
  const isTold = own.length > 0 || territories[sector] !== undefined;
  return hepaticVeinNames.map((vein) => (isTold ? own.find(({ outflow }) => outflow === vein)?.volume : "not told"));
}
