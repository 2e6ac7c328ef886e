import { type LiverReading, showQuantity } from "@glisson/case";
import { useWords } from "../language/language.ts";
import { DataTable } from "../page/DataTable.tsx";
import { showShare } from "./showShare.ts";
import { hepaticVeinWords } from "./words.ts";

/** Millilitres of liver by what feeds and what drains it, and what each chosen cut would leave. */
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
            columns={[t("fedBy"), t("drainedBy"), t("volume")]}
            rows={flowRegions.map(({ inflow, outflow, volume }) => ({
              key: `${inflow} ${outflow}`,
              cells: [t(`sector.${inflow}`), t(hepaticVeinWords[outflow]), showQuantity(volume)],
            }))}
          />
        </>
      )}
    </>
  );
}
