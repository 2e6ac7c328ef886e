import { type Text, text } from "@glisson/case";
import type { MissingFact, TrunkState } from "@glisson/guidelines";
import type { OrderAnswer } from "./orderRule.ts";

export const radiotherapyTitle = text("Radiotherapy to the thrombus", "癌栓放疗");
export const waitTitle = text("Wait, and measure the trunk again", "等待，并复测主干");

/** The headline of each answer of the order rule. */
export const headlines = {
  taceFirst: text("TACE first, then radiotherapy", "先TACE，后放疗"),
  radiotherapyFirst: text("Radiotherapy first, then TACE when the trunk has reopened", "先放疗，主干再通后行TACE"),
  reopened: text("TACE next: the trunk is open after radiotherapy", "下一步TACE：放疗后主干已通"),
  openTooEarly: text(
    "Wait and measure again, then TACE: the trunk looks open, but less than four weeks after radiotherapy",
    "等待并复测，然后TACE：主干影像通畅，但距放疗不足四周",
  ),
  radiotherapyNext: text(
    "Radiotherapy next: TACE has been given and the trunk is open",
    "下一步放疗：已行TACE且主干通畅",
  ),
  bothGiven: text(
    "Both steps have been given: stage again before anything further",
    "两步均已完成：再次分期后决定下一步",
  ),
  waitAndMeasure: text(
    "Wait and measure again: the trunk is still blocked after radiotherapy",
    "等待并复测：放疗后主干仍闭塞",
  ),
  notReopened: text(
    "No TACE: the trunk is still blocked three months or more after radiotherapy, and the order rule has no further step",
    "不行TACE：放疗三个月以上主干仍闭塞，顺序规则无后续步骤",
  ),
  measureAgain: text(
    "Measure again: radiotherapy has been given since the trunk was last looked at",
    "需复测：末次主干影像后已行放疗",
  ),
  radiotherapyUndated: text(
    "No order yet: when radiotherapy was given is not known, and so neither is what the trunk was like after it",
    "暂无顺序：放疗日期不明，无法判断主干影像是否在放疗之后",
  ),
  noThrombus: text(
    "No tumour thrombus in the portal vein: the order rule does not speak",
    "门静脉无癌栓：顺序规则不适用",
  ),
  supportiveCare: text("None of these treatments: supportive care", "不宜上述治疗：支持治疗"),
  thrombusUnknown: text(
    "No order yet: whether there is tumour thrombus in the portal vein is not settled",
    "暂无顺序：门静脉内有无癌栓尚未确定",
  ),
  trunkUnknown: text(
    "No order yet: whether the portal trunk is blocked decides it, and that cannot be said",
    "暂无顺序：取决于门静脉主干是否闭塞，而目前不能判定",
  ),
} as const satisfies Readonly<Record<OrderAnswer, Text>>;

export const whyRadiotherapyFirst = text(
  "The trunk is blocked: the liver lives on its artery, so the vein is reopened first.",
  "主干闭塞：肝脏依赖动脉供血，故先使门静脉再通。",
);
export const whyTaceLater = text(
  "Once portal blood is back, the artery can be embolised, and lipiodol settles in what tumour is left.",
  "门静脉血流恢复后方可栓塞动脉，碘油沉积于残余肿瘤。",
);
export const whyTaceFirst = text(
  "The trunk carries portal blood to the liver, so the artery that feeds the tumour can be embolised.",
  "主干仍向肝供血，故可栓塞供应肿瘤的动脉。",
);
export const whySecond = text("Radiotherapy then treats the thrombus in the vein.", "随后放疗处理静脉内癌栓。");
export const whyReopened = text(
  "Portal blood reaches the liver again, so the artery can be embolised.",
  "门静脉血流已恢复，可栓塞动脉。",
);
export const whyWait = text(
  "Radiotherapy does not open a vein in days; a trunk that is still closed early says little.",
  "放疗不会在数日内使静脉再通；早期仍闭塞意义有限。",
);

export const whyWaitOpen = text(
  "Radiotherapy does not open a vein in days: a trunk that looks open so early is looked at again before the artery is closed.",
  "放疗不会在数日内使静脉再通：过早所见的通畅须在闭塞动脉前复查。",
);

export const whenTaceNow = text(
  "Now, if the gate is met; look at portal flow again on the table.",
  "现在，前提是满足条件；术中再次确认门静脉血流。",
);
export const whenRadiotherapyNow = text("Now, if the gate is met.", "现在，前提是满足条件。");
export const whenAfterTace = text(
  "Within 3 weeks of the first TACE (as in the trial of Yoon 2018, read), when liver function is back.",
  "首次TACE后3周内（如Yoon 2018试验，已读），待肝功能恢复。",
);
export const whenAfterEarlierTace = text(
  "When liver function is back after TACE (in the trial of Yoon 2018, read: within 3 weeks of the first).",
  "TACE后待肝功能恢复（Yoon 2018试验，已读：首次TACE后3周内）。",
);
export const whenAfterRadiotherapy = text(
  "Look again 4 to 8 weeks after radiotherapy (portal-phase CT and Doppler, same measurement); nothing is called a failure before 3 months (times set by Glisson; series assess at 3 months, read).",
  "放疗后4-8周复查（门静脉期CT及多普勒，同法测量）；3个月内不判为失败（时间由Glisson设定；文献多在3个月评估，已读）。",
);

export const stops = (trunk: TrunkState): readonly Text[] => [
  text("Child-Pugh C, or ECOG 3 or 4: stop, supportive care.", "Child-Pugh C级或ECOG 3-4：停止，支持治疗。"),
  ...(trunk === "open"
    ? [
        text(
          "The trunk closes on the table (no flow on the arterial portogram): do not embolise.",
          "术中发现主干闭塞（间接门静脉造影无血流）：不得栓塞。",
        ),
      ]
    : []),
];

export const newReading: MissingFact = {
  path: "reading.date",
  name: text("the state of the portal trunk after radiotherapy", "放疗后门静脉主干的情况"),
  test: text(
    "portal-phase CT and Doppler ultrasound, 4 to 8 weeks after radiotherapy",
    "放疗后4-8周行门静脉期CT及多普勒超声",
  ),
};

export const radiotherapyDate: MissingFact = {
  path: "treatments",
  name: text("the date of radiotherapy", "放疗日期"),
  test: text("the treatment record", "治疗记录"),
};
