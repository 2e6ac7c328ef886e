import { constant, type Signal } from "./system.ts";

/** Values at times, joined by straight lines and repeated with the period from the first time to the last. */
export function timeTable(times: readonly number[], values: readonly number[]): Signal {
  if (values.length === 1) return constant(values[0]!);
  const [first, last] = [times[0]!, times.at(-1)!];
  const period = last - first;
  let at = 1;
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    at: (time) => {
      const turned = (time - first) % period;
      const within = first + (turned < 0 ? turned + period : turned);
      // Times mostly go on from the last one asked for.
      if (within < times[at - 1]!) at = 1;
      while (at < times.length - 1 && times[at]! < within) at++;
      const [from, to] = [times[at - 1]!, times[at]!];
      return values[at - 1]! + ((within - from) / (to - from)) * (values[at]! - values[at - 1]!);
    },
  };
}
