import type { CaseInput } from "@glisson/case";
import { expect, it } from "vitest";
import { planCase } from "./planCase.ts";
import { exampleInput, read } from "./testing/examples.ts";

const base = exampleInput("trunk-blocked");
const changed = (change: Partial<CaseInput>, before: CaseInput = base) =>
  planCase(read({ ...base, date: "2026-11-09", ...change }), read(before)).change!;

const factsOf = (change: Partial<CaseInput>, before?: CaseInput) =>
  Object.fromEntries(
    changed(change, before).facts.map(({ path, before: was, now, real }) => [path, [was.en, now.en, real]]),
  );

it("lists every fact that moved, whatever its kind, and those that are no longer known", () => {
  const facts = factsOf({
    labs: { date: "2026-11-08", ...base.labs, creatinine: "200 umol/L", platelets: "60 10^9/L" },
    tumours: { ...base.tumours, side: "both" },
    resectable: false,
    ecog: undefined,
  });
  expect(facts["labs.creatinine"]).toEqual(["78 µmol/L", "200 µmol/L", undefined]);
  expect(facts["labs.platelets"]?.[1]).toBe("60 10^9/L");
  expect(facts["tumours.side"]?.[1]).toBe("both sides");
  expect(facts.ecog?.[1]).toBe("not known");
});

it("a change of a value with a range is real only beyond both ranges", () => {
  const withBilirubin = (bilirubin: string): CaseInput => ({ ...base, labs: { ...base.labs, bilirubin } });
  const moved = (to: string) => factsOf(withBilirubin(to), withBilirubin("19 umol/L (17-21)"))["labs.bilirubin"]?.[2];
  expect([moved("22 umol/L (20-24)"), moved("30 umol/L (28-32)")]).toEqual([false, true]);
});

it("a branch that was not reported before is told, and one that is no longer", () => {
  const { "PV.L": _, ...fewer } = base.reading?.portal ?? {};
  const less: CaseInput = { ...base, reading: { ...base.reading, portal: fewer } };
  expect(factsOf({}, less)["reading.portal.PV.L.obstruction"]?.[0]).toBe("not known");
  expect(factsOf(less)["reading.portal.PV.L.obstruction"]?.[1]).toBe("not known");
});

it("says a new danger first, and no board has decided on it", () => {
  const venous = { reading: { ...base.reading, venousThrombus: "atrium" } } as const;
  expect(changed(venous).says.en).toMatch(/^New danger: Thrombus in the vena cava or the heart/);
  const plan = planCase(read(base));
  const advised = {
    headline: plan.card.headline,
    steps: plan.card.steps.map(({ step }) => step),
    dangers: plan.dangers.map(({ code }) => code),
    engine: plan.made.engine,
    caseSha256: plan.made.caseSha256,
  };
  const decisions = [{ date: base.date, by: "tumour board", steps: advised.steps, advised }];
  const stateOf = (change: Partial<CaseInput>) => planCase(read({ ...base, decisions, ...change })).decision?.state;
  expect([stateOf({}), stateOf(venous)]).toEqual(["standing", "card changed"]);
});

it("each rule that turned names the changed facts that it rests on", () => {
  const { turned } = changed({ labs: { ...base.labs, albumin: "26 g/L", bilirubin: "60 umol/L" } });
  expect(turned.length).toBeGreaterThan(0);
  // The JSH's line on the liver rests on the mALBI grade, the others on the Child-Pugh class.
  for (const { by, says } of turned)
    expect(by.map(({ path }) => path)).toContain(says.en.includes("mALBI") ? "stages.malbi" : "stages.childPugh");
});
