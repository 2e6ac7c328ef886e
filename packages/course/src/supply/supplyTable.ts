import { type Fault, sectors } from "@glisson/case";
import { type Liver, type OxygenInputs, type SteadyState, solveLiver, treat } from "@glisson/circulation";
import { axes, type FirstVeins, knots, liverAtPoint } from "./axes.ts";
import { outputs, solvePoint } from "./solvePoint.ts";

/**
 * The circulation of one liver over all that a course may do to it: solved at the knots of its axes, each when a course first
 * comes near, and interpolated between them. What a knot gives depends on the knot alone, so any worker finds the same.
 */
export interface SupplyTable {
  readonly base: Liver;
  readonly first: FirstVeins;
  readonly oxygen: OxygenInputs;
  /** Share of the liver in each sector: RA, RP, LM, LL. */
  readonly share: readonly number[];
  /** The same liver with a side removed, where a course came to need it. */
  readonly resected: Map<string, SupplyTable>;
  /** Solution of the untreated liver with open veins, from which every knot starts. */
  readonly start: SteadyState | undefined;
  /** Row of each knot plus 1; 0 where it has not been solved. */
  readonly rowOf: Int32Array;
  rows: Float64Array;
  solved: number;
  /** The first knot without a solution: what was read after it is not to be used. */
  fault: Fault | undefined;
}

const strides = axes.map((_, n) => axes.slice(0, n).reduce((product, axis) => product * knots[axis].length, 1));
const knotLists = axes.map((axis) => Float64Array.from(knots[axis]));
const knotCount = axes.reduce((product, axis) => product * knots[axis].length, 1);

export function supplyTable(base: Liver, first: FirstVeins, oxygen: OxygenInputs): SupplyTable {
  const open = liverAtPoint(
    base,
    first,
    axes.map(() => 0),
  );
  const start = solveLiver(open);
  return {
    base,
    first,
    oxygen,
    share: sectors.map((sector) => base.share[sector]),
    resected: new Map(),
    start: start.ok ? start.value : undefined,
    rowOf: new Int32Array(knotCount),
    rows: new Float64Array(256 * outputs.count),
    solved: 0,
    fault: start.ok ? undefined : start.faults[0],
  };
}

/** The first knot without a solution in any of these livers, with a side removed or not. */
export const faultOf = (tables: readonly SupplyTable[]): Fault | undefined =>
  tables.flatMap((table) => [table, ...table.resected.values()]).find(({ fault }) => fault)?.fault;

/** The table of the same liver with a side removed. */
export function tableWithout(table: SupplyTable, right: boolean, left: boolean): SupplyTable {
  if (!right && !left) return table;
  const side = right ? "right" : "left";
  const known = table.resected.get(side);
  if (known) return known;
  const remnant = treat(table.base, `resection:${side}`, { embolised: 0, passed: 0, reopened: 1 });
  const made = supplyTable(remnant, table.first, table.oxygen);
  table.resected.set(side, made);
  return made;
}

const order = new Int32Array(axes.length);
const beyond = new Float64Array(axes.length);
/** All knots, axis after axis, and where each axis begins; the last entry is where they end. */
const allKnots = Float64Array.from(knotLists.flatMap((list) => [...list]));
const begins = Int32Array.from([...axes, ""], (_, n) =>
  knotLists.slice(0, n).reduce((sum, list) => sum + list.length, 0),
);
const stride = Int32Array.from(strides);

/**
 * What the circulation gives at a point, into `found`. Within a cell of knots, linear over the simplex that holds the point
 * (Kuhn's division): continuous, exact at the knots, nowhere outside the values at the corners. A point off an axis is taken at
 * its end.
 */
export function readSupply(table: SupplyTable, at: Float64Array, found: Float64Array): void {
  let knot = 0;
  let between = 0;
  for (let n = 0; n < axes.length; n++) {
    const value = at[n]!;
    let here = begins[n]!;
    const last = begins[n + 1]! - 1;
    const first = here;
    while (here < last && value >= allKnots[here + 1]!) here++;
    knot += (here - first) * stride[n]!;
    const low = allKnots[here]!;
    if (here === last || value <= low) continue;
    const share = (value - low) / (allKnots[here + 1]! - low);
    // Axes by how far along the cell they are, the farthest first.
    let place = between++;
    while (place > 0 && beyond[place - 1]! < share) {
      beyond[place] = beyond[place - 1]!;
      order[place] = order[place - 1]!;
      place--;
    }
    beyond[place] = share;
    order[place] = n;
  }
  let from = rowAt(table, knot);
  const weight = between > 0 ? 1 - beyond[0]! : 1;
  for (let n = 0; n < outputs.count; n++) found[n] = weight * table.rows[from + n]!;
  for (let n = 0; n < between; n++) {
    knot += stride[order[n]!]!;
    from = rowAt(table, knot);
    const share = n + 1 < between ? beyond[n]! - beyond[n + 1]! : beyond[n]!;
    const { rows } = table;
    for (let m = 0; m < outputs.count; m++) found[m] = found[m]! + share * rows[from + m]!;
  }
}

/** Where the row of a knot begins. */
const rowAt = (table: SupplyTable, knot: number): number =>
  ((table.rowOf[knot]! || solveKnot(table, knot)) - 1) * outputs.count;

function solveKnot(table: SupplyTable, knot: number): number {
  const at = axes.map((_, n) => knotLists[n]![Math.floor(knot / strides[n]!) % knotLists[n]!.length]!);
  const solved = solvePoint(liverAtPoint(table.base, table.first, at), table.oxygen, table.start);
  if (!solved.ok) table.fault ??= { ...solved.faults[0], where: `${solved.faults[0].where}, at ${at.join(" ")}` };
  if ((table.solved + 1) * outputs.count > table.rows.length) {
    const wider = new Float64Array(2 * table.rows.length);
    wider.set(table.rows);
    table.rows = wider;
  }
  if (solved.ok) table.rows.set(solved.value, table.solved * outputs.count);
  table.solved++;
  table.rowOf[knot] = table.solved;
  return table.solved;
}
