import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { blandPopulation, supplementCitation } from "./obstruction.ts";
import { notForTumour, thrombusInput, thrombusKey } from "./population.ts";

/** Nonami grade: 1 segmental, 2 right or left branch, 3 trunk, 4 complete trunk. Nonami 1992, in a public supplement; read. */
export const nonami = defineScore({
  name: "Nonami 1992",
  title: text("Nonami grade", "Nonami 分级"),
  citation: { ...supplementCitation, text: "Nonami 1992, as printed in a public supplement" },
  formula: "most central: 1 segmental, 2 right or left, 3 trunk, 4 trunk completely filled",
  inputs: {
    most_central: "most central vein with thrombus: segmental, right_or_left or trunk",
    trunk_complete: "the trunk is completely filled; needed where most_central is trunk",
    ...thrombusInput,
  },
  population: blandPopulation,
  schema: z
    .strictObject({
      most_central: z.enum(["segmental", "right_or_left", "trunk"]),
      trunk_complete: z.boolean().optional(),
      ...thrombusKey,
    })
    .refine(({ most_central: place, trunk_complete: complete }) => place !== "trunk" || complete !== undefined, {
      path: ["trunk_complete"],
      message: "true or false where most_central is trunk",
    })
    .refine(({ most_central: place, trunk_complete: complete }) => place === "trunk" || complete !== true, {
      path: ["trunk_complete"],
      message: "most_central trunk where the trunk is complete",
    }),
  exclusions: notForTumour,
  compute: ({ most_central: place, trunk_complete: isComplete }) => ({
    grade: place === "segmental" ? 1 : place === "right_or_left" ? 2 : isComplete ? 4 : 3,
  }),
});
