import { text } from "@glisson/case";
import type { Citation } from "../citation.ts";

/** What the grades of an obstructed portal vein share. They were built for bland thrombus and never say where it stops. */
export const supplementCitation: Citation = {
  text: "table of portal thrombosis grades in a public supplement",
  mark: "read",
};

export const blandPopulation = text(
  "Bland portal vein thrombosis; not validated for tumour thrombus.",
  "门静脉普通血栓；未在癌栓中验证。",
);

export const noThrombusNote = text("no thrombus in the vein: no grade", "静脉内无血栓：无分级");
