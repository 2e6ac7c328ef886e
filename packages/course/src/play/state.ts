import type { Drug } from "../order/order.ts";
import { chances } from "../patient/traits.ts";
import { axes } from "../supply/axes.ts";
import { outputs } from "../supply/solvePoint.ts";

/** Where one patient stands on one day. Volumes in mL; thrombus by vein in the order of `processes/extension.ts`. */
export interface State {
  day: number;
  tumourMl: number;
  doomedTumourMl: number;
  readonly thrombusMl: Float64Array;
  /** Thrombus that cannot divide any more, and what of it has begun to dissolve. */
  readonly doomedMl: Float64Array;
  readonly dissolvingMl: Float64Array;
  blandMl: number;
  /** Bland clot outside the trunk: it stays as it was read. */
  readonly fixedMl: Float64Array;
  /** Share of the tumour in the right liver. */
  tumourRight: number;
  /** The same three of hepatic vein and vena cava. */
  readonly outflowMl: Float64Array;
  readonly doomedOutflowMl: Float64Array;
  readonly dissolvingOutflowMl: Float64Array;
  /** Working liver of each sector (RA, RP, LM, LL), over a normal one. */
  readonly reserve: Float64Array;
  /** What the reserve of each sector was on the first day. */
  readonly reserveAtStart: Float64Array;
  /** Closed share of the arterioles of each side. */
  embolisedRight: number;
  embolisedLeft: number;
  cavernomaCu: number;
  shuntCu: number;
  /** What radiotherapy leaves of the shunt in the end; it may not open again beyond. */
  shuntLimitCu: number;
  collateralsCu: number;
  arterialShare: number;
  stented: boolean;
  drug: Drug | undefined;
  removedRight: boolean;
  removedLeft: boolean;
  oilMl: number;
  nodules: number;
  /** Day on which radiotherapy ended; NaN: none given. */
  irradiatedOn: number;
  /** Share of clonogenic cells in the field that radiotherapy left; 1: none given. */
  radiationLeft: number;
  operations: number;
  /** Day of the last resection; NaN: none. */
  operatedOn: number;
  stents: number;

  // Worked out from the above.
  /** Obstruction of the worst section of each vein, 0 to 1; for a side, of its stem. */
  readonly taken: Float64Array;
  /** The same of hepatic vein and vena cava. */
  readonly outflowTaken: Float64Array;
  /** The point at which the circulation is read, and what it gives. */
  readonly at: Float64Array;
  readonly supply: Float64Array;
  liverFunction: number;
  /** Supply index of the whole liver. */
  totalSupply: number;
  hypoxia: number;

  /** Cumulative hazard of each chance. */
  readonly hazards: Float64Array;
  bleedings: number;
}

const emptyState = (): State => ({
  day: 0,
  tumourMl: 0,
  doomedTumourMl: 0,
  thrombusMl: new Float64Array(4),
  doomedMl: new Float64Array(4),
  dissolvingMl: new Float64Array(4),
  blandMl: 0,
  fixedMl: new Float64Array(4),
  tumourRight: 0,
  outflowMl: new Float64Array(2),
  doomedOutflowMl: new Float64Array(2),
  dissolvingOutflowMl: new Float64Array(2),
  reserve: new Float64Array(4),
  reserveAtStart: new Float64Array(4),
  embolisedRight: 0,
  embolisedLeft: 0,
  cavernomaCu: 0,
  shuntCu: 0,
  shuntLimitCu: 0,
  collateralsCu: 0,
  arterialShare: 0,
  stented: false,
  drug: undefined,
  removedRight: false,
  removedLeft: false,
  oilMl: 0,
  nodules: 0,
  irradiatedOn: Number.NaN,
  radiationLeft: 1,
  operations: 0,
  operatedOn: Number.NaN,
  stents: 0,
  taken: new Float64Array(4),
  outflowTaken: new Float64Array(2),
  at: new Float64Array(axes.length),
  supply: new Float64Array(outputs.count),
  liverFunction: 0,
  totalSupply: 0,
  hypoxia: 0,
  hazards: new Float64Array(chances.length),
  bleedings: 0,
});

/** One state for all courses, taken up again by each: courses are played one after the other, and nobody keeps it. */
const state = emptyState();
const scalars = Object.fromEntries(Object.entries(state).filter(([, value]) => !(value instanceof Float64Array)));
const arrays = Object.values(state).filter((value) => value instanceof Float64Array);

/** The state with nothing in it. */
export function cleanState(): State {
  for (const numbers of arrays) numbers.fill(0);
  return Object.assign(state, scalars);
}
