import { type Decision, parseCase } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { planCase } from "./planCase.ts";
import { exampleInput, read } from "./testing/examples.ts";

const blocked = exampleInput("trunk-blocked");
const { card, made } = planCase(read(blocked));
const advised = {
  headline: card.headline,
  steps: card.steps.map(({ step }) => step),
  engine: made.engine,
  caseSha256: made.caseSha256,
};
const decided = (more: Partial<Decision>): Decision => ({
  date: blocked.date,
  by: "tumour board",
  steps: advised.steps,
  advised,
  ...more,
});
const otherwise = decided({
  steps: ["wait"],
  differs: { reason: "liver function first", note: "albumin in two weeks" },
});

describe("a decision of the board", () => {
  it("stands beside the advice, which stays as it was, and so does the fingerprint of the facts", () => {
    const plan = planCase(read({ ...blocked, decisions: [otherwise] }));
    expect(plan.decision?.state).toBe("standing");
    expect(plan.decision?.says.en).toBe(
      `Decided on ${blocked.date} by tumour board: waiting and measuring again, unlike the advice: liver function first (albumin in two weeks). The board saw this card; it is not raised again unless it changes.`,
    );
    expect(plan.card).toEqual(card);
    expect(plan.made).toEqual(made);
    expect(plan.dangers).toEqual(planCase(read(blocked)).dangers);
  });

  it("does not stand for a card that the board has not seen: the trunk reads open", () => {
    const trunk = { obstruction: "30 % (20-40)", flow: "hepatopetal" };
    const portal = { ...blocked.reading?.portal, "PV.trunk": trunk };
    const changed = planCase(read({ ...blocked, reading: { ...blocked.reading, portal }, decisions: [otherwise] }));
    expect(changed.decision?.state).toBe("card changed");
    expect(changed.decision?.advised).toEqual(card.headline);
    expect(changed.card.headline).not.toEqual(card.headline);
  });

  it("is brought to the follow-up, and the latest one counts", () => {
    const earlier = read({ ...blocked, decisions: [otherwise, decided({})] });
    const same = read({ ...blocked, id: "weeks-later", follows: blocked.id });
    expect(planCase(same, earlier).decision).toMatchObject({ state: "standing", decided: { steps: advised.steps } });
    expect(planCase(same, earlier).decision?.says.en).toMatch(/, as advised\.$/);
  });

  it.each([
    [{ steps: ["tace:right"] as const }, "case.decisions.0.differs"],
    [{ steps: [] }, "case.decisions.0.differs"],
    [{ differs: { reason: "other" as const } }, "case.decisions.0.differs"],
    [{ steps: ["wait"] as const, differs: { reason: "other" as const } }, "case.decisions.0.differs.note"],
    [{ date: "2020-01-01" }, "case.decisions.0.date"],
    [{ steps: ["tace:middle"] }, "case.decisions.0.steps.0"],
  ])("is refused where it contradicts itself: %j", (amiss, where) => {
    const parsed = parseCase({ ...blocked, decisions: [{ ...decided({}), ...amiss }] });
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.where)).toContain(where);
  });

  it("may be of a later day than the facts, and of the first step alone", () => {
    expect(parseCase({ ...blocked, decisions: [decided({ date: "2099-01-01", steps: ["radiotherapy"] })] }).ok).toBe(
      true,
    );
  });
});
