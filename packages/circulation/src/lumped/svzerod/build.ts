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
  const faults: Fault[] = [...endFaults(model), ...apartFaults(model)];
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

/** Each end of a vessel belongs to one junction or one boundary condition, which must be there. */
function endFaults(model: Model): Fault[] {
  const faults: Fault[] = [];
  const names = new Set(model.boundary_conditions.map(({ bc_name }) => bc_name));
  const byName = new Map(model.vessels.map((vessel) => [vessel.vessel_name, vessel.vessel_id]));
  const ends = new Map<string, string[]>();
  const use = (end: string, by: string): void => void ends.set(end, [...(ends.get(end) ?? []), by]);
  const known = new Set(model.vessels.map(({ vessel_id }) => vessel_id));
  if (known.size < model.vessels.length)
    faults.push({ where: "vessels", found: "a vessel_id twice", wanted: "each once" });
  if (byName.size < model.vessels.length)
    faults.push({ where: "vessels", found: "a vessel_name twice", wanted: "each once" });
  for (const junction of model.junctions) {
    const where = `junction ${junction.junction_name}`;
    const check = (ids: readonly number[] = [], blocks: readonly string[] = [], side: "in" | "out"): void => {
      for (const id of [...ids, ...blocks.map((name) => byName.get(name) ?? name)])
        if (typeof id === "number" && known.has(id)) use(`${id} ${side}`, where);
        else faults.push({ where, found: `a vessel ${id} that is not there`, wanted: "a vessel of this model" });
    };
    check(junction.inlet_vessels, junction.inlet_blocks, "out");
    check(junction.outlet_vessels, junction.outlet_blocks, "in");
  }
  for (const name of model.closed_loop_blocks.flatMap(({ outlet_blocks }) => outlet_blocks))
    if (byName.has(name)) use(`${byName.get(name)} in`, "the heart");
  for (const { vessel_id, vessel_name, boundary_conditions: at = {} } of model.vessels) {
    for (const [side, name] of [
      ["in", at.inlet],
      ["out", at.outlet],
    ] as const) {
      if (name === undefined) continue;
      use(`${vessel_id} ${side}`, `boundary condition ${name}`);
      if (!names.has(name))
        faults.push({
          where: `vessel ${vessel_name}`,
          found: `a boundary condition ${name} that is not there`,
          wanted: "one of this model",
        });
    }
    for (const side of ["in", "out"] as const) {
      const users = ends.get(`${vessel_id} ${side}`) ?? [];
      if (users.length !== 1)
        faults.push({
          where: `vessel ${vessel_name}, ${side === "in" ? "inlet" : "outlet"}`,
          found: users.length === 0 ? "nothing that it leads to" : users.join(" and "),
          wanted: "one junction or one boundary condition",
        });
    }
  }
  return faults;
}

/** Every part of the network must know a pressure from somewhere, or it is afloat. */
function apartFaults({ vessels, junctions, boundary_conditions: boundaries }: Model): Fault[] {
  const part = new Map(vessels.map(({ vessel_id }) => [vessel_id, vessel_id]));
  const find = (id: number): number => {
    let at = id;
    while (part.get(at) !== at) at = part.get(at) ?? at;
    return at;
  };
  const byName = new Map(vessels.map((vessel) => [vessel.vessel_name, vessel.vessel_id]));
  for (const { inlet_vessels = [], outlet_vessels = [], inlet_blocks = [], outlet_blocks = [] } of junctions) {
    const ids = [
      ...inlet_vessels,
      ...outlet_vessels,
      ...[...inlet_blocks, ...outlet_blocks].map((name) => byName.get(name)!),
    ];
    for (const id of ids) if (part.has(id) && part.has(ids[0]!)) part.set(find(id), find(ids[0]!));
  }
  const types = new Map(boundaries.map(({ bc_name, bc_type }) => [bc_name, bc_type]));
  const anchored = new Set(
    vessels
      .filter(({ boundary_conditions: at = {} }) =>
        [at.inlet, at.outlet].some((name) => name !== undefined && types.get(name) !== "FLOW"),
      )
      .map(({ vessel_id }) => find(vessel_id)),
  );
  const afloat = vessels.find(({ vessel_id }) => !anchored.has(find(vessel_id)));
  return afloat
    ? [
        {
          where: `vessel ${afloat.vessel_name}`,
          found: "a part of the network without a pressure or a way out",
          wanted: "a PRESSURE, RESISTANCE or RCR somewhere in it",
        },
      ]
    : [];
}
