import type { Fault } from "@glisson/case";
import { constant, type Signal } from "../system.ts";
import { timeTable } from "../timeTable.ts";
import type { Boundary } from "./model.ts";

type Key = Exclude<keyof Boundary["bc_values"], "t" | "closed_loop_outlet">;

/** The values of a boundary condition, each a signal; what is missing or does not fit its times goes to `faults`. */
export function signalsOf(
  { bc_name, bc_values }: Boundary,
  wanted: readonly Key[],
  faults: Fault[],
): Record<Key, Signal> {
  const where = `boundary condition ${bc_name}`;
  const found = Object.fromEntries(
    wanted.map((key) => [key, signalOf(bc_values[key], bc_values.t, `${where}, ${key}`, faults)]),
  );
  for (const key of Object.keys(bc_values))
    if (key !== "t" && key !== "closed_loop_outlet" && !(wanted as readonly string[]).includes(key))
      faults.push({ where, found: `the value ${key}`, wanted: wanted.join(", ") });
  return found as Record<Key, Signal>;
}

function signalOf(
  given: number | readonly number[] | undefined,
  times: readonly number[] | undefined,
  where: string,
  faults: Fault[],
): Signal {
  if (given === undefined) {
    faults.push({ where, found: "nothing", wanted: "a number, or a list with its times t" });
    return constant(Number.NaN);
  }
  if (typeof given === "number") return constant(given);
  if (given.length === 1) return constant(given[0]!);
  if (!times || times.length !== given.length) {
    faults.push({ where, found: `${given.length} values, ${times?.length ?? "no"} times`, wanted: "as many times t" });
    return constant(Number.NaN);
  }
  if (times.some((time, n) => n > 0 && time <= times[n - 1]!))
    faults.push({ where, found: "times that do not rise", wanted: "rising times t" });
  return timeTable(times, given);
}

/** The period of a boundary condition's table; null where it has none. */
export function periodOf({ bc_values }: Boundary): number | null {
  const { t: times, ...values } = bc_values;
  const isTable = Object.values(values).some((value) => Array.isArray(value) && value.length > 1);
  return isTable && times && times.length > 1 ? times.at(-1)! - times[0]! : null;
}
