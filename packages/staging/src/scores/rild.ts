import { text } from "@glisson/case";
import { z } from "zod";
import type { Citation } from "../citation.ts";
import { defineScore } from "./definition.ts";

/**
 * Radiation-induced liver disease.
 * Classic: hepatomegaly or ascites without jaundice and alkaline phosphatase above 2 x ULN, 2 weeks to 4 months after
 * radiotherapy. Recalled. Non-classic: Child-Pugh up by at least 2 points within 3 months (PMC4985424, read as its
 * definition of toxicity), or transaminases above 5 x ULN (recalled).
 */
const weeksAMonth = 52 / 12;

const toxicity: Citation = { text: "hepatic toxicity as defined in PMC4985424", mark: "read" };

export const rild = defineScore({
  name: "RILD",
  title: text("Radiation-induced liver disease", "放射性肝病（RILD）"),
  citation: { text: "classic and non-classic RILD, QUANTEC", mark: "recalled" },
  further: [toxicity],
  formula:
    "classic: anicteric hepatomegaly or ascites with ALP > 2 x ULN, 2 weeks to 4 months; non-classic: Child-Pugh + >= 2 points within 3 months, or transaminases > 5 x ULN",
  inputs: {
    weeks_after: "weeks since the end of radiotherapy",
    hepatomegaly_or_ascites: "new hepatomegaly or ascites",
    jaundice: "jaundice",
    alp_x_uln: "alkaline phosphatase over its upper limit of normal",
    transaminase_x_uln: "higher of the two transaminases over its upper limit of normal",
    child_pugh_rise: "points of Child-Pugh gained since before radiotherapy",
  },
  population: text("Patients after radiotherapy of the liver.", "肝脏放疗后的患者。"),
  schema: z.strictObject({
    weeks_after: z.number().min(0).max(520),
    hepatomegaly_or_ascites: z.boolean(),
    jaundice: z.boolean(),
    alp_x_uln: z.number().min(0).max(100),
    transaminase_x_uln: z.number().min(0).max(1000),
    child_pugh_rise: z.int().min(-10).max(10),
  }),
  compute: (input) => {
    const isClassicTime = input.weeks_after >= 2 && input.weeks_after <= 4 * weeksAMonth;
    const risesInTime = input.child_pugh_rise >= 2 && input.weeks_after <= 3 * weeksAMonth;
    return {
      classic: isClassicTime && input.hepatomegaly_or_ascites && !input.jaundice && input.alp_x_uln > 2,
      non_classic: risesInTime || input.transaminase_x_uln > 5,
    };
  },
});
