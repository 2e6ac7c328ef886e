import type { Assumption } from "@glisson/circulation";
import { useSay, useWords, type Words } from "../language/language.ts";

const markWords: Record<Assumption["mark"], Words> = {
  measured: "markMeasured",
  population: "markPopulation",
  read: "read",
  recalled: "recalled",
  calibrated: "markCalibrated",
  defined: "markDefined",
};

/** What the simulation took for granted where the case does not say. */
export function Assumptions({ assumptions }: { assumptions: readonly Assumption[] }) {
  const t = useWords();
  const say = useSay();
  return (
    <details className="more">
      <summary>{t("assumptions", { count: assumptions.length })}</summary>
      <ul>
        {assumptions.map((assumption) => (
          <li key={assumption.input}>
            {say(assumption.text)} <span className="mark">{t(markWords[assumption.mark])}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
