import type { SupplyState } from "@glisson/circulation";
import { useWords } from "../language/language.ts";
import { SectorTiles } from "./SectorTiles.tsx";
import { SupplyBar } from "./SupplyBar.tsx";
import { showIndex } from "./shownRange.ts";
import classes from "./supply.module.css";

/** One state of the liver's blood supply, now or after steps. */
export function SupplyStateView({ title, state }: { title: string; state: SupplyState }) {
  const t = useWords();
  const { value, low } = state.totalIndex;
  return (
    <div className={classes.state}>
      <h3>{title}</h3>
      <SupplyBar state={state} />
      <SectorTiles state={state} />
      <p className={classes.total}>
        {t("totalIndex")}{" "}
        <b className={classes.index} data-low={value < 1 || undefined}>
          {showIndex(state.totalIndex)}
        </b>
        {value < 1 ? ` ${t("indexBelowOne")}` : low < 1 ? ` ${t("indexMayBeBelowOne")}` : ""}
        {" | "}
        {t("portalGradient")} {Math.round(state.portalGradientMmHg.value)} mmHg (
        {Math.round(state.portalGradientMmHg.low)}–{Math.round(state.portalGradientMmHg.high)})
      </p>
    </div>
  );
}
