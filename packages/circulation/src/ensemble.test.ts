import { parseReading, type Step } from "@glisson/case";
import { expect, it } from "vitest";
import { drawsOf, solveDrawn } from "./ensemble.ts";
import { readFacts } from "./liver/readFacts.ts";
import { variedInputs } from "./patientLiver.ts";
import { inflowToLiver } from "./supplyMap.ts";
import { whatMatters } from "./whatMatters.ts";

const reading = parseReading({ portal: { "PV.trunk": { obstruction: "85 % (70-95)" } } });
if (!reading.ok) throw new Error("not read");
const facts = { reading: reading.value };
const after: Step[] = ["tace:right"];

it("a draw gives the same bytes whoever solves it, in whatever order", () => {
  const patient = readFacts(facts);
  if (!patient.ok) throw new Error("no facts");
  const inputs = variedInputs(patient.value, after);
  const [centre, ...draws] = drawsOf(inputs, { draws: 24, seed: 9 });
  const middle = solveDrawn(patient.value, after, centre!);
  if (!middle.ok) throw new Error("not solved");
  const inflows = (order: readonly number[]): number[] => {
    const found = new Array<number>(draws.length);
    for (const n of order) {
      const drawn = solveDrawn(patient.value, after, draws[n]!, middle.value);
      if (drawn.ok) found[n] = inflowToLiver(drawn.value.liver, drawn.value.state);
    }
    return found;
  };
  const forwards = draws.map((_, n) => n);
  expect(inflows([...forwards].reverse())).toEqual(inflows(forwards));
  // The first draws of a larger ensemble are those of a smaller one: work can be dealt out.
  expect(drawsOf(inputs, { draws: 8, seed: 9 }).slice(1)).toEqual(draws.slice(0, 8));
});

it("a step or a fact more leaves the other inputs of a draw as they were", () => {
  const patient = readFacts(facts);
  const known = readFacts({ ...facts, cirrhosis: true, decompensated: false });
  if (!patient.ok || !known.ok) throw new Error("no facts");
  const drawn = (of: typeof patient.value, steps: readonly Step[]) =>
    drawsOf(variedInputs(of, steps), { draws: 4, seed: 9 });
  const before = drawn(patient.value, []);
  for (const other of [drawn(patient.value, after), drawn(known.value, [])])
    other.forEach((draw, n) => {
      const shared = [...draw].filter(([input]) => before[n]!.has(input));
      expect(shared.length).toBeGreaterThan(n === 0 ? -1 : 4);
      for (const [input, share] of shared) expect(share).toBe(before[n]!.get(input));
    });
});

it("what matters: an input that is known does not, and the trunk matters more the less it is known", () => {
  const shareOf = (obstruction: string): number => {
    const read = parseReading({ portal: { "PV.trunk": { obstruction } }, liverVolume: "1450 mL", collaterals: "none" });
    if (!read.ok) throw new Error("not read");
    const known = { reading: read.value, cirrhosis: true, decompensated: false };
    const found = whatMatters(known, ["tace:whole"]);
    if (!found.ok) throw new Error("not solved");
    return found.value.find(({ input }) => input === "lumen PV.trunk")?.total ?? 0;
  };
  expect(shareOf("80 %")).toBe(0);
  expect(shareOf("85 % (70-99)")).toBeGreaterThan(shareOf("85 % (82-88)"));
});
