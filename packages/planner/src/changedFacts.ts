import {
  type BranchName,
  branchNames,
  branchTitle,
  type Case,
  flowTitle,
  type Quantity,
  showObstruction,
  type Text,
  text,
} from "@glisson/case";
import type { Change, Plan } from "./plan.ts";

type ChangedFact = Change["facts"][number];

/** Every fact that the two plans list and that differs: known before, known now, or one of them. */
export const changedFacts = (planBefore: Plan, before: Case, planNow: Plan, now: Case): ChangedFact[] => [
  ...branchNames.flatMap((branch) => changedBranch(branch, before, now)),
  ...changedLines(planBefore, before, planNow, now),
  ...changedClass(planBefore, planNow),
];

const notKnown = text("not known", "未知");
const unsaid = (path: string): Text => (path.startsWith("treatments.") ? text("not given", "未行") : notKnown);

function changedBranch(branch: BranchName, before: Case, now: Case): ChangedFact[] {
  const [then, today] = [before.reading?.portal?.[branch], now.reading?.portal?.[branch]];
  const path = `reading.portal.${branch}`;
  const told = (at: string, was: Text | undefined, is: Text | undefined, real?: boolean): ChangedFact[] =>
    was?.en === is?.en
      ? []
      : [
          {
            path: `${path}.${at}`,
            name: branchTitle[branch],
            before: was ?? notKnown,
            now: is ?? notKnown,
            ...(real === undefined ? {} : { real }),
          },
        ];
  const [filledThen, filledNow] = [then?.obstruction, today?.obstruction];
  const isRanged = filledThen?.ranged && filledNow?.ranged;
  // Where the direction was not told before, only the report has changed.
  const flowIsReal =
    then?.flow && today?.flow
      ? then.flow === "none" || today.flow === "none" || (then.flow !== "seen" && today.flow !== "seen")
      : undefined;
  return [
    ...told(
      "obstruction",
      filledThen && showObstruction(filledThen),
      filledNow && showObstruction(filledNow),
      isRanged ? areApart(filledThen, filledNow) : undefined,
    ),
    ...told("flow", then?.flow && flowTitle[then.flow], today?.flow && flowTitle[today.flow], flowIsReal),
  ];
}

/** The lines of facts of the two plans; the branches of the portal vein stand apart. */
function changedLines(planBefore: Plan, before: Case, planNow: Plan, now: Case): ChangedFact[] {
  const linesOf = ({ facts }: Plan) =>
    facts.flatMap(({ lines }) => lines).filter(({ path }) => !path.startsWith("reading.portal."));
  const [then, today] = [linesOf(planBefore), linesOf(planNow)];
  const paths = new Set([...today, ...then].map(({ path }) => path));
  return [...paths].flatMap((path): ChangedFact[] => {
    const [was, is] = [then, today].map((lines) => lines.find((line) => line.path === path));
    if (was?.shown?.en === is?.shown?.en) return [];
    const [wasValue, isValue] = [before, now].map((patient) => rangeAt(patient, path));
    return [
      {
        path,
        name: (is ?? was)!.name,
        before: was?.shown ?? unsaid(path),
        now: is?.shown ?? unsaid(path),
        // Ranges in two units are not compared.
        ...(wasValue && isValue && wasValue.unit === isValue.unit ? { real: areApart(wasValue, isValue) } : {}),
      },
    ];
  });
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const areApart = (a: Range, b: Range): boolean => a.high < b.low || b.high < a.low;

/** The quantity at a place, where it carries a range. */
function rangeAt(patient: Case, path: string): (Range & { readonly unit: string }) | undefined {
  const found = path.split(".").reduce<unknown>((inner, key) => (isGroup(inner) ? inner[key] : undefined), patient);
  if (!isGroup(found)) return undefined;
  const { low, high, unit } = found as Partial<Quantity>;
  return low === undefined || high === undefined || unit === undefined ? undefined : { low, high, unit };
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The classes of liver function that rules rest on. */
const followedClasses = ["childPugh", "malbi"] as const;

const changedClass = (before: Plan, now: Plan): ChangedFact[] =>
  followedClasses.flatMap((id): ChangedFact[] => {
    const [then, today] = [before.stages[id], now.stages[id]];
    const [was, is] = [then, today].map(shownClass);
    return was?.en === is?.en
      ? []
      : [{ path: `stages.${id}`, name: today.title, before: was ?? notKnown, now: is ?? notKnown }];
  });

function shownClass(stage: Plan["stages"][(typeof followedClasses)[number]]): Text | undefined {
  if (stage.value === undefined) return undefined;
  const written = `${stage.value}${"points" in stage ? (stage.points ?? "") : ""}`;
  return text(written, written);
}
