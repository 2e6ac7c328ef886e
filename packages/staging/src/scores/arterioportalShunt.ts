import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";

/**
 * Arterioportal shunt in hepatocellular carcinoma, by the most central portal vein that opacifies early: 1 peripheral
 * (small branch), 2 segmental or sectoral branch, 3 first-order branch or trunk. Recalled; a series of 560 patients used
 * grades 1 to 3 (doi:10.1186/s12876-018-0899-3, read). Hepatofugal flow is recorded apart.
 */
const grades = {
  none: 0,
  peripheral: 1,
  segmental_or_sectoral: 2,
  first_order_or_trunk: 3,
} as const;

type Place = keyof typeof grades;
const places = Object.keys(grades) as [Place, ...Place[]];

export const arterioportalShunt = defineScore({
  name: "Arterioportal shunt",
  title: text("Arterioportal shunt grade", "动脉-门静脉瘘分级"),
  citation: {
    text: "grades as used in a series of 560 patients; their wording recalled",
    doi: "10.1186/s12876-018-0899-3",
    mark: "recalled",
  },
  formula:
    "most central vein that opacifies early: none 0, peripheral 1, segmental or sectoral 2, first-order or trunk 3",
  inputs: { earliest: `most central portal vein that opacifies in the arterial phase: ${places.join(", ")}` },
  population: text("Hepatocellular carcinoma.", "肝细胞癌。"),
  schema: z.strictObject({ earliest: z.enum(places) }),
  compute: ({ earliest }) => ({ grade: grades[earliest] }),
});
