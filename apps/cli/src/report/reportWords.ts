import { type Text, text } from "@glisson/case";
import { missingGlyph } from "./drawable.ts";

/** Words that only the printed report needs; the rest it shares with the terminal's card. */
export const reportWords = {
  title: text("Glisson: order of treatment", "Glisson 治疗顺序"),
  facts: text("Facts", "事实"),
  stages: text("Stages", "分期"),
  order: text("Order of treatment", "治疗顺序"),
  stops: text("Stop", "停止"),
  otherTreatments: text("Beside the order: named by guidelines, not ranked", "顺序之外：指南提及的治疗（不分先后）"),
  missing: text("Missing facts, and the examination that gives each", "缺失的事实及其对应检查"),
  flips: text("What would turn it round", "何种改变会翻转顺序"),
  decision: text("Decision of the board", "团队决定"),
  change: text("Since the case before", "与前次病例相比"),
  supply: text("Blood supply of the liver, simulated", "肝脏血供（模拟）"),
  disagreements: text("Rule and simulation disagree", "规则与模拟不一致"),
  guidelines: text("Guidelines, side by side", "各指南并列"),
  evidence: text("Evidence for and against the order", "支持与反对该顺序的证据"),
  remarks: text("Remarks", "备注"),
  noLetter: text("no letter", "无字母者"),
  possible: text("possible", "可能为"),
  needs: text("needs", "尚需"),
  state: text("State", "状态"),
  liver: text("Liver by supply, mL (range)", "各类血供的肝体积，mL（范围）"),
  index: text("Supply over need", "供氧/需氧"),
  indexNote: text("below 1: not enough", "低于1为不足"),
  inflow: text("Inflow, mL/min", "入肝血流，mL/min"),
  gradient: text("Portal gradient, mmHg", "门静脉压力梯度，mmHg"),
  whisker: text(
    "Whisker: range of the volume with neither supply. Simulated: it explains, it does not decide.",
    "横线：无血供体积的范围。模拟仅作解释，不作决定。",
  ),
  assumed: text("Assumed, because unknown or uncertain:", "因未知或不确定而作的假设："),
  to: text(" to ", "至"),
  fact: text("Fact", "事实"),
  before: text("Before", "前次"),
  now: text("Now", "本次"),
  beyondError: text("Beyond error?", "超出误差？"),
  real: text("real change", "真实变化"),
  withinError: text("no change beyond error", "未超出误差"),
  caseHash: text("case SHA-256", "病例SHA-256"),
  notDrawn: text(
    `${missingGlyph} stands for a character that the font lacks:`,
    `${missingGlyph} 代表字体中没有的字符：`,
  ),
  /** Between sentences. */
  blank: text(" ", ""),
  semicolon: text("; ", "；"),
  howToRead: text(
    "met: the condition of the sentence holds for this case. read, recalled: whether its words were read in the source.",
    "满足：该条的前提在本例成立。已读、据回忆：其内容是否已在原文读到。",
  ),
  comma: text(", ", "，"),
  colon: text(": ", "："),
} as const;

export const afterTitle = ({ en, zh }: Text) => text(`after ${en}`, `${zh}后`);

export const lost = (share: string) => text(`${share} lost`, `减少${share}`);
export const gained = (share: string) => text(`${share} gained`, `增加${share}`);

export const pageOf = (page: number, pages: number) => text(`page ${page} of ${pages}`, `第${page}页，共${pages}页`);

/** The editions themselves stand with each guideline's name. */
export const editionsNamed = (count: number) =>
  text(`${count} guidelines, each named with its edition`, `共${count}部指南，版本见各指南名称`);
