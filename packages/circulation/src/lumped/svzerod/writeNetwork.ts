import { flowThrough, pressureAt, type SteadyState } from "../../network.ts";
import type { Junction, Model, Vessel } from "./model.ts";

/** Flow below this share of the largest is the solver's rounding: such an element is left out. */
const leastShare = 1e-12;

/**
 * A solved network in the JSON format of svZeroDSolver, each element as a vessel of the resistance that it had: so that another
 * program gives the same pressures and flows. Elements that carry nothing are left out. Units as in the network.
 */
export function writeNetwork(state: SteadyState, description: string): Model {
  const { boundary, sources, elements } = state.network;
  const largest = Math.max(...elements.map(({ name }) => Math.abs(flowThrough(state, name))));
  const carrying = elements.filter(({ name }) => Math.abs(flowThrough(state, name)) > leastShare * largest);
  const conditions: Model["boundary_conditions"] = [];
  const given = (name: string, node: string): string => {
    conditions.push({
      bc_name: name,
      bc_type: "PRESSURE",
      bc_values: { t: [0, 1], P: [boundary[node]!, boundary[node]!] },
    });
    return name;
  };
  const vessels = carrying.map(({ name, nodes }, vessel_id): Vessel => {
    const [from, to] = nodes;
    const resistance = (pressureAt(state, from) - pressureAt(state, to)) / flowThrough(state, name);
    const at = {
      ...(from in boundary ? { inlet: given(`${from} at ${name}`, from) } : {}),
      ...(to in boundary ? { outlet: given(`${to} at ${name}`, to) } : {}),
    };
    return {
      vessel_id,
      vessel_name: name,
      zero_d_element_type: "BloodVessel",
      zero_d_element_values: { R_poiseuille: resistance },
      ...(Object.keys(at).length > 0 ? { boundary_conditions: at } : {}),
    };
  });
  // A flow from outside comes by a vessel without resistance of its own.
  for (const [node, flow] of Object.entries(sources)) {
    if (flow === 0) continue;
    conditions.push({ bc_name: `into ${node}`, bc_type: "FLOW", bc_values: { t: [0, 1], Q: [flow, flow] } });
    vessels.push({
      vessel_id: vessels.length,
      vessel_name: `into ${node}`,
      zero_d_element_type: "BloodVessel",
      zero_d_element_values: { R_poiseuille: 0 },
      boundary_conditions: { inlet: `into ${node}` },
    });
  }
  const nodes = new Set(carrying.flatMap((element) => element.nodes.slice(0, 2)).filter((node) => !(node in boundary)));
  const junctions = [...nodes].map(
    (node): Junction => ({
      // Blocks of one name are one block to the other program.
      junction_name: `node ${node}`,
      junction_type: "NORMAL_JUNCTION",
      inlet_vessels: [
        ...carrying.flatMap(({ nodes: [, to] }, id) => (to === node ? [id] : [])),
        ...vessels.filter(({ vessel_name }) => vessel_name === `into ${node}`).map(({ vessel_id }) => vessel_id),
      ],
      outlet_vessels: carrying.flatMap(({ nodes: [from] }, id) => (from === node ? [id] : [])),
    }),
  );
  return {
    description,
    simulation_parameters: {
      number_of_cardiac_cycles: 1,
      number_of_time_pts_per_cardiac_cycle: 2,
      absolute_tolerance: 1e-8,
      maximum_nonlinear_iterations: 30,
      steady_initial: true,
      rho_infty: 0.5,
      output_variable_based: false,
      output_mean_only: false,
      output_derivative: false,
      output_all_cycles: false,
      output_interval: 1,
      use_cycle_to_cycle_error: false,
      sim_cycle_to_cycle_percent_error: 1,
    },
    vessels,
    junctions,
    boundary_conditions: conditions,
    closed_loop_blocks: [],
  };
}
