import type { MissingFact } from "@glisson/guidelines";
import { useSay, useWords } from "../language/language.ts";
import { goToFact } from "./goToFact.ts";

/** Facts that are not there, each with the examination that gives it. */
export function MissingFacts({ missing }: { missing: readonly MissingFact[] }) {
  const t = useWords();
  const say = useSay();
  return (
    <ul className="missing">
      {missing.map((fact) => (
        <li key={`${fact.path} ${fact.name.en}`}>
          <button type="button" className="reference" onClick={() => goToFact(fact.path)}>
            {say(fact.name)}
          </button>
          {t("givenBy", { test: say(fact.test) })}
        </li>
      ))}
    </ul>
  );
}
