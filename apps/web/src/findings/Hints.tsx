import { branchTitle, type LiverReading } from "@glisson/case";
import { useSay, useWords, type Words } from "../language/language.ts";

type Hint = NonNullable<LiverReading["arterioportalHints"]>[number];

const signWords: Record<Hint["sign"], Words> = {
  "portal branch bright in the arterial phase": "hintBright",
  "thrombus without tumour contact": "hintNoContact",
  "artery beside a branch beyond an obstruction": "hintArtery",
};

/** Signs of an arterioportal shunt: unscored, for a person to look at. */
export function Hints({ hints }: { hints: readonly Hint[] }) {
  const t = useWords();
  const say = useSay();
  if (hints.length === 0) return null;
  return (
    <>
      <h3>{t("shuntHints")}</h3>
      <p className="dim">{t("shuntHintsUnscored")}</p>
      <ul className="missing">
        {hints.map((hint) => (
          <li key={`${hint.branch} ${hint.sign}`}>
            <b>{say(branchTitle[hint.branch])}</b>: {t(signWords[hint.sign])} <span className="dim">{hint.text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
