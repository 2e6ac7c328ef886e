import { bad, type Fault, good, type Result } from "@glisson/case";
import { bloodVessel } from "../elements/bloodVessel.ts";
import { heartAndLung } from "../elements/heartAndLung.ts";
import { loopWindkessel } from "../elements/loopWindkessel.ts";
import { lossyJunction } from "../elements/lossyJunction.ts";
import { normalJunction } from "../elements/normalJunction.ts";
import { resistanceOutlet } from "../elements/resistanceOutlet.ts";
import { flowSource, pressureSource } from "../elements/sources.ts";
import { windkessel } from "../elements/windkessel.ts";
import { type Builder, type Connection, constant, newBuilder, type Signal, type System } from "../system.ts";
import { connectionFaults } from "./connections.ts";
import type { Boundary, Junction, Model, Vessel } from "./model.ts";
import { signalsOf } from "./signals.ts";

/** A vessel with the places of the unknowns at its two ends. */
interface PlacedVessel {
  readonly name: string;
  readonly inlet: Connection;
  readonly outlet: Connection;
}

export interface BuiltModel {
  readonly system: System;
  /** The same network with what changes in time at its mean, outlets without capacity: from it the format's own solver begins. */
  readonly steady: System;
  /** Nothing in it stores anything: the same steady state, without a way there. */
  readonly still: System;
  readonly vessels: readonly PlacedVessel[];
}

/** What this solver does not have, in the words of the format. */
const notHere =
  "one that this solver has: vessels BloodVessel; junctions NORMAL_JUNCTION, internal_junction, BloodVesselJunction; boundary conditions FLOW, PRESSURE, RESISTANCE, RCR, ClosedLoopRCR; ClosedLoopHeartAndPulmonary";

/** Puts the equations of a model together. Faults name the vessel, junction or boundary condition and what it needs. */
export function buildModel(model: Model): Result<BuiltModel> {
  const faults: Fault[] = [...connectionFaults(model)];
  const [first, ...rest] = faults;
  if (first) return bad(first, ...rest);
  const system = assemble(model, "in time", faults);
  const [late, ...later] = faults;
  if (late) return bad(late, ...later);
  return good({ ...system, steady: assemble(model, "steady", []).system, still: assemble(model, "still", []).system });
}

/** How a network is put together: as it is; everything at its mean; nothing stored either. */
type Manner = "in time" | "steady" | "still";

function assemble(model: Model, manner: Manner, faults: Fault[]): Omit<BuiltModel, "steady" | "still"> {
  const builder = newBuilder();
  const end = (name: string, side: string): Connection => ({
    flow: builder.unknown(`flow ${name} ${side}`),
    pressure: builder.unknown(`pressure ${name} ${side}`),
  });
  const vessels = new Map<number, PlacedVessel>();
  for (const vessel of model.vessels) {
    const name = vessel.vessel_name;
    const placed = { name, inlet: end(name, "in"), outlet: end(name, "out") };
    vessels.set(vessel.vessel_id, placed);
    addVessel(builder, vessel, placed, manner, faults);
  }
  for (const junction of model.junctions) addJunction(builder, junction, model, vessels, faults);
  const boundaries = new Map(model.boundary_conditions.map((one) => [one.bc_name, one]));
  const toHeart: Connection[] = [];
  const closesLoop = (name: string, at: Connection): boolean => {
    const boundary = boundaries.get(name);
    if (boundary?.bc_type !== "ClosedLoopRCR") return false;
    const { Rp, Rd, C } = signalsOf(boundary, ["Rp", "Rd", "C"], faults);
    const onward = { flow: builder.unknown(`flow ${name} out`), pressure: builder.unknown(`pressure ${name} out`) };
    loopWindkessel(builder, name, at, onward, { proximal: Rp.mean, distal: Rd.mean, compliance: C.mean });
    toHeart.push(onward);
    return true;
  };
  for (const { vessel_id, boundary_conditions: at } of model.vessels) {
    const { inlet, outlet } = vessels.get(vessel_id)!;
    if (at?.inlet) addBoundary(builder, boundaries.get(at.inlet), inlet, manner !== "in time", true, faults);
    if (at?.outlet && !closesLoop(at.outlet, outlet))
      addBoundary(builder, boundaries.get(at.outlet), outlet, manner !== "in time", false, faults);
  }
  addHeart(builder, model, [...vessels.values()], toHeart, faults);
  if (faults.length > 0) return { system: newBuilder().system(), vessels: [] };
  return { system: builder.system(), vessels: [...vessels.values()] };
}

/** The heart between the veins of a closed loop and the vessels that it feeds. */
function addHeart(
  builder: Builder,
  { closed_loop_blocks: [heart] }: Model,
  vessels: readonly PlacedVessel[],
  veins: readonly Connection[],
  faults: Fault[],
): void {
  if (!heart) return;
  if (veins.length === 0)
    faults.push({ where: "closed_loop_blocks", found: "no ClosedLoopRCR that leads back", wanted: "one at least" });
  const fed = heart.outlet_blocks.flatMap((name) => vessels.find((vessel) => vessel.name === name)?.inlet ?? []);
  if (fed.length < heart.outlet_blocks.length)
    faults.push({
      where: "closed_loop_blocks.outlet_blocks",
      found: "a vessel that is not there",
      wanted: "vessels of this model",
    });
  if (faults.length > 0) return;
  const end = (side: string): Connection => ({
    flow: builder.unknown(`flow heart ${side}`),
    pressure: builder.unknown(`pressure heart ${side}`),
  });
  const [into, out] = [end("in"), end("out")];
  normalJunction(builder, veins, [into]);
  normalJunction(builder, [out], fed);
  heartAndLung(builder, "CLH", into, out, heart.cardiac_cycle_period, heart.parameters);
}

function addVessel(
  builder: Builder,
  vessel: Vessel,
  { inlet, outlet }: PlacedVessel,
  manner: Manner,
  faults: Fault[],
): void {
  const where = `vessel ${vessel.vessel_name}`;
  const { zero_d_element_type: type, zero_d_element_values: values } = vessel;
  if (type !== "BloodVessel") faults.push({ where, found: `the element type ${type}`, wanted: notHere });
  const { R_poiseuille: resistance, C: compliance = 0, L: inertance = 0, stenosis_coefficient: stenosis = 0 } = values;
  if (resistance === undefined) faults.push({ where, found: "no R_poiseuille", wanted: "its resistance" });
  for (const [key, value] of Object.entries({ R_poiseuille: resistance ?? 0, C: compliance, L: inertance }))
    if (!(value >= 0)) faults.push({ where, found: `${key} ${value}`, wanted: "0 or more" });
  const stores = manner === "still" ? {} : { compliance, inertance };
  bloodVessel(builder, inlet, outlet, { resistance: resistance ?? 0, stenosis, ...stores });
}

function addJunction(
  builder: Builder,
  junction: Junction,
  model: Model,
  vessels: ReadonlyMap<number, PlacedVessel>,
  faults: Fault[],
): void {
  const where = `junction ${junction.junction_name}`;
  const named = (ids: readonly number[] = [], names: readonly string[] = []): PlacedVessel[] =>
    [
      ...ids.map((id) => vessels.get(id)),
      ...names.map((name) => vessels.get(model.vessels.find((one) => one.vessel_name === name)?.vessel_id ?? -1)),
    ].filter((vessel) => vessel !== undefined);
  const into = named(junction.inlet_vessels, junction.inlet_blocks).map(({ outlet }) => outlet);
  const out = named(junction.outlet_vessels, junction.outlet_blocks).map(({ inlet }) => inlet);
  switch (junction.junction_type) {
    case "NORMAL_JUNCTION":
    case "internal_junction":
      normalJunction(builder, into, out);
      return;
    case "BloodVesselJunction": {
      const [inlet] = into;
      if (into.length !== 1 || !inlet) {
        faults.push({ where, found: `${into.length} inlets`, wanted: "one inlet" });
        return;
      }
      const { R_poiseuille = [], L = [], stenosis_coefficient = [] } = junction.junction_values ?? {};
      const wrong = [R_poiseuille, L, stenosis_coefficient].find(
        (list) => list.length > 0 && list.length !== out.length,
      );
      if (wrong) faults.push({ where, found: `${wrong.length} values for ${out.length} outlets`, wanted: "one each" });
      const losses = out.map((_, n) => ({
        resistance: R_poiseuille[n] ?? 0,
        inertance: L[n] ?? 0,
        stenosis: stenosis_coefficient[n] ?? 0,
      }));
      lossyJunction(builder, inlet, out, losses);
      return;
    }
    default:
      faults.push({ where, found: `the junction type ${junction.junction_type}`, wanted: notHere });
  }
}

function addBoundary(
  builder: Builder,
  boundary: Boundary | undefined,
  end: Connection,
  isSteady: boolean,
  isInlet: boolean,
  faults: Fault[],
): void {
  if (!boundary) return;
  const where = `boundary condition ${boundary.bc_name}`;
  const still = (signal: Signal): Signal => (isSteady ? constant(signal.mean) : signal);
  switch (boundary.bc_type) {
    case "FLOW":
      flowSource(builder, end, still(signalsOf(boundary, ["Q"], faults).Q));
      return;
    case "PRESSURE":
      pressureSource(builder, end, still(signalsOf(boundary, ["P"], faults).P));
      return;
    case "RESISTANCE": {
      const { R, Pd } = signalsOf(boundary, ["R", "Pd"], faults);
      if (isInlet) faults.push({ where, found: "RESISTANCE at an inlet", wanted: "it at an outlet" });
      positive(R, `${where}, R`, faults);
      resistanceOutlet(builder, end, { resistance: R.mean, distal: still(Pd) });
      return;
    }
    case "RCR": {
      const { Rp, Rd, C, Pd } = signalsOf(boundary, ["Rp", "Rd", "C", "Pd"], faults);
      if (isInlet) faults.push({ where, found: "RCR at an inlet", wanted: "it at an outlet" });
      positive(Rd, `${where}, Rd`, faults);
      windkessel(builder, end, boundary.bc_name, {
        proximal: Rp.mean,
        distal: Rd.mean,
        compliance: isSteady ? 0 : C.mean,
        pressure: still(Pd),
      });
      return;
    }
    default:
      faults.push({ where, found: `the type ${boundary.bc_type}`, wanted: notHere });
  }
}

function positive({ mean }: Signal, where: string, faults: Fault[]): void {
  if (mean <= 0) faults.push({ where, found: String(mean), wanted: "more than 0" });
}
