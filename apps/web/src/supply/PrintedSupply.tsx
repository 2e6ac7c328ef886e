import type { SupplyState } from "@glisson/circulation";
import { useWords } from "../language/language.ts";
import { showIndex, showMl } from "./shownRange.ts";
import classes from "./supply.module.css";
import { supplyKinds } from "./supplyKinds.ts";

/** The supply map on paper: a line for each state, with millilitres by supply and the index of the whole liver. */
export function PrintedSupply({
  states,
}: {
  states: readonly { readonly title: string; readonly state: SupplyState }[];
}) {
  const t = useWords();
  return (
    <table className={`compact ${classes.printed}`}>
      <thead>
        <tr>
          <th scope="col" />
          {supplyKinds.map(({ supply, label }) => (
            <th key={supply} scope="col">
              {t(label)}
            </th>
          ))}
          <th scope="col">{t("totalIndex")}</th>
        </tr>
      </thead>
      <tbody>
        {states.map(({ title, state }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {supplyKinds.map(({ supply, volume }) => (
              <td key={supply}>{showMl(state.volumesMl[volume])}</td>
            ))}
            <td>{showIndex(state.totalIndex)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
