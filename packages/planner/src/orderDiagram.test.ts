import { expect, it } from "vitest";
import { decideOrder } from "./orderDecision.ts";
import { type DiagramNode, isQuestion, orderDiagram, walk } from "./orderDiagram.ts";
import { allOrderFacts } from "./proveOrder.ts";

it("the diagram gives every patient the answer of the order rule", () => {
  for (const facts of allOrderFacts()) expect(walk(facts), JSON.stringify(facts)).toBe(decideOrder(facts).answer);
});

it("exactly one way is open at each question, and every answer is reached", () => {
  const reached = new Set<string>();
  const visit = (node: DiagramNode): void => {
    if (!isQuestion(node)) return void reached.add(node.answer);
    for (const facts of allOrderFacts()) expect(node.ways.filter(({ isTaken }) => isTaken(facts))).toHaveLength(1);
    for (const { to } of node.ways) visit(to);
  };
  visit(orderDiagram);
  expect(reached).toEqual(new Set(allOrderFacts().map((facts) => decideOrder(facts).answer)));
});
