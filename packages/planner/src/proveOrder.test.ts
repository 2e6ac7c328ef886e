import { expect, it } from "vitest";
import { disagreements, proveOrder } from "./proveOrder.ts";

const proof = proveOrder();

it("in no combination does the order go against its rule", () => {
  expect(proof.decisions).toBeGreaterThan(500);
  expect(proof.wrongDecisions).toEqual([]);
});

it("no gate is opened by a worse liver, a worse general state or more obstruction, and each can be passed", () => {
  for (const gate of proof.gates) {
    expect(gate.openedByWorse).toEqual([]);
    expect(gate.open).toBeGreaterThan(0);
  }
});

it("no step is open where a contraindication forbids it; what the product does not obey is named, and no more", () => {
  const open = proof.forbidden.filter(({ openedIn }) => openedIn !== undefined);
  const named = new Set(open.map(({ guideline, rule }) => `${guideline} ${rule}`));
  expect([...named].sort()).toEqual([...disagreements].sort());
});
