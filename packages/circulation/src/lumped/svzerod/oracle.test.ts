import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseModel, type Solution, solveModel } from "./solveModel.ts";
import { resultRows } from "./table.ts";

// Networks with results of svZeroDSolver, kept beside the project. The tests step aside where they are missing.
const folder = new URL("../../../../../../shared/oracle/svzerod/", import.meta.url);
const isHere = existsSync(folder);
const names = isHere
  ? readdirSync(folder)
      .filter((file) => file.endsWith(".json") && !file.startsWith("result_"))
      .map((file) => file.slice(0, -".json".length))
  : [];

const text = (file: string): string => readFileSync(new URL(file, folder), "utf8");
const keys = ["flow_in", "flow_out", "pressure_in", "pressure_out"] as const;

const solved = (name: string): Solution => ofModel(JSON.parse(text(`${name}.json`)));

function ofModel(written: unknown): Solution {
  const model = parseModel(written);
  const solution = model.ok ? solveModel(model.value) : model;
  if (!solution.ok) throw new Error(JSON.stringify(solution.faults));
  return solution.value;
}

/** Lines of a table of numbers after a name. */
const table = (file: string): [string, number[]][] =>
  text(file)
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [name, ...numbers] = line.split(",");
      return [name!, numbers.map(Number)];
    });

/** The format's own test of agreement, an hundredfold stricter; its files are rounded to ten digits. */
const agree = (found: number, wanted: number): boolean => Math.abs(found - wanted) <= 1e-9 + 1e-9 * Math.abs(wanted);

describe.skipIf(!isHere)("networks that svZeroDSolver solved", () => {
  it("all sixteen are there", () => expect(names).toHaveLength(16));

  it.each(names)("%s: every flow and pressure at every time that was kept", (name) => {
    const solution = solved(name);
    const wrong: string[] = [];
    const check = (what: string, found: number, wanted: number): void => {
      if (!agree(found, wanted)) wrong.push(`${what}: ${found}, not ${wanted}`);
    };
    const published = `result_${name}.json`;
    if (existsSync(new URL(published, folder))) {
      const columns = JSON.parse(text(published)) as Record<string, Record<string, number>>;
      const rows = resultRows(solution);
      expect(rows).toHaveLength(Object.keys(columns.name!).length);
      rows.forEach((row, n) => {
        for (const key of keys) check(`${row.name} ${key} ${n}`, row[key], columns[key]![n]!);
      });
    } else {
      const { vessels, flowIn, flowOut, pressureIn, pressureOut } = solution;
      const all = [flowIn, flowOut, pressureIn, pressureOut];
      const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
      for (const [vessel, means] of table(`${name}.means.csv`))
        means.forEach((wanted, n) => {
          check(`${vessel} mean ${keys[n]}`, mean(all[n]![vessels.indexOf(vessel)]!), wanted);
        });
      for (const [ending, every] of [
        [".series.csv", 1],
        [".series_every10.csv", 10],
      ] as const) {
        if (!existsSync(new URL(`${name}${ending}`, folder))) continue;
        const seen = new Map<string, number>();
        for (const [vessel, [, ...wanted]] of table(`${name}${ending}`)) {
          const row = seen.get(vessel) ?? 0;
          seen.set(vessel, row + 1);
          wanted.forEach((value, n) => {
            check(`${vessel} ${keys[n]} ${row}`, all[n]![vessels.indexOf(vessel)]![row * every]!, value);
          });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  // svZeroDSolver itself stops at portal_left with 1,000 and at lower_body with 1,000,000.
  it.each([1e-3, 1, 1e3, 1e6])(
    "a beating liver with a quadratic loss of %d in any one vessel is solved",
    (stenosis) => {
      const written = JSON.parse(text("liver_healthy_pulsatile.json"));
      Object.assign(written.simulation_parameters, {
        number_of_cardiac_cycles: 2,
        number_of_time_pts_per_cardiac_cycle: 21,
      });
      for (const vessel of written.vessels) {
        const own = { ...vessel.zero_d_element_values };
        vessel.zero_d_element_values.stenosis_coefficient = stenosis;
        const { vessels, flowIn, flowOut, pressureIn, pressureOut } = ofModel(written);
        vessel.zero_d_element_values = own;
        const at = vessels.indexOf(vessel.vessel_name);
        // Its own equation at the last time, in a vessel whose inertance adds nothing to it.
        if (own.L > 0) continue;
        const [flow, drop] = [flowIn[at]!.at(-1)!, pressureIn[at]!.at(-1)! - pressureOut[at]!.at(-1)!];
        const wanted = (own.R_poiseuille + stenosis * Math.abs(flow)) * flow;
        expect(Math.abs(drop - wanted), vessel.vessel_name).toBeLessThan(0.02 * (1 + Math.abs(drop)));
        expect(flowOut[at]!.every(Number.isFinite)).toBe(true);
      }
    },
  );
});
