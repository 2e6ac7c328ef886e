import { text } from "@glisson/case";
import type { Guideline } from "../guideline.ts";

const citation = {
  text: "Chinese expert consensus on multidisciplinary diagnosis and treatment of hepatocellular carcinoma with portal vein tumor thrombus, 2016 edition. Oncotarget 2017",
  doi: "10.18632/oncotarget.12817",
  mark: "read",
} as const;

const strength = text("class per row not read", "各条证据级别未读到");

/** The 2016 Chinese consensus: by Cheng type, resectability and Child-Pugh; it does not order TACE against radiotherapy. */
export const chinaConsensus2016: Guideline = {
  id: "china-consensus-2016",
  title: text("Chinese expert consensus on PVTT", "中国门静脉癌栓专家共识"),
  edition: "2016",
  rules: [
    {
      id: "surgery",
      when: {
        all: ["tumour thrombus in the portal vein", "resectable", "Cheng type I or II", "Child-Pugh A", "ECOG 0 or 1"],
      },
      says: text(
        "Resectable, type I or II, Child-Pugh A, ECOG 0 or 1: surgery preferred.",
        "可切除、I或II型、Child-Pugh A级、ECOG 0-1：首选手术。",
      ),
      advises: ["resection"],
      strength,
      citation,
    },
    {
      id: "tace",
      when: {
        all: ["tumour thrombus in the portal vein", { not: "resectable" }, "Cheng type I or II", "Child-Pugh A"],
      },
      says: text("Unresectable, type I or II, Child-Pugh A: TACE.", "不可切除、I或II型、Child-Pugh A级：TACE。"),
      advises: ["tace"],
      strength,
      citation,
    },
    {
      id: "radiotherapy",
      when: {
        all: ["tumour thrombus in the portal vein", { not: "resectable" }, "Cheng type I to III", "Child-Pugh A"],
      },
      says: text(
        "Unresectable, type I to III, Child-Pugh A: radiotherapy.",
        "不可切除、I至III型、Child-Pugh A级：放疗。",
      ),
      advises: ["radiotherapy"],
      strength,
      citation,
    },
    {
      id: "symptomatic",
      when: {
        all: [
          "tumour thrombus in the portal vein",
          { any: ["Child-Pugh C", "moderate or severe ascites", "variceal bleeding now"] },
        ],
      },
      says: text(
        "Child-Pugh C, massive ascites or gastrointestinal bleeding: symptomatic care.",
        "Child-Pugh C级、大量腹水或消化道出血：对症支持治疗。",
      ),
      advises: ["supportive"],
      against: ["tace", "radiotherapy", "resection"],
      strength,
      citation,
    },
  ],
};
