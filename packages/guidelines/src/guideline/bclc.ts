import { text } from "@glisson/case";
import type { Guideline } from "../guideline.ts";

const citation = {
  text: "Reig M et al. BCLC strategy for prognosis prediction and treatment recommendation: the 2022 update. J Hepatol 2022",
  doi: "10.1016/j.jhep.2021.11.018",
  mark: "recalled",
} as const;

/** BCLC 2022: disagrees with the order rule, because systemic treatment takes the place of both TACE and radiotherapy. */
export const bclc: Guideline = {
  id: "bclc",
  title: text("BCLC strategy", "BCLC策略"),
  edition: "2022",
  rules: [
    {
      id: "stage-c-systemic",
      when: { all: ["tumour thrombus in the portal vein", "BCLC stage C"] },
      says: text(
        "Any portal invasion with ECOG 0 to 2 is stage C: where liver function is preserved, systemic treatment (atezolizumab with bevacizumab, or durvalumab with tremelimumab; else sorafenib or lenvatinib). TACE and external radiotherapy are not in the tree.",
        "任何门静脉侵犯、ECOG 0-2均属C期：肝功能尚可者行系统治疗（阿替利珠单抗联合贝伐珠单抗，或度伐利尤单抗联合替西木单抗；否则索拉非尼或仑伐替尼）。决策树中无TACE与外放疗。",
      ),
      advises: ["systemic"],
      against: ["tace", "radiotherapy"],
      strength: text("not graded in the strategy as recalled", "据回忆该策略未分级"),
      citation,
    },
    {
      id: "stage-d-supportive",
      when: "BCLC stage D",
      says: text("Stage D: best supportive care.", "D期：最佳支持治疗。"),
      advises: ["supportive"],
      against: ["tace", "radiotherapy", "systemic"],
      strength: text("not graded in the strategy as recalled", "据回忆该策略未分级"),
      citation,
    },
  ],
};
