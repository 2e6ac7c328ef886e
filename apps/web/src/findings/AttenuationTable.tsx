import { branchNames, branchTitle, type LiverReading, showQuantity } from "@glisson/case";
import { useSay, useWords } from "../language/language.ts";
import { DataTable } from "../page/DataTable.tsx";
import { phaseWords } from "./words.ts";

/** Attenuation of the thrombus and of the free lumen beside it, by branch and phase. */
export function AttenuationTable({ id, reading }: { id: string; reading: LiverReading }) {
  const t = useWords();
  const say = useSay();
  const measured = branchNames.flatMap((name) =>
    (reading.portal?.[name]?.enhancement ?? []).map((one) => ({ name, ...one })),
  );
  if (measured.length === 0) return null;
  return (
    <>
      <h3 id={id}>{t("attenuation")}</h3>
      <DataTable
        labelledBy={id}
        columns={[t("branch"), t("phase"), t("thrombusItself"), t("lumenBeside")]}
        rows={measured.map(({ name, phase, thrombus, lumen }) => ({
          key: `${name} ${phase}`,
          cells: [
            say(branchTitle[name]),
            t(phaseWords[phase]),
            showQuantity(thrombus),
            lumen ? showQuantity(lumen) : t("notAssessed"),
          ],
        }))}
      />
    </>
  );
}
