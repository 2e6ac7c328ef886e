import { describe, expect, it } from "vitest";
import { clinicalChecks } from "./clinicalChecks.ts";
import type { Experiment } from "./experiment.ts";
import { columns, referenceStates } from "./referenceStates.ts";
import { experiments } from "./report.ts";

/** Known misses: shown in docs/validation-circulation.md with the reason. */
const known = ["E17: C1, mL/min/100 mL (below healthy)"];

const figuresOf = (list: readonly Experiment[]) =>
  list.flatMap(({ id, figures }) => figures.map((figure) => ({ ...figure, name: `${id}: ${figure.what}` })));

describe("published experiments and bedside checks", () => {
  it.each(figuresOf([...experiments(), ...clinicalChecks()]))("$name", ({ name, ours, low, high, mark }) => {
    expect(Number.isFinite(ours)).toBe(true);
    if (known.includes(name) || mark === "recalled") return;
    expect(ours).toBeGreaterThanOrEqual(low);
    expect(ours).toBeLessThanOrEqual(high);
  });
});

describe("reference states of docs/circulation.md, section 8", () => {
  it.each(referenceStates())("$state", ({ wanted, ours, isMet }) => {
    const lines = columns.map((column, at) => `${column} ${wanted[at]} ${ours[at]!.toPrecision(4)}`);
    expect(isMet, lines.join(", ")).toBe(true);
  });
});
