import type { TrunkReport } from "@glisson/planner";
import { useSay, useWords } from "../language/language.ts";
import { FactReferences } from "../page/FactReferences.tsx";
import { trunkWords } from "../page/trunkWords.ts";
import classes from "./orderCard.module.css";

/** The state of the trunk, on which the order hangs, and what it would be at the limits that others use. */
export function TrunkSensitivity({ trunk }: { trunk: TrunkReport }) {
  const t = useWords();
  const say = useSay();
  return (
    <>
      <h3>{t("trunkState")}</h3>
      <p className={classes.tight}>
        <b>{say(trunk.says)}</b> <FactReferences lines={trunk.because} />
      </p>
      <p className={`dim ${classes.tight}`} id="other-limits">
        {t("atOtherLimits")}
      </p>
      <table className="compact" aria-describedby="other-limits">
        <thead>
          <tr>
            <th scope="row">{t("limit")}</th>
            {trunk.atOtherLimits.map(({ limit }) => (
              <th key={limit} scope="col">
                {Math.round(limit * 100)} %
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("trunk")}</th>
            {trunk.atOtherLimits.map(({ limit, state }) => (
              <td key={limit} data-same={state === trunk.state || undefined}>
                {t(trunkWords[state])}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </>
  );
}
