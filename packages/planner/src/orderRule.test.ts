import { expect, it } from "vitest";
import { isQuestion, orderRule, type RuleNode } from "./orderRule.ts";
import { headlines } from "./orderWords.ts";
import { allOrderFacts } from "./proveOrder.ts";

it("exactly one way is open at each question for every patient, and every answer stands at the end of a way", () => {
  const ends = new Set<string>();
  const visit = (node: RuleNode): void => {
    if (!isQuestion(node)) return void ends.add(node.answer);
    for (const facts of allOrderFacts()) expect(node.ways.filter(({ isTaken }) => isTaken(facts))).toHaveLength(1);
    for (const { to } of node.ways) visit(to);
  };
  visit(orderRule);
  expect([...ends].sort()).toEqual(Object.keys(headlines).sort());
});
