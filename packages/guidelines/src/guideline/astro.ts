import { text } from "@glisson/case";
import type { Guideline } from "../guideline.ts";

/** ASTRO 2022: radiotherapy alone or sequenced with the others; it does not say which comes first. */
export const astro: Guideline = {
  id: "astro",
  title: text("ASTRO guideline on external beam radiotherapy", "ASTRO外照射放疗指南"),
  edition: "2022",
  rules: [
    {
      id: "macrovascular-invasion",
      when: { all: ["tumour thrombus in the portal vein", "no spread outside the liver"] },
      says: text(
        "Liver-confined cancer with macrovascular invasion: external radiotherapy alone, or sequenced with systemic or catheter-based treatment. It does not say which first.",
        "局限于肝内、伴大血管侵犯：单独外放疗，或与系统治疗、介入治疗序贯；未说明先后。",
      ),
      advises: ["radiotherapy"],
      strength: text("conditional, moderate evidence", "有条件推荐，中等证据"),
      citation: { text: "ASTRO guideline 2022, read as summarised by Guideline Central", mark: "read" },
    },
  ],
};
