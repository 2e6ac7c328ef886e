import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingNames, findings } from "../findings.ts";
import type { Guideline, Rule } from "../guideline.ts";
import { guidelines } from "../rules.generated.ts";
import { blockNames, blocks } from "../space/axes.ts";
import type { Axis } from "../space/level.ts";
import { patientOf } from "../space/patientOf.ts";
import { restsOn } from "../space/restsOn.ts";
import { blockStates, verdictIn } from "../space/space.ts";
import type { State } from "../space/states.ts";
import { proveGuideline } from "./proveGuideline.ts";

describe("every state that a guideline rests on", () => {
  it.each(guidelines)("$id: gets an answer, no two that exclude each other, nothing opened by worse", (guideline) => {
    const proof = proveGuideline(guideline);
    expect(proof.contradictions).toEqual([]);
    expect(proof.openedByWorse).toEqual([]);
    expect(proof.neverMet).toEqual([]);
    expect(proof.speaks).toBeGreaterThan(0);
    expect(proof.doesNotCover).toBeGreaterThan(0);
    expect(proof.speaks + proof.maySpeak + proof.doesNotCover).toBe(proof.states);
  });
});

const trial = (...rules: Partial<Rule>[]): Guideline => ({
  id: "trial",
  title: { en: "", zh: "" },
  edition: "1",
  rules: rules.map((rule, at) => ({
    id: String(at),
    when: "Child-Pugh A",
    says: { en: "", zh: "" },
    advises: [],
    strength: { en: "", zh: "" },
    citation: { text: "", mark: "read" },
    ...rule,
  })),
});

describe("the proof bites", () => {
  it("on a step that opens when the liver is worse", () => {
    const { openedByWorse } = proveGuideline(
      trial({ when: "Child-Pugh A" }, { when: "Child-Pugh B", advises: ["tace"] }),
    );
    expect(openedByWorse[0]).toMatch(/^worse liver function opens tace: from \(.*\) to \(/);
  });

  it("on TACE that opens when the trunk closes", () => {
    const { openedByWorse } = proveGuideline(
      trial(
        { when: "tumour thrombus in the portal vein" },
        { when: { all: ["tumour thrombus in the portal vein", "portal trunk blocked"] }, options: ["tace"] },
      ),
    );
    expect(openedByWorse.join()).toMatch(/worse obstruction opens tace/);
  });

  it("on radiotherapy that opens when the patient is worse", () => {
    const { openedByWorse } = proveGuideline(
      trial({ when: "ECOG 0 to 2" }, { when: { not: "ECOG 0 or 1" }, options: ["radiotherapy"] }),
    );
    expect(openedByWorse.join()).toMatch(/worse performance opens radiotherapy/);
  });

  it("on two rules that exclude each other", () => {
    const { contradictions } = proveGuideline(trial({ advises: ["tace"] }, { against: ["tace"], when: "ECOG 0 or 1" }));
    expect(contradictions).toHaveLength(1);
  });

  it("and not on supportive care for the worse", () => {
    const { openedByWorse } = proveGuideline(trial({ when: "Child-Pugh C", advises: ["supportive"] }, {}));
    expect(openedByWorse).toEqual([]);
  });
});

it("only conventions that the card states take back what was said before a fact was known", () => {
  const takenBack = blockNames.flatMap((name) => blockStates(name).takenBack);
  expect(takenBack.map((said) => said.split(":")[0])).toEqual([
    "tumour thrombus in a hepatic vein or the vena cava",
    "tumour thrombus above the diaphragm or in the atrium",
    "portal vein imaged within 28 days",
    "laboratory values no older than 14 days",
  ]);
});

/** A level on every axis of every block. */
const anyPatient = fc.record(
  Object.fromEntries(
    blockNames.map((name) => [
      name,
      fc.tuple(...(blocks[name] as readonly Axis[]).map((axis) => fc.nat(axis.levels.length - 1))),
    ]),
  ),
);

it("a whole patient is judged as the states of the blocks are, in every criterion", () => {
  fc.assert(
    fc.property(anyPatient, (levels) => {
      const chosen = blockNames.flatMap((name) =>
        (blocks[name] as readonly Axis[]).map((axis, at) => [axis, axis.levels[levels[name]![at]!]!] as const),
      );
      const facts = patientOf(chosen);
      const stateOf = (name: (typeof blockNames)[number]): State => stateWith(name, levels[name]!);
      const { bilirubin, albumin, inr, creatinine } = facts.case.labs ?? {};
      const hasLaboratory = [bilirubin, albumin, inr, creatinine].some((value) => value !== undefined);
      const trunk = facts.case.reading?.portal?.["PV.trunk"];
      const saidOfAll = facts.case.reading?.thrombus === "bland" && trunk !== undefined && !trunk.obstruction;
      for (const finding of findingNames) {
        // One word for every thrombus also settles a trunk that nobody measured: the blocks tell the two kinds apart.
        if (saidOfAll && ["portal vein", "several"].includes(restsOn[finding])) continue;
        // Without any laboratory value there is nothing to be old: the block of dates is looked at beside known values.
        if (restsOn[finding] === "laboratory date" && !hasLaboratory) continue;
        if (restsOn[finding] === "reading date" && trunk === undefined) continue;
        expect([finding, findings[finding].judge(facts).verdict]).toEqual([finding, verdictIn(finding, stateOf)]);
      }
    }),
    { numRuns: 150 },
  );
});

function stateWith(name: (typeof blockNames)[number], levels: readonly number[]): State {
  const { stateAt, states } = blockStates(name);
  const raw = (blocks[name] as readonly Axis[]).reduce((sum, axis, at) => sum * axis.levels.length + levels[at]!, 0);
  return states[stateAt[raw]!]!;
}
