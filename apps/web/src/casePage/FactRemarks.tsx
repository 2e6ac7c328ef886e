import type { Text } from "@glisson/case";
import { useSay, useWords } from "../language/language.ts";
import classes from "./casePage.module.css";

/** What is odd about the facts, contradictions among them: used as they stand, and the reader is told before reading on. */
export function FactRemarks({ remarks }: { remarks: readonly Text[] }) {
  const t = useWords();
  const say = useSay();
  if (remarks.length === 0) return null;
  return (
    <section className={`${classes.notice} ${classes.remarks}`} aria-labelledby="remarks-heading">
      <h2 id="remarks-heading">{t("remarksOnFacts")}</h2>
      {remarks.map((remark) => (
        <p key={remark.en}>{say(remark)}</p>
      ))}
    </section>
  );
}
