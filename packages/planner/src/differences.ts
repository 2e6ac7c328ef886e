import { type Text, text } from "@glisson/case";
import type { GuidelineAdvice, RuleAdvice, Treatment } from "@glisson/guidelines";
import { treatmentTitle } from "./otherTreatments.ts";
import type { Difference, OrderCard } from "./plan.ts";

/** Where guidelines say otherwise than the steps of the card; nothing where the card gives none. */
export function differencesFrom({ steps }: OrderCard, guidelines: readonly GuidelineAdvice[]): Difference[] {
  const given = steps.map(({ step }) => step.split(":")[0]!).filter((kind) => kind !== "wait");
  if (given.length === 0) return [];
  return guidelines.flatMap(({ id, rules }) =>
    rules.flatMap((rule) => {
      const says = rule.verdict === "met" ? differs(rule, given) : undefined;
      return says ? [{ guideline: id, rule: rule.id, says }] : [];
    }),
  );
}

function differs({ advises, options = [], against = [] }: RuleAdvice, given: readonly string[]): Text | undefined {
  const forbids = against.filter((treatment) => given.includes(treatment));
  if (forbids.length > 0)
    return text(`against what the card gives: ${listed(forbids, "en")}`, `不赞成卡片所列：${listed(forbids, "zh")}`);
  const shared = advises.filter((treatment) => given.includes(treatment));
  const [first, second] = shared;
  if (first && second && given.indexOf(first) > given.indexOf(second))
    return text(`the other order: ${listed(shared, "en", ", then ")}`, `顺序相反：${listed(shared, "zh", "，然后")}`);
  const [foremost] = advises;
  if (foremost && !given.includes(foremost))
    return text(
      `puts first what the card does not give: ${listed([foremost], "en")}`,
      `首选卡片未列者：${listed([foremost], "zh")}`,
    );
  if (!foremost && options.length > 0 && !options.some((treatment) => given.includes(treatment)))
    return text(`names others than the card: ${listed(options, "en")}`, `所提均非卡片所列：${listed(options, "zh")}`);
  return undefined;
}

const listed = (
  treatments: readonly Treatment[],
  language: "en" | "zh",
  then = language === "en" ? ", " : "、",
): string => treatments.map((treatment) => treatmentTitle[treatment][language]).join(then);
