import type { RuleAdvice } from "@glisson/guidelines";
import type { Flip } from "@glisson/planner";
import { useSay, useWords } from "../language/language.ts";
import { VerdictMark } from "../page/VerdictMark.tsx";

/** How many changes are shown before somebody asks for all of them. */
const shownAtOnce = 1;

interface Props {
  readonly guideline: string;
  readonly rules: readonly RuleAdvice[];
  readonly flips: readonly Flip[];
}

/** The changes of one fact that turn a rule of this guideline, the nearest first. */
export function RuleFlips({ guideline, rules, flips }: Props) {
  const t = useWords();
  const turning = flips.flatMap((flip) => {
    const turns = flip.turns.filter((turn) => turn.guideline === guideline);
    return turns.length > 0 ? [{ ...flip, turns }] : [];
  });
  if (turning.length === 0) return null;
  const further = turning.slice(shownAtOnce);
  return (
    <div className="dim">
      {t("ruleTurns")}
      <FlipList flips={turning.slice(0, shownAtOnce)} rules={rules} />
      {further.length > 0 && (
        <details className="more">
          <summary>{t("furtherTurns", { count: further.length })}</summary>
          <FlipList flips={further} rules={rules} />
        </details>
      )}
    </div>
  );
}

function FlipList({ flips, rules }: { flips: readonly Flip[]; rules: readonly RuleAdvice[] }) {
  const t = useWords();
  const say = useSay();
  return (
    <ul className="missing">
      {flips.map(({ path, change, within, turns }) => (
        <li key={`${path} ${change.en}`}>
          {say(change)}
          {within && ` (${t("withinRange")})`}
          {turns.map(({ rule, from, to }) => {
            const says = rules.find(({ id }) => id === rule)?.says;
            return (
              <div key={rule}>
                {says && say(says)} <VerdictMark verdict={from} /> → <VerdictMark verdict={to} />
              </div>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
