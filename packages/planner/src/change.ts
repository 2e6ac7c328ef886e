import { type Case, type Text, text } from "@glisson/case";
import type { Trace } from "@glisson/guidelines";
import { changedFacts } from "./changedFacts.ts";
import type { Change, Danger, Plan } from "./plan.ts";
import { responseBetween } from "./response.ts";
import { restoring } from "./restoring.ts";

/** What changed since the case before, whether beyond the ranges, and whether it turned the order round. */
export function reportChange(planBefore: Plan, before: Case, planNow: Plan, now: Case): Change {
  const open = planNow.card.kind === "open question";
  const flipped = !open && planBefore.card.headline.en !== planNow.card.headline.en;
  const facts = changedFacts(planBefore, before, planNow, now);
  const came = planNow.dangers.filter(({ code }) => !planBefore.dangers.some((danger) => danger.code === code));
  return {
    from: { id: before.id, date: before.date },
    facts,
    cardBefore: { headline: planBefore.card.headline, steps: planBefore.card.steps },
    restoredBy: restoring(before, now),
    response: responseBetween(before, now),
    turned: turnedRules(planBefore, planNow, facts),
    flipped,
    says: withDangers(came, open ? notYet : flipped ? changed(planBefore, planNow) : unchanged(planNow)),
  };
}

/** Rules whose answer is another one, and which of the changed facts each rests on. */
const turnedRules = (before: Plan, now: Plan, facts: Change["facts"]): Change["turned"] =>
  now.guidelines.flatMap(({ id, title, edition, rules }) =>
    rules.flatMap(({ id: rule, says, verdict, trace }) => {
      const then = before.guidelines.find((one) => one.id === id)?.rules.find((one) => one.id === rule);
      if (then === undefined || then.verdict === verdict) return [];
      const rests = [...pathsOf(trace), ...pathsOf(then.trace)];
      const touched = facts.filter(({ path }) =>
        rests.some((place) => path.startsWith(place) || place.startsWith(path)),
      );
      const by = [...new Map(touched.map(({ path, name }) => [name.en, { path, name }])).values()];
      return [{ guideline: title, edition, says, from: then.verdict, to: verdict, by }];
    }),
  );

const pathsOf = ({ because, missing, parts }: Trace): string[] => [
  ...[...because, ...missing].map(({ path }) => path),
  ...parts.flatMap(pathsOf),
];

/** A danger that was not there before is said first. */
const withDangers = (came: readonly Danger[], said: Text): Text =>
  text(
    [...came.map(({ says }) => `New danger: ${says.en}`), said.en].join(" "),
    [...came.map(({ says }) => `新的危险：${says.zh}`), said.zh].join(""),
  );

const notYet = text(
  "Facts are missing: whether the advice has changed cannot be said yet.",
  "资料不全：建议是否改变尚不能判定。",
);

/** The two cards; and the trunk where it is what has changed. */
const changed = (before: Plan, now: Plan): Text => {
  const [was, is] = [before.card.headline, now.card.headline];
  const trunk =
    before.trunk.state === now.trunk.state
      ? text("", "")
      : text(` ${before.trunk.says.en} Now: ${now.trunk.says.en}`, `${before.trunk.says.zh}现在：${now.trunk.says.zh}`);
  return text(
    `The advice has changed. Before: ${was.en}. Now: ${is.en}.${trunk.en}`,
    `建议已改变。之前：${was.zh}。现在：${is.zh}。${trunk.zh}`,
  );
};

const unchanged = (now: Plan): Text =>
  text(`The advice has not changed. ${now.trunk.says.en}`, `建议未变。${now.trunk.says.zh}`);
