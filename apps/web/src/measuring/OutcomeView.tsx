import { type BranchName, type Fault, type LiverReading, type LiverReadingInput, sectors } from "@glisson/case";
import type { Vector } from "@glisson/volume";
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { downloadJson } from "../casePage/downloadJson.ts";
import { useEditing } from "../document/editing.ts";
import { filesIn } from "../document/measuredFigure.ts";
import { DateInput } from "../facts/DateInput.tsx";
import { variantWords } from "../facts/fields.ts";
import { Findings } from "../findings/Findings.tsx";
import { VolumeList } from "../findings/VolumeList.tsx";
import { useWords } from "../language/language.ts";
import { ReadingIssues } from "../portalTree/ReadingIssues.tsx";
import { BranchTable } from "./BranchTable.tsx";
import classes from "./measuring.module.css";
import { standing } from "./takeReading.ts";

interface Props {
  /** As a file would hold it, and as the case would. */
  readonly written: LiverReadingInput;
  readonly measured: LiverReading;
  readonly date: string;
  readonly onDate: (date: string | undefined) => void;
  /** Why it cannot be taken as it is. */
  readonly fault: Fault | undefined;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
  readonly onSelect: (branch: BranchName) => void;
  readonly onPoint: (pointMm: Vector) => void;
}

/** What was measured, to be looked at before it is taken into the case. */
export function OutcomeView(props: Props) {
  const { written, measured, date, onDate, fault, onTake, onDiscard, onSelect, onPoint } = props;
  const t = useWords();
  const { valid, faults } = useEditing();
  const stands = standing(valid, measured);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { territories = {}, portalVariant } = measured;
  return (
    <div className={classes.outcome}>
      <h3 id="outcome-heading" ref={heading} tabIndex={-1}>
        {t("measuredNotTaken")}
      </h3>
      <p className="dim">
        {t("measuredFrom", { files: filesIn(measured.source) ?? "" })}
        {portalVariant && ` | ${t("portalVariant")}${t("colon")}${t(variantWords[portalVariant])}`}
      </p>
      <BranchTable
        id="outcome-branches"
        portal={measured.portal ?? {}}
        stands={stands?.portal ?? {}}
        onSelect={onSelect}
      />
      <VolumeList
        id="outcome-volumes"
        title={t("volumes")}
        volumes={[
          [t("liverVolume"), measured.liverVolume],
          [t("tumourVolume"), measured.tumourVolume],
          ...sectors.map((sector) => [t(`sector.${sector}`), territories[sector]] as const),
        ]}
      />
      <Findings id="outcome" reading={measured} onPoint={onPoint} />
      <ReadingIssues issues={measured.issues ?? []} />
      <div className={classes.actions}>
        <DateInput label={t("scanDate")} written={date} onWrite={onDate} />
        <Button size="xs" disabled={faults.length > 0 || fault !== undefined} onClick={onTake}>
          {t("takeIntoCase")}
        </Button>
        <Button size="xs" variant="default" onClick={() => downloadJson(`${valid.id}-reading.json`, written)}>
          {t("saveAsFile")}
        </Button>
        <Button size="xs" variant="default" onClick={onDiscard}>
          {t("discard")}
        </Button>
      </div>
      {faults.length > 0 && <p className="dim">{t("mendFirst")}</p>}
      {fault && (
        <p className="faultLine" role="alert">
          {t("faultAt", { ...fault })}
        </p>
      )}
    </div>
  );
}
