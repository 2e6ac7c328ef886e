import { type Language, type Text, text } from "@glisson/case";
import type { Verdict } from "@glisson/guidelines";

/** Words of the printed page. Clinical sentences come with the plan. */
export const words = {
  facts: text("FACTS", "事实"),
  stages: text("STAGES", "分期"),
  order: text("ORDER OF TREATMENT", "治疗顺序"),
  missing: text("MISSING", "缺失"),
  otherTreatments: text("BESIDE THE ORDER: NAMED BY GUIDELINES, NOT RANKED", "顺序之外：指南提及的治疗（不分先后）"),
  settledBy: text("settled by:", "可由以下确定："),
  withinRange: text("(within the measured range)", "（在测量范围内）"),
  flips: text("WHAT WOULD TURN IT ROUND", "何种改变会翻转顺序"),
  decision: text("DECISION OF THE BOARD", "团队决定"),
  advisedThen: text("The card that the board saw:", "团队当时所见卡片："),
  restoredBy: text("The earlier advice would be back with what was before:", "以下资料恢复原值，则恢复先前建议："),
  cardRemade: text("(the card before, as the rules of today write it)", "（前次卡片按现行规则重写）"),
  change: text("SINCE THE CASE BEFORE", "与前次相比"),
  supply: text("BLOOD SUPPLY (SIMULATED)", "肝脏血供（模拟）"),
  disagreements: text("RULE AND SIMULATION DISAGREE", "规则与模拟不一致"),
  guidelines: text("GUIDELINES, SIDE BY SIDE", "各指南并列"),
  thisPatient: text("This patient, in what the source says of those patients:", "本例与该研究人群所述特征相比："),
  evidence: text("EVIDENCE ON THE ORDER", "关于顺序的证据"),
  remarks: text("REMARKS", "备注"),
  unlikeCard: text("unlike the card:", "与卡片不同："),
  unknown: text("unknown", "未知"),
  none: text("none", "无"),
  further: text("FURTHER STAGES AND SCORES (THE PLAN DOES NOT STAND ON THEM)", "其他分期与评分（不作为方案依据）"),
  outside: text("outside its population:", "不属于其适用人群："),
  cannotSay: text("cannot say", "不能判定"),
  when: text("When:", "时机："),
  gate: text("Gate:", "条件："),
  boardDecides: text("for the board", "供讨论"),
  otherLimits: text("At other limits for \u201cblocked\u201d:", "若以其他界限定义“闭塞”："),
  doesNotCover: text("does not cover this case", "不涵盖本例"),
  real: text("(real change)", "（真实变化）"),
  withinError: text("(no change beyond error)", "（未超出误差）"),
  caseHash: text("case", "病例"),
  now: text("now", "目前"),
  both: text("both supplies", "双重血供"),
  arteryOnly: text("artery only", "仅动脉"),
  portalOnly: text("portal only", "仅门静脉"),
  neither: text("NEITHER", "无血供"),
  index: text("supply over need (below 1: not enough)", "供氧/需氧（低于1为不足）"),
  inflow: text("inflow", "入肝血流"),
  lost: text("of inflow lost", "入肝血流减少"),
  gained: text("of inflow gained", "入肝血流增加"),
  gradient: text("portal gradient", "门静脉压力梯度"),
  assumptions: text("assumed, because unknown or uncertain", "因未知或不确定而作的假设"),
  trunkState: {
    blocked: text("blocked", "闭塞"),
    open: text("open", "通畅"),
    "cannot say": text("cannot say", "不能判定"),
  },
  mark: { read: text("read", "已读"), recalled: text("recalled", "据回忆") },
  bears: { for: text("for", "支持"), against: text("against", "反对"), "neither way": text("neither way", "中立") },
  verdict: {
    met: text("met", "满足"),
    "not met": text("NOT MET", "不满足"),
    "cannot say": text("cannot say", "不能判定"),
  },
} as const;

export const verdictMark = (verdict: Verdict, language: Language): string => `[${words.verdict[verdict][language]}]`;

export const heading = (title: string): string => `── ${title} ${"─".repeat(Math.max(3, 70 - title.length))}`;

/** The title of a state after steps: `after TACE of the right lobe`, `右叶TACE后`. */
export const afterSteps = ({ en, zh }: Text): Text => text(`after ${en}`, `${zh}后`);
