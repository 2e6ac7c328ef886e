import type { Verdict } from "@glisson/guidelines";
import { useWords, type Words } from "../language/language.ts";

const marks: Record<Verdict, { sign: string; word: Words }> = {
  met: { sign: "✓", word: "met" },
  "not met": { sign: "✕", word: "notMet" },
  "cannot say": { sign: "?", word: "cannotSay" },
};

/** Met, not met or cannot say: a sign and a word, never colour alone. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const t = useWords();
  const { sign, word } = marks[verdict];
  return (
    <span className="verdict" data-verdict={verdict}>
      <span aria-hidden="true">{sign}</span> {t(word)}
    </span>
  );
}
