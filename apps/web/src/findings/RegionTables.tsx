import { hepaticVeinNames, type LiverReading, sectors, showQuantity } from "@glisson/case";
import { useWords } from "../language/language.ts";
import { DataTable } from "../page/DataTable.tsx";
import { regionsOf } from "./regionsOf.ts";
import { showShare } from "./showShare.ts";
import { hepaticVeinWords } from "./words.ts";

/** What each chosen cut would leave, and millilitres of liver by the sector that feeds it and the vein that drains it. */
export function RegionTables({ id, reading }: { id: string; reading: LiverReading }) {
  const t = useWords();
  const { flowRegions = [], remnants = [] } = reading;
  return (
    <>
      {remnants.length > 0 && (
        <>
          <h3 id={`${id}-remnants`}>{t("remnants")}</h3>
          <DataTable
            labelledBy={`${id}-remnants`}
            columns={[t("takenAway"), t("remnant"), t("shareOfLiver")]}
            rows={remnants.map(({ resected, volume, share }) => ({
              key: resected.join(" "),
              cells: [
                resected.map((sector) => t(`sector.${sector}`)).join(t("comma")),
                showQuantity(volume),
                showShare(share),
              ],
            }))}
          />
        </>
      )}
      {flowRegions.length > 0 && (
        <>
          <h3 id={`${id}-flow`}>{t("flowRegions")}</h3>
          <DataTable
            labelledBy={`${id}-flow`}
            columns={[t("fedBy"), ...hepaticVeinNames.map((vein) => t(hepaticVeinWords[vein]))]}
            rows={sectors.map((sector) => ({
              key: sector,
              cells: [
                t(`sector.${sector}`),
                ...regionsOf(reading, sector).map((region) =>
                  region === "not told" ? t("cannotBeTold") : region ? showQuantity(region) : "",
                ),
              ],
            }))}
          />
        </>
      )}
    </>
  );
}
