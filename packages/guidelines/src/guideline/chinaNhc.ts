import { text } from "@glisson/case";
import type { Guideline } from "../guideline.ts";

const recalled = {
  text: "National Health Commission of China: guideline for diagnosis and treatment of primary liver cancer, 2022 edition, kept in 2024",
  mark: "recalled",
} as const;

/** China NHC (CNLC): the sentence that lets TACE pass a closed trunk where collaterals are adequate stands here, not in the gate. */
export const chinaNhc: Guideline = {
  id: "china-nhc",
  title: text("China NHC guideline (CNLC)", "国家卫健委原发性肝癌诊疗指南（CNLC）"),
  edition: "2022/2024",
  rules: [
    {
      id: "iiia-tace",
      when: {
        all: [
          "tumour thrombus in the portal vein",
          "CNLC stage IIIa",
          { not: { all: ["portal trunk blocked", "few or no hepatopetal collaterals"] } },
        ],
      },
      says: text(
        "Stage IIIa: TACE as first line, alone or with systemic treatment, radiotherapy or resection; the 2024 edition adds arterial infusion chemotherapy.",
        "IIIa期：一线TACE，可联合系统治疗、放疗或手术；2024版增加HAIC。",
      ),
      advises: ["tace"],
      strength: text("not read", "未读到"),
      citation: {
        text: `${recalled.text}; row as summarised in Cancers 2021`,
        doi: "10.3390/cancers13112626",
        mark: "recalled",
      },
    },
    {
      id: "blocked-few-collaterals",
      when: { all: ["portal trunk blocked", "few or no hepatopetal collaterals"] },
      says: text(
        "Trunk completely blocked with few collaterals: TACE is contraindicated.",
        "门静脉主干完全阻塞且侧支循环少：禁忌TACE。",
      ),
      advises: [],
      against: ["tace"],
      strength: text("contraindication", "禁忌证"),
      citation: recalled,
    },
    {
      id: "blocked-adequate-collaterals",
      when: { all: ["portal trunk blocked", "adequate hepatopetal collaterals"] },
      says: text(
        "Trunk completely blocked with adequate hepatopetal collaterals: TACE is not absolutely contraindicated.",
        "门静脉主干完全阻塞但向肝性侧支循环充分：TACE非绝对禁忌。",
      ),
      advises: [],
      strength: text("not an absolute contraindication", "非绝对禁忌证"),
      citation: recalled,
    },
  ],
};
