import { bad, good, type Result } from "@glisson/case";
import type { Start } from "../patient/start.ts";
import { blockedAbove } from "../play/situate.ts";
import type { Order, Treatment } from "./order.ts";

/** What may open a blocked trunk: whatever is done to its thrombus. */
const opens = ({ kind }: Treatment): boolean => kind !== "supportive" && kind !== "wait";

/** Refuses an order with a gate that nothing before it can open in this patient. `blocked`: in every liver that the facts allow. */
export function checkOrder(order: Order, blocked: boolean): Result<Order> {
  const sides = new Set(
    order.actions.flatMap(({ treatment }) => (treatment.kind === "resection" ? [treatment.side] : [])),
  );
  if (sides.size > 1)
    return bad({ where: "--order", found: "both sides of the liver removed", wanted: "resection of one side" });
  for (const [n, { gate, treatment }] of order.actions.entries()) {
    const asked = gate.find((line) => line === "trunk open" || line === "hepatopetal flow");
    if (!blocked || !asked) continue;
    const before = order.actions.slice(0, n);
    if (!before.some((action) => opens(action.treatment)))
      return bad({
        where: "--order",
        found: `${treatment.kind} if ${asked}, with the trunk blocked and nothing before it that may open it`,
        wanted: "a treatment of the thrombus before the gate",
      });
  }
  return good(order);
}

/** Whether the trunk is blocked on the first day in this liver. */
export const trunkIsBlocked = ({ thrombusMl, blandMl, lumens }: Start, worstOverMean: number): boolean =>
  ((thrombusMl[2] + blandMl) / lumens.trunkMl) * worstOverMean > blockedAbove;
