/** A symmetric binary tree of vessels with outlets of resistance and capacity under a beating flow, in svZeroDSolver's format. */
export function binaryTree(vessels: number, points: number): unknown {
  const last = (id: number): boolean => 2 * id + 1 >= vessels;
  const times = Array.from({ length: 51 }, (_, n) => n / 50);
  return {
    simulation_parameters: {
      number_of_cardiac_cycles: 1,
      number_of_time_pts_per_cardiac_cycle: points,
      absolute_tolerance: 1e-8,
    },
    boundary_conditions: [
      {
        bc_name: "INFLOW",
        bc_type: "FLOW",
        bc_values: { t: times, Q: times.map((t) => 80 + 30 * Math.sin(2 * Math.PI * t)) },
      },
      ...Array.from({ length: vessels }, (_, id) => id)
        .filter(last)
        .map((id) => ({
          bc_name: `OUT${id}`,
          bc_type: "RCR",
          bc_values: { Rp: 0.1 * vessels, Rd: 0.9 * vessels, C: 1 / vessels, Pd: 3 },
        })),
    ],
    junctions: Array.from({ length: vessels }, (_, id) => id)
      .filter((id) => !last(id))
      .map((id) => ({
        junction_name: `J${id}`,
        junction_type: "NORMAL_JUNCTION",
        inlet_vessels: [id],
        outlet_vessels: [2 * id + 1, 2 * id + 2],
      })),
    vessels: Array.from({ length: vessels }, (_, id) => ({
      vessel_id: id,
      vessel_length: 1,
      vessel_name: `v${id}`,
      zero_d_element_type: "BloodVessel",
      zero_d_element_values: { R_poiseuille: 0.002 * (id + 1), C: 0.01 / (id + 1), L: 0.0001, stenosis_coefficient: 0 },
      boundary_conditions: { ...(id === 0 ? { inlet: "INFLOW" } : {}), ...(last(id) ? { outlet: `OUT${id}` } : {}) },
    })),
  };
}
