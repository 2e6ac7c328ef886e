import { type Case, parseCase } from "@glisson/case";
import fc from "fast-check";
import { expect, it } from "vitest";
import { furtherStages } from "./furtherStages.ts";
import type { Fact } from "./stages/fact.ts";
import {
  beyondUpToSeven,
  bilobar,
  furtherTumoursOnOtherSide,
  mainTumourOnBothSides,
  typeUnlikelyToRespond,
} from "./stages/jshFacts.ts";

function caseOf(tumours: object): Case {
  const parsed = parseCase({ glisson: "glisson-case/1", id: "a", date: "2026-11-30", source: "test", tumours });
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  return parsed.value;
}

/** True, false or open, with what is missing. */
const told = ({ options, missing }: Fact<boolean>) => [
  options.length > 1 ? "open" : options[0],
  ...missing.map(({ path }) => path),
];

it.each([
  [{ count: 0 }, [false]],
  [{ count: 0, largest: "8 cm" }, [false]],
  [{ count: 1, largest: "6 cm" }, [false]],
  [{ count: 1, largest: "6.1 cm" }, [true]],
  [{ count: 3, largest: "3.9 cm (3.6-4.2)" }, ["open", "tumours.largest"]],
  [{ count: 6 }, ["open", "tumours.largest"]],
  [{ count: 7 }, [true]],
  [{ largest: "12 cm" }, ["open", "tumours.count"]],
  [{}, ["open", "tumours.count", "tumours.largest"]],
])("beyond up-to-seven with %o: %o", (tumours, expected) => {
  expect(told(beyondUpToSeven(caseOf(tumours)))).toEqual(expected);
});

it("up-to-seven as a stage says the same", () => {
  const count = fc.option(fc.nat(8), { nil: undefined });
  const sizes = ["1 mm", "1 cm", "30 mm (28-42)", "4 cm", "5.9 cm (5.5-6.1)", "61 mm", "12 cm"] as const;
  const largest = fc.option(fc.constantFrom(...sizes), { nil: undefined });
  fc.assert(
    fc.property(fc.record({ count, largest }), (tumours) => {
      const stage = furtherStages(caseOf(tumours)).find(({ id }) => id === "upToSeven")!;
      const reached = (stage.possible ?? [stage.value]).map((one) => one === "beyond");
      expect(new Set(reached)).toEqual(new Set(beyondUpToSeven(caseOf(tumours)).options));
    }),
  );
});

it.each([
  [{ side: "both" }, true, "open", true],
  [{ side: "right", count: 1 }, false, false, false],
  [{ side: "left", count: 0 }, false, false, false],
  [{ side: "right", count: 2 }, false, "open", "open"],
  [{ side: "right" }, false, "open", "open"],
  [{ count: 1 }, "open", false, "open"],
])(
  "with %o the main tumour on both sides: %s, further ones on the other: %s, both lobes: %s",
  (tumours, main, further, both) => {
    const facts = [mainTumourOnBothSides, furtherTumoursOnOtherSide, bilobar].map((fact) =>
      told(fact(caseOf(tumours))),
    );
    expect(facts.map(([answer]) => answer)).toEqual([main, further, both]);
    for (const [answer, ...missing] of facts)
      expect([...new Set(missing)]).toEqual(answer === "open" ? ["tumours.side"] : []);
  },
);

it("a type that is unlikely to respond is told by massive or infiltrative growth alone, and never excluded", () => {
  const of = (tumours: object) => told(typeUnlikelyToRespond(caseOf(tumours)));
  expect([of({ pattern: "massive" }), of({ pattern: "infiltrative" })]).toEqual([[true], [true]]);
  for (const tumours of [{ pattern: "nodular" }, {}])
    expect(of(tumours)).toEqual(["open", "tumours.pattern", "tumours"]);
});
