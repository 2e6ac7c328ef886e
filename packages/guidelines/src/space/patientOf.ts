import { caseFormat, parseCase } from "@glisson/case";
import { stageCase } from "@glisson/staging";
import type { Facts } from "../finding.ts";
import { type Axis, type Fragment, type Level, merge } from "./level.ts";

/** A level chosen on each of some axes; the other facts are left out, which means unknown. */
export type Chosen = readonly (readonly [axis: Axis, level: Level])[];

const bare: Fragment = { glisson: caseFormat, id: "state", date: "2026-11-02", source: "enumerated state" };

/** A real case, read and staged by the product's own code, in the state that was chosen. */
export function patientOf(chosen: Chosen): Facts {
  const written = chosen.reduce<Fragment>(
    (soFar, [, { facts }]) => merge(soFar, typeof facts === "function" ? facts(soFar) : facts),
    bare,
  );
  const parsed = parseCase(written);
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  const simulated = Object.fromEntries(chosen.flatMap(([, level]) => Object.entries(level.simulated ?? {})));
  return { case: parsed.value, stages: stageCase(parsed.value), ...simulated };
}
