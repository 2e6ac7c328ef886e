import { readdirSync } from "node:fs";
import { guidelines } from "@glisson/guidelines";
import { describe, expect, it } from "vitest";
import { planCase } from "../planCase.ts";
import { example, examplesFolder } from "../testing/examples.ts";
import { fhirBundle } from "./bundle.ts";
import { carePlans } from "./carePlan.ts";
import { planDefinitions } from "./planDefinition.ts";

const examples = readdirSync(examplesFolder).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
const planOf = (id: string) => planCase(example(id));

describe("a plan in the shape of FHIR R4", () => {
  it.each(examples)("%s: the danger stands first, and no step with a closed gate may be begun", (name) => {
    const plan = planOf(name);
    const [advice] = carePlans(plan);
    expect(advice?.note?.[0]?.text).toBe((plan.dangers[0]?.says ?? plan.notice).en);
    expect(advice?.activity.map(({ detail }) => detail.doNotPerform === true)).toEqual(
      plan.card.steps.map(({ gate }) => gate.verdict !== "met"),
    );
  });

  it("holds every rule of every guideline once, with its source and whether it was read", () => {
    const rules = planDefinitions().filter(({ url }) => url.startsWith("urn:glisson:guideline:"));
    expect(rules.map(({ id, version }) => [id, version])).toEqual(guidelines.map(({ id, edition }) => [id, edition]));
    for (const [at, { action }] of rules.entries()) {
      expect(action.map(({ id }) => id)).toEqual(guidelines[at]!.rules.map(({ id }) => id));
      for (const { documentation, condition } of action) {
        expect(documentation?.[0]?.display).toMatch(/^(read|recalled)$/);
        expect(condition?.[0]?.expression.expression).toMatch(/"/);
      }
    }
  });

  it("conditions are the findings of the guideline files, joined", () => {
    const seed = planDefinitions().find(({ id }) => id === "seed");
    expect(seed?.action[0]?.condition?.[0]?.expression.expression).toBe(
      '"tumour thrombus in the portal vein" and "portal trunk blocked"',
    );
  });

  it("names no resource twice, and keeps to FHIR's ids", () => {
    const { entry } = fhirBundle(planOf("trunk-blocked"));
    expect(new Set(entry.map(({ fullUrl }) => fullUrl)).size).toBe(entry.length);
    for (const { resource } of entry) expect(resource.id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
  });
});
