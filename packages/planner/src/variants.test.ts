import { branchNames, parseCase, portalVariants } from "@glisson/case";
import { expect, it } from "vitest";
import { planCase } from "./planCase.ts";

it.each(Object.entries(portalVariants))(
  "%s: a tree whose every branch is read as free has no thrombus, and needs no branch that it lacks",
  (portalVariant, { absent }) => {
    const lacks: readonly string[] = absent;
    const there = branchNames.filter((branch) => !lacks.includes(branch));
    const parsed = parseCase({
      glisson: "glisson-case/1",
      id: "variant",
      date: "2026-11-02",
      source: "test",
      reading: {
        portalVariant,
        portal: Object.fromEntries(there.map((branch) => [branch, { obstruction: "none", flow: "hepatopetal" }])),
      },
    });
    const plan = parsed.ok ? planCase(parsed.value) : undefined;
    expect(plan?.stages.cheng.value).toBe("none");
    expect(plan?.card.kind).toBe("no step");
    expect(plan?.supply.notSolved).toBeUndefined();
  },
);
