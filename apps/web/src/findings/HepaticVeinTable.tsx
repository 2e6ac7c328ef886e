import { type HepaticVeinReading, hepaticVeinNames, type LiverReading, showQuantity } from "@glisson/case";
import type { Vector } from "@glisson/volume";
import { useWords } from "../language/language.ts";
import { DataTable } from "../page/DataTable.tsx";
import { PointButton } from "./PointButton.tsx";
import { hepaticVeinWords } from "./words.ts";

interface Props {
  readonly id: string;
  readonly veins: NonNullable<LiverReading["hepaticVeins"]>;
  readonly onPoint: (pointMm: Vector) => void;
}

/** The hepatic veins and the vena cava: thrombus, narrowing, and the liver that drains into each. */
export function HepaticVeinTable({ id, veins, onPoint }: Props) {
  const t = useWords();
  const found = hepaticVeinNames.flatMap((name) => {
    const vein = veins[name];
    return vein ? [{ name, vein }] : [];
  });
  if (found.length === 0) return null;
  // Flattened or not, its calibre and how round its flattest section is.
  const shape = ({ compressed, radius, roundness }: HepaticVeinReading): string =>
    [
      compressed === undefined ? undefined : t(compressed ? "compressed" : "notCompressed"),
      radius && `${t("radius")} ${showQuantity(radius)}`,
      roundness && `${t("roundness")} ${roundness.value.toFixed(2)}`,
    ]
      .filter(Boolean)
      .join(t("comma"));
  return (
    <>
      <h3 id={id}>{t("hepaticVeins")}</h3>
      <DataTable
        labelledBy={id}
        columns={[t("vein"), t("thrombusInIt"), t("shape"), t("drains"), t("limits")]}
        rows={found.map(({ name, vein }) => ({
          key: name,
          cells: [
            t(hepaticVeinWords[name]),
            <Thrombus key="thrombus" vein={vein} onPoint={onPoint} />,
            shape(vein),
            vein.territory ? showQuantity(vein.territory) : "",
            vein.flags?.join("; ") ?? "",
          ],
        }))}
      />
    </>
  );
}

function Thrombus({ vein, onPoint }: { vein: HepaticVeinReading; onPoint: Props["onPoint"] }) {
  const t = useWords();
  const { thrombusVolume, thrombusTopMm } = vein;
  if (!thrombusVolume) return <>{t("notAssessed")}</>;
  if (thrombusVolume.value === 0) return <>{t("none")}</>;
  const volume = showQuantity(thrombusVolume);
  return thrombusTopMm ? (
    <PointButton pointMm={thrombusTopMm} onPoint={onPoint}>
      {volume}
    </PointButton>
  ) : (
    volume
  );
}
