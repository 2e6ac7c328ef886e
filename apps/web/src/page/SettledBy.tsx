import type { MissingFact } from "@glisson/guidelines";
import { useSay, useWords } from "../language/language.ts";
import { goToFact } from "./goToFact.ts";

/** The smallest sets of missing facts that are sure to settle an answer: the facts that one examination gives stand together. */
export function SettledBy({ sets }: { sets: readonly (readonly MissingFact[])[] | undefined }) {
  const t = useWords();
  const say = useSay();
  if (!sets || sets.length === 0) return null;
  return (
    <div className="dim">
      {t("settledBy")}
      <ul className="missing">
        {sets.map((set) => (
          <li key={set.map(({ path, name }) => `${path} ${name.en}`).join()}>
            {[...Map.groupBy(set, ({ test }) => say(test))].map(([test, facts], at) => (
              <span key={test}>
                {at > 0 && " + "}
                {facts.map(({ path, name }, place) => (
                  <span key={`${path} ${name.en}`}>
                    {place > 0 && ", "}
                    <button type="button" className="reference" onClick={() => goToFact(path)}>
                      {say(name)}
                    </button>
                  </span>
                ))}
                {t("givenBy", { test })}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
