import type { LiverReading } from "@glisson/case";
import type { Vector } from "@glisson/volume";
import { useWords } from "../language/language.ts";
import { AttenuationTable } from "./AttenuationTable.tsx";
import { HepaticVeinTable } from "./HepaticVeinTable.tsx";
import { Hints } from "./Hints.tsx";
import { NoduleTable } from "./NoduleTable.tsx";
import { RegionTables } from "./RegionTables.tsx";
import { VolumeList } from "./VolumeList.tsx";

interface Props {
  readonly reading: LiverReading;
  /** Shows a point of the patient (LPS, mm) in the images. */
  readonly onPoint: (pointMm: Vector) => void;
  /** Begins the ids of the headings, so that two of these can stand on a page. */
  readonly id: string;
}

/** What a reading holds beyond the obstruction of the portal branches; nothing where it holds no more. */
export function Findings({ reading, onPoint, id }: Props) {
  const t = useWords();
  const { nodules = [], hepaticVeins = {}, arterioportalHints = [], segmentVolumes = {} } = reading;
  return (
    <>
      <NoduleTable id={`${id}-nodules`} nodules={nodules} onPoint={onPoint} />
      <HepaticVeinTable id={`${id}-veins`} veins={hepaticVeins} onPoint={onPoint} />
      <AttenuationTable id={`${id}-attenuation`} reading={reading} />
      <RegionTables id={id} reading={reading} />
      <VolumeList
        id={`${id}-further`}
        title={t("furtherVolumes")}
        volumes={[
          [t("thrombusVolume"), reading.thrombusVolume],
          [t("deprivedVolume"), reading.deprivedVolume],
          [t("lipiodolInPortalVein"), reading.lipiodolInPortalVein],
          ...Object.entries(segmentVolumes),
        ]}
      />
      <Hints hints={arterioportalHints} />
    </>
  );
}
