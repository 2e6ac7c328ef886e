import { z } from "zod";
import type { HeartValues } from "../elements/heartAndLung.ts";

/** A number, or a list that goes with the times `t`. */
const overTime = z.union([z.number(), z.array(z.number()).min(1)]);
const times = z.array(z.number()).min(1).optional();

/** Keys that begin with an underscore are comments. */
const withoutComments = (given: unknown): unknown =>
  typeof given === "object" && given !== null && !Array.isArray(given)
    ? Object.fromEntries(Object.entries(given).filter(([key]) => !key.startsWith("_")))
    : given;

const strict = <Shape extends z.ZodRawShape>(shape: Shape) => z.preprocess(withoutComments, z.strictObject(shape));

/** The name, or the number, of a vessel. */
const vesselId = z.number().int();

const vesselSchema = strict({
  vessel_id: vesselId,
  vessel_name: z.string().min(1),
  vessel_length: z.number().optional(),
  zero_d_element_type: z.string(),
  zero_d_element_values: strict({
    R_poiseuille: z.number().optional(),
    C: z.number().optional(),
    L: z.number().optional(),
    stenosis_coefficient: z.number().optional(),
  }),
  boundary_conditions: strict({ inlet: z.string().optional(), outlet: z.string().optional() }).optional(),
});

const junctionSchema = strict({
  junction_name: z.string().min(1),
  junction_type: z.string(),
  inlet_vessels: z.array(vesselId).optional(),
  outlet_vessels: z.array(vesselId).optional(),
  inlet_blocks: z.array(z.string()).optional(),
  outlet_blocks: z.array(z.string()).optional(),
  junction_values: strict({
    R_poiseuille: z.array(z.number()).optional(),
    C: z.array(z.number()).optional(),
    L: z.array(z.number()).optional(),
    stenosis_coefficient: z.array(z.number()).optional(),
  }).optional(),
});

const boundarySchema = strict({
  bc_name: z.string().min(1),
  bc_type: z.string(),
  bc_values: z.preprocess(
    withoutComments,
    z
      .strictObject({
        t: times,
        Q: overTime,
        P: overTime,
        R: overTime,
        Pd: overTime,
        Rp: overTime,
        Rd: overTime,
        C: overTime,
        closed_loop_outlet: z.boolean(),
      })
      .partial(),
  ),
});

const parametersSchema = strict({
  model_name: z.string().optional(),
  density: z.number().optional(),
  viscosity: z.number().optional(),
  number_of_cardiac_cycles: z.number().int().min(1),
  number_of_time_pts_per_cardiac_cycle: z.number().int().min(2),
  absolute_tolerance: z.number().positive().default(1e-8),
  maximum_nonlinear_iterations: z.number().int().min(1).default(30),
  steady_initial: z.boolean().default(true),
  rho_infty: z.number().min(0).max(1).default(0.5),
  output_variable_based: z.boolean().default(false),
  output_mean_only: z.boolean().default(false),
  output_derivative: z.boolean().default(false),
  output_all_cycles: z.boolean().default(false),
  output_interval: z.number().int().min(1).default(1),
  cardiac_period: z.number().positive().optional(),
  use_cycle_to_cycle_error: z.boolean().default(false),
  sim_cycle_to_cycle_percent_error: z.number().positive().default(1),
});

const heartKeys = [
  ...[
    "Tsa",
    "tpwave",
    "Erv_s",
    "Elv_s",
    "Lrv_a",
    "Rrv_a",
    "Lra_v",
    "Rra_v",
    "Lla_v",
    "Rla_v",
    "Rlv_ao",
    "Llv_a",
    "Vrv_u",
  ],
  ...["Vlv_u", "Rpd", "Cp", "Cpa", "Kxp_ra", "Kxv_ra", "Emax_ra", "Vaso_ra", "Kxp_la", "Kxv_la", "Emax_la", "Vaso_la"],
] as (keyof HeartValues)[];

/** A heart that closes the loop. */
const loopSchema = strict({
  closed_loop_type: z.literal("ClosedLoopHeartAndPulmonary"),
  cardiac_cycle_period: z.number().positive(),
  outlet_blocks: z.array(z.string()).min(1),
  parameters: z.preprocess(
    withoutComments,
    z.strictObject({
      ...(Object.fromEntries(heartKeys.map((key) => [key, z.number()])) as Record<keyof HeartValues, z.ZodNumber>),
      // Written by the format's own models, and used by nobody.
      iml: z.number().optional(),
      imr: z.number().optional(),
    }),
  ),
});

/** A network in the JSON format of svZeroDSolver. Source: its documentation and its published cases (read). */
export const modelSchema = z.preprocess(
  withoutComments,
  z.strictObject({
    description: z.unknown().optional(),
    simulation_parameters: parametersSchema,
    vessels: z.array(vesselSchema).min(1),
    junctions: z.array(junctionSchema).default([]),
    boundary_conditions: z.array(boundarySchema).default([]),
    closed_loop_blocks: z.array(loopSchema).max(1).default([]),
    initial_condition: z.record(z.string(), z.number()).optional(),
    initial_condition_d: z.record(z.string(), z.number()).optional(),
  }),
);

export type Model = z.output<typeof modelSchema>;
export type Vessel = z.output<typeof vesselSchema>;
export type Junction = z.output<typeof junctionSchema>;
export type Boundary = z.output<typeof boundarySchema>;
export type Parameters = z.output<typeof parametersSchema>;
