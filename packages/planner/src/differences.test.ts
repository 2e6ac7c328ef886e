import { type CaseInput, parseCase } from "@glisson/case";
import { expect, it } from "vitest";
import { planCase } from "./planCase.ts";

const flowing = { obstruction: "none", flow: "hepatopetal" };
const closed = { obstruction: "complete", flow: "none" };

function planOf(trunk: object, ecog = 0) {
  const parsed = parseCase({
    glisson: "glisson-case/1",
    id: "differences",
    date: "2026-11-02",
    source: "test",
    ecog,
    labs: { bilirubin: "15 umol/L", albumin: "40 g/L", inr: "1.0 INR", creatinine: "80 umol/L" },
    ascites: "none",
    encephalopathy: 0,
    varices: { bleeding: "never" },
    tumours: { count: 1, largest: "7 cm", side: "right", spread: [] },
    reading: {
      thrombus: "tumour",
      venousThrombus: "none",
      portal: { "PV.trunk": trunk, "PV.R": closed, "PV.L": flowing },
    },
  } as CaseInput);
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  return planCase(parsed.value);
}

const differencesOf = (plan: ReturnType<typeof planOf>) =>
  Object.fromEntries(plan.differences.map(({ guideline, rule, says }) => [`${guideline} ${rule}`, says.en]));

it("an open trunk: drugs first, and TACE as contraindicated by thrombus, are marked; the order rule itself is not", () => {
  const differences = differencesOf(planOf(flowing));
  expect(differences["bclc-2022 stage-c-systemic"]).toMatch(/^against what the card gives: TACE/);
  expect(differences["tace-contraindications summary-tumour-thrombus"]).toBe("against what the card gives: TACE");
  expect(Object.values(differences)).toContain("puts first what the card does not give: systemic treatment");
  expect(Object.keys(differences).some((key) => key.startsWith("seed "))).toBe(false);
});

it("a card without steps has nothing to differ from", () => {
  expect(planOf({}).differences).toEqual([]);
  expect(planOf(flowing, 4).differences).toEqual([]);
});
