import type { Solution } from "./solveModel.ts";

/** A row of the results as svZeroDSolver names them; `time` is null where a row is a mean over time. */
export interface ResultRow {
  readonly name: string;
  readonly time: number | null;
  readonly flow_in: number;
  readonly flow_out: number;
  readonly pressure_in: number;
  readonly pressure_out: number;
}

/** The results of a model, vessel by vessel and time by time, or their means where the model asks for these. */
export function resultRows({ model, vessels, times, flowIn, flowOut, pressureIn, pressureOut }: Solution): ResultRow[] {
  if (model.simulation_parameters.output_mean_only)
    return vessels.map((name, n) => ({
      name,
      time: null,
      flow_in: mean(flowIn[n]!),
      flow_out: mean(flowOut[n]!),
      pressure_in: mean(pressureIn[n]!),
      pressure_out: mean(pressureOut[n]!),
    }));
  return vessels.flatMap((name, n) =>
    Array.from(times, (time, at) => ({
      name,
      time,
      flow_in: flowIn[n]![at]!,
      flow_out: flowOut[n]![at]!,
      pressure_in: pressureIn[n]![at]!,
      pressure_out: pressureOut[n]![at]!,
    })),
  );
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
