import {
  branchNames,
  branchTitle,
  type Case,
  flowTitle,
  type Quantity,
  showObstruction,
  showQuantity,
  type Text,
  text,
} from "@glisson/case";
import type { Change, Plan } from "./plan.ts";
import { responseBetween } from "./response.ts";
import { restoring } from "./restoring.ts";

type ChangedFact = Change["facts"][number];

/** What changed since the case before, whether beyond the ranges, and whether it turned the order round. */
export function reportChange(planBefore: Plan, before: Case, planNow: Plan, now: Case): Change {
  const open = planNow.card.kind === "open question";
  const flipped = !open && planBefore.card.headline.en !== planNow.card.headline.en;
  return {
    from: { id: before.id, date: before.date },
    facts: [
      ...changedBranches(before, now),
      ...changedLabs(before, now),
      ...changedFindings(planBefore, planNow),
      ...changedClass(planBefore, planNow),
    ],
    cardBefore: { headline: planBefore.card.headline, steps: planBefore.card.steps },
    restoredBy: restoring(before, now),
    response: responseBetween(before, now),
    turned: turnedRules(planBefore, planNow),
    flipped,
    says: open ? notYet : flipped ? changed(planBefore, planNow) : unchanged(planNow),
  };
}

const turnedRules = (before: Plan, now: Plan): Change["turned"] =>
  now.guidelines.flatMap(({ id, title, edition, rules }) =>
    rules.flatMap(({ id: rule, says, verdict }) => {
      const then = before.guidelines.find((one) => one.id === id)?.rules.find((one) => one.id === rule)?.verdict;
      return then === undefined || then === verdict
        ? []
        : [{ guideline: title, edition, says, from: then, to: verdict }];
    }),
  );

const notYet = text(
  "Facts are missing: whether the advice has changed cannot be said yet.",
  "资料不全：建议是否改变尚不能判定。",
);

const changed = (before: Plan, now: Plan): Text =>
  text(
    `The advice has changed. Before: ${before.trunk.says.en} Now: ${now.trunk.says.en}`,
    `建议已改变。之前：${before.trunk.says.zh}现在：${now.trunk.says.zh}`,
  );

const unchanged = (now: Plan): Text =>
  text(`The advice has not changed. ${now.trunk.says.en}`, `建议未变。${now.trunk.says.zh}`);

/** Findings that are told in words or grades: any difference is shown, and so is one that was not known before. */
const followedFindings = [
  "reading.venousThrombus",
  "reading.collaterals",
  "reading.arterioportalShunt",
  "tumours.count",
  "tumours.spread",
  "ascites",
  "encephalopathy",
  "varices.size",
  "varices.bleeding",
  "ecog",
];

function changedFindings(before: Plan, now: Plan): ChangedFact[] {
  const linesOf = (plan: Plan) => plan.facts.flatMap(({ lines }) => lines);
  return followedFindings.flatMap((path): ChangedFact[] => {
    const [then, today] = [before, now].map((plan) => linesOf(plan).find((line) => line.path === path));
    if (!today?.shown || then?.shown?.en === today.shown.en) return [];
    return [{ path, name: today.name, before: then?.shown ?? notKnown, now: today.shown }];
  });
}

const notKnown = text("not known", "未知");

function changedBranches(before: Case, now: Case): ChangedFact[] {
  return branchNames.flatMap((branch): ChangedFact[] => {
    const [then, today] = [before.reading?.portal?.[branch], now.reading?.portal?.[branch]];
    const path = `reading.portal.${branch}`;
    const facts: ChangedFact[] = [];
    if (
      then?.obstruction &&
      today?.obstruction &&
      showObstruction(then.obstruction).en !== showObstruction(today.obstruction).en
    )
      facts.push({
        path: `${path}.obstruction`,
        name: branchTitle[branch],
        before: showObstruction(then.obstruction),
        now: showObstruction(today.obstruction),
        ...(then.obstruction.ranged && today.obstruction.ranged
          ? { real: then.obstruction.high < today.obstruction.low || today.obstruction.high < then.obstruction.low }
          : {}),
      });
    if (then?.flow && today?.flow && then.flow !== today.flow)
      facts.push({
        path: `${path}.flow`,
        name: branchTitle[branch],
        before: flowTitle[then.flow],
        now: flowTitle[today.flow],
        // Where the direction was not told before, only the report has changed.
        real: then.flow === "none" || today.flow === "none" || (then.flow !== "seen" && today.flow !== "seen"),
      });
    return facts;
  });
}

const followedLabs = {
  bilirubin: text("bilirubin", "总胆红素"),
  albumin: text("albumin", "白蛋白"),
  inr: text("INR", "INR"),
  alphaFetoprotein: text("alpha-fetoprotein", "甲胎蛋白"),
} as const;

/** Laboratory values carry no range: their change is shown, and it matters where it moves a class (`changedClass`). */
function changedLabs(before: Case, now: Case): ChangedFact[] {
  return (Object.keys(followedLabs) as (keyof typeof followedLabs)[]).flatMap((lab) => {
    const [then, today]: (Quantity | undefined)[] = [before.labs?.[lab], now.labs?.[lab]];
    if (!then || !today || (then.value === today.value && then.unit === today.unit)) return [];
    const shown = (quantity: Quantity) => text(showQuantity(quantity), showQuantity(quantity));
    return [{ path: `labs.${lab}`, name: followedLabs[lab], before: shown(then), now: shown(today) }];
  });
}

function changedClass(before: Plan, now: Plan): ChangedFact[] {
  const [then, today] = [before.stages.childPugh, now.stages.childPugh];
  const shown = ({ value, points }: typeof then) => (value === undefined ? undefined : `${value}${points ?? ""}`);
  const [classThen, classNow] = [shown(then), shown(today)];
  if (classThen === undefined || classNow === undefined || classThen === classNow) return [];
  return [
    {
      path: "stages.childPugh",
      name: now.stages.childPugh.title,
      before: text(classThen, classThen),
      now: text(classNow, classNow),
    },
  ];
}
