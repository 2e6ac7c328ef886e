import type { SupplyState } from "@glisson/circulation";
import { useWords } from "../language/language.ts";
import { showMl } from "./shownRange.ts";
import classes from "./supply.module.css";
import { supplyKinds } from "./supplyKinds.ts";

/** Millilitres of liver by kind of supply, as one stacked bar with the figures and ranges beneath it. */
export function SupplyBar({ state }: { state: SupplyState }) {
  const t = useWords();
  const total = supplyKinds.reduce((sum, { volume }) => sum + state.volumesMl[volume].value, 0);
  return (
    <>
      <div className={classes.bar} aria-hidden="true">
        {supplyKinds
          .filter(({ volume }) => state.volumesMl[volume].value > 0)
          .map(({ supply, volume, letter }) => (
            <div
              key={supply}
              className={classes.part}
              data-supply={supply}
              style={{ width: `${(100 * state.volumesMl[volume].value) / total}%` }}
            >
              <span>{letter}</span>
            </div>
          ))}
      </div>
      <ul className={classes.volumes}>
        {supplyKinds.map(({ supply, volume, label }) => (
          <li key={supply} data-nothing={state.volumesMl[volume].high < 1 || undefined}>
            <span className={classes.swatch} data-supply={supply} aria-hidden="true" />
            {t(label)}: <b>{showMl(state.volumesMl[volume])}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
