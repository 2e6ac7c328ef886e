import { type Fault, sectors } from "@glisson/case";
import { type Liver, type OxygenInputs, type SteadyState, solveLiver, treat } from "@glisson/circulation";
import { axes, type FirstSectors, knots, liverAtPoint } from "./axes.ts";
import { outputs, solvePoint } from "./solvePoint.ts";

/**
 * The circulation of one liver over all that a course may do to it: solved at the knots of its axes, each when a course first
 * comes near, and interpolated between them. What a knot gives depends on the knot alone, so any worker finds the same.
 */
export interface SupplyTable {
  readonly base: Liver;
  readonly first: FirstSectors;
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

export function supplyTable(base: Liver, first: FirstSectors, oxygen: OxygenInputs): SupplyTable {
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

/**
 * What the circulation gives at a point, into `found`. Within a cell of knots, linear over the simplex that holds the point
 * (Kuhn's division): continuous, exact at the knots, nowhere outside the values at the corners. A point off an axis is taken at
 * its end.
 */
export function readSupply(table: SupplyTable, at: Float64Array, found: Float64Array): void {
  let knot = 0;
  let between = 0;
  for (let n = 0; n < axes.length; n++) {
    const list = knotLists[n]!;
    const value = at[n]!;
    let cell = 0;
    while (cell < list.length - 1 && value >= list[cell + 1]!) cell++;
    knot += cell * strides[n]!;
    const share = cell === list.length - 1 ? 0 : (value - list[cell]!) / (list[cell + 1]! - list[cell]!);
    if (share <= 0) continue;
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
  addRow(table, knot, 1 - (between > 0 ? beyond[0]! : 0), found, true);
  for (let n = 0; n < between; n++) {
    knot += strides[order[n]!]!;
    addRow(table, knot, beyond[n]! - (n + 1 < between ? beyond[n + 1]! : 0), found, false);
  }
}

function addRow(table: SupplyTable, knot: number, weight: number, found: Float64Array, isFirst: boolean): void {
  const row = (table.rowOf[knot] || solveKnot(table, knot)) - 1;
  const from = row * outputs.count;
  for (let n = 0; n < outputs.count; n++) found[n] = (isFirst ? 0 : found[n]!) + weight * table.rows[from + n]!;
}

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
