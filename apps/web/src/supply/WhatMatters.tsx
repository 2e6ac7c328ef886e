import type { Case, Step } from "@glisson/case";
import { whatMatters, worthNaming } from "@glisson/circulation";
import { circulationFacts } from "@glisson/planner";
import { useMemo, useState } from "react";
import { useSay, useWords } from "../language/language.ts";

/** The inputs that make this patient's supply index uncertain, worked out when somebody asks. */
export function WhatMatters({ patient, after }: { patient: Case; after: readonly Step[] }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("whatMatters")}</summary>
      {isOpen && <Shares patient={patient} after={after} />}
    </details>
  );
}

function Shares({ patient, after }: { patient: Case; after: readonly Step[] }) {
  const t = useWords();
  const say = useSay();
  const found = useMemo(() => whatMatters(circulationFacts(patient), after), [patient, after]);
  if (!found.ok) return null;
  return (
    <>
      <p className="dim">{t("whatMattersHint")}</p>
      <ol>
        {worthNaming(found.value).map(({ input, title, total }) => (
          <li key={input}>
            {say(title)}: <b>{Math.round(100 * total)} %</b>
          </li>
        ))}
      </ol>
    </>
  );
}
