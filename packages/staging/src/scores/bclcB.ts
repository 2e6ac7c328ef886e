import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";

/**
 * Groups within BCLC B, 2022: B1 extended transplant criteria, B2 well-defined nodules with preserved portal flow and
 * selective access, B3 diffuse, infiltrative or bilobar. Asked from B3 to B1, the more cautious first (ours).
 * Reig 2022, doi:10.1016/j.jhep.2021.11.018. Recalled.
 */
export const bclcB = defineScore({
  name: "BCLC B subgroup",
  title: text("BCLC B subgroup, 2022", "BCLC B 期亚组（2022）"),
  citation: { text: "Reig 2022, J Hepatol", doi: "10.1016/j.jhep.2021.11.018", mark: "recalled" },
  formula:
    "B3: diffuse, infiltrative or bilobar; B1: within extended transplant criteria; B2: well-defined nodules, preserved portal flow, selective access; none of these: no group",
  inputs: {
    diffuse_infiltrative_bilobar: "diffuse, infiltrative or extensive bilobar involvement",
    extended_transplant_criteria: "within the centre's extended criteria for transplantation",
    well_defined_nodules: "nodules are well defined",
    preserved_portal_flow: "portal flow is preserved",
    selective_access: "feeding arteries can be reached selectively",
  },
  population: text("Hepatocellular carcinoma in BCLC stage B.", "BCLC B 期肝细胞癌。"),
  schema: z.strictObject({
    diffuse_infiltrative_bilobar: z.boolean(),
    extended_transplant_criteria: z.boolean(),
    well_defined_nodules: z.boolean(),
    preserved_portal_flow: z.boolean(),
    selective_access: z.boolean(),
  }),
  compute: (input) => {
    if (input.diffuse_infiltrative_bilobar) return { group: "B3" };
    if (input.extended_transplant_criteria) return { group: "B1" };
    const isB2 = input.well_defined_nodules && input.preserved_portal_flow && input.selective_access;
    return { group: isB2 ? "B2" : "none" };
  },
});
