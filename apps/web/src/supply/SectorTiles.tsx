import type { SupplyState } from "@glisson/circulation";
import { useWords } from "../language/language.ts";
import { showIndex } from "./shownRange.ts";
import classes from "./supply.module.css";
import { supplyKinds } from "./supplyKinds.ts";

/** The sectors in the order in which they stand before the reader: the patient's right on the left of the screen. */
const facingReader = ["RP", "RA", "LM", "LL"] as const;

/** The four sectors of the liver, each with its supply and its index. */
export function SectorTiles({ state }: { state: SupplyState }) {
  const t = useWords();
  return (
    <ul className={classes.tiles} aria-label={t("sectorsFacing")}>
      {facingReader.map((name) => {
        const territory = state.territories.find(({ sector }) => sector === name);
        const kind = supplyKinds.find(({ supply }) => supply === territory?.supply);
        return (
          <li key={name} className={classes.tile} data-supply={territory?.supply}>
            <div className={classes.tileText}>
              <b>{t(`sector.${name}`)}</b>
              {territory && kind ? (
                <>
                  <span>{t(kind.label)}</span>
                  <span>{Math.round(territory.volumeMl / 10) * 10} mL</span>
                  <span className={classes.index} data-low={territory.totalIndex.value < 1 || undefined}>
                    X {showIndex(territory.totalIndex)}
                  </span>
                </>
              ) : (
                <span>{t("removed")}</span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
