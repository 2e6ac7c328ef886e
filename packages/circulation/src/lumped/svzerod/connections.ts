import type { Fault } from "@glisson/case";
import type { Model } from "./model.ts";

/** What is amiss with how a network hangs together: ends that lead nowhere or to two places, parts without a pressure. */
export const connectionFaults = (model: Model): readonly Fault[] => [...endFaults(model), ...apartFaults(model)];

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
