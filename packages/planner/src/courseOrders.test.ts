import { parseOrder, simulateCourse } from "@glisson/course";
import { describe, expect, it } from "vitest";
import { type CourseOrder, courseFacts, ordersWorthComparing, sayCourseDisagreement } from "./courseOrders.ts";
import { planCase } from "./planCase.ts";
import { example } from "./testing/examples.ts";

const parsed = ({ written }: CourseOrder) => {
  const order = parseOrder(written);
  if (!order.ok) throw new Error(order.faults[0].found);
  return order.value;
};

describe("orders worth comparing", () => {
  it.each(["trunk-blocked", "right-branch-blocked", "trunk-reopened", "caval-thrombus", "missing-facts"])(
    "%s: every one can be read, the card's own stands first with its gates",
    (id) => {
      const patient = example(id);
      const plan = planCase(patient);
      const orders = ordersWorthComparing(plan, patient);
      const [first] = orders.map(parsed);
      expect(orders.at(-1)!.written).toBe("supportive");
      // Nothing is played that the card does not say, and nothing that it says is left out.
      const said = plan.card.steps.map((one) => one.step.split(":")[0]).filter((one) => one !== "wait");
      expect([...new Set(first!.actions.map(({ treatment }) => treatment.kind))]).toEqual(
        said.length > 0 ? said : ["supportive"],
      );
    },
  );
});

describe("where rule and simulation disagree", () => {
  const patient = example("trunk-blocked");
  const orders = ordersWorthComparing(planCase(patient), patient);
  const report = (of: readonly CourseOrder[]) => {
    const simulated = simulateCourse(courseFacts(patient), of.map(parsed), { samples: 60, seed: 1, months: 12 });
    if (!simulated.ok) throw new Error(simulated.faults[0].found);
    return simulated.value;
  };

  it("an order that lives longer than the card's is named, with what it costs; the rules decide", () => {
    const turned = [orders[2]!, orders[0]!];
    const said = sayCourseDisagreement(report(turned), turned)!;
    expect(said.en).toContain("disagree");
    expect(said.en).toContain(orders[0]!.title.en);
    expect(said.en).toMatch(/liver failure in \d+ % instead of \d+ %\. The rules decide\.$/);
    expect(said.zh).toContain("以规则为准");
  });

  it("is said not to be where no order does better, and nothing is said of one order alone", () => {
    const usual = [orders[0]!, orders[2]!];
    expect(sayCourseDisagreement(report(usual), usual)!.en).toContain("do not disagree");
    expect(sayCourseDisagreement(report([orders[2]!]), [orders[2]!])).toBeUndefined();
  });
});
