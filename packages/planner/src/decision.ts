import { type Decision, reasonTitle, type Text, text } from "@glisson/case";
import type { Danger, DecisionReport, OrderCard } from "./plan.ts";
import { stepTitle } from "./words.ts";

/**
 * The decision beside the card of today. A card is the one that the board saw as long as its steps and its headline are: the
 * headline carries what closes the first gate, so that another reason makes another card; and so does a danger that it has not seen.
 */
export function reportDecision(decided: Decision, card: OrderCard, dangers: readonly Danger[]): DecisionReport {
  const { headline, steps, dangers: seen } = decided.advised;
  const isSame =
    headline.en === card.headline.en &&
    steps.join() === card.steps.map(({ step }) => step).join() &&
    dangers.every(({ code }) => seen === undefined || seen.includes(code));
  return {
    decided,
    state: isSame ? "standing" : "card changed",
    says: isSame ? sayStanding(decided) : sayChanged(decided),
    advised: headline,
  };
}

function sayStanding(decided: Decision): Text {
  const what = sayDecided(decided);
  return decided.differs
    ? text(
        `${what.en} The board saw this card; it is not raised again unless it changes.`,
        `${what.zh}团队已知悉本卡片；除非卡片改变，否则不再提示。`,
      )
    : what;
}

function sayChanged(decided: Decision): Text {
  const what = sayDecided(decided);
  return text(
    `${what.en} The card has changed since: the board has not seen this one.`,
    `${what.zh}此后卡片已改变：团队尚未讨论本卡片。`,
  );
}

function sayDecided({ date, by, steps, differs }: Decision): Text {
  const listed = (language: "en" | "zh", then: string) => steps.map((step) => stepTitle(step)[language]).join(then);
  const what = steps.length > 0 ? text(listed("en", ", then "), listed("zh", "，然后")) : noneNow;
  const note = differs?.note;
  const why = differs
    ? text(
        `unlike the advice: ${reasonTitle[differs.reason].en}${note ? ` (${note})` : ""}`,
        `与建议不同：${reasonTitle[differs.reason].zh}${note ? `（${note}）` : ""}`,
      )
    : text("as advised", "与建议一致");
  return text(`Decided on ${date} by ${by}: ${what.en}, ${why.en}.`, `${date} ${by}决定：${what.zh}，${why.zh}。`);
}

const noneNow = text("none of these treatments now", "目前不行上述治疗");
