import type { BranchReading } from "@glisson/case";
import { Button, NativeSelect, Slider, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useEditing, useField } from "../document/editing.ts";
import { filesIn, isMeasured } from "../document/measuredFigure.ts";
import { typedAmiss } from "../document/typedAmiss.ts";
import { typedNumber, type WrittenQuantity } from "../document/writtenQuantity.ts";
import { FaultLine } from "../facts/FaultLine.tsx";
import { gradeWords, lumenPathWords } from "../findings/words.ts";
import { useWords } from "../language/language.ts";
import type { DrawnBranch } from "./branches.ts";
import { flowWords, thrombusWords } from "./branchWords.ts";
import {
  editedByHand,
  filledPercent,
  moveFilled,
  type Reach,
  reachOf,
  type WrittenBranch,
  withAnswer,
  withObstruction,
} from "./editBranch.ts";
import classes from "./portalTree.module.css";
import { showMeasured } from "./showFilled.ts";

/** The facts of one branch, to be corrected: how much is filled, with its range, the flow, and what fills it. */
export function BranchEditor({ branch }: { branch: DrawnBranch }) {
  const t = useWords();
  const { written, read, fault, place, set } = useField(["reading", "portal", branch.name]);
  const { valid } = useEditing();
  const kindOfAll = valid.reading?.thrombus;
  const current = written as WrittenBranch | undefined;
  const filled = filledPercent(current);
  // The reach that moves keep: that of the figure before the first move, as long as nothing but moves has changed it.
  const moving = useRef<{ readonly to: unknown; readonly reach: Reach | undefined }>(undefined);
  const [emptied, setEmptied] = useState(false);
  const store = (next: WrittenBranch) => set(Object.keys(next).length === 0 ? undefined : next);
  const setFilled = (next: WrittenQuantity | undefined) => {
    const edited = withObstruction(current, next);
    setEmptied(false);
    store(edited);
    return edited.obstruction;
  };
  const setEnd = (end: "low" | "high", typed: string) =>
    filled && setFilled({ ...filled, [end]: typed.trim() === "" ? undefined : (typedNumber(typed) as number) });
  const move = (value: number | string) => {
    const reach = moving.current?.to === current?.obstruction ? moving.current?.reach : reachOf(filled);
    moving.current = { to: setFilled(moveFilled(filled, value, reach)), reach };
  };
  // An emptied value waits for the next digit; only when the field is left empty does the branch become unknown.
  const typeValue = (typed: string) => (typed.trim() === "" ? setEmptied(true) : move(typedNumber(typed)));
  const answer = (key: "flow" | "thrombus", word: string) => store(withAnswer(current, key, word || undefined));
  const value = typeof filled?.value === "number" ? filled.value : 0;
  const amiss = typedAmiss(filled?.value) ?? typedAmiss(filled?.low) ?? typedAmiss(filled?.high);

  return (
    <fieldset className={classes.editor} aria-labelledby="branch-heading">
      <h3 id="branch-heading">{t(branch.fullTitle)}</h3>
      <Provenance branch={read as BranchReading | undefined} />
      <div>
        <div className={classes.inputLabel} id="filled-label">
          {t("filled")}
        </div>
        <Slider
          size="sm"
          min={0}
          max={100}
          step={1}
          label={null}
          thumbLabel={t("filledOf", { name: t(branch.fullTitle) })}
          value={value}
          onChange={move}
          aria-labelledby="filled-label"
        />
        <div className={classes.numbers}>
          <NumberBox
            label={t("value")}
            place={`${place}.obstruction`}
            value={emptied ? undefined : filled?.value}
            onType={typeValue}
            onLeave={() => emptied && setFilled(undefined)}
          />
          <NumberBox label={t("low")} value={filled?.low} onType={(typed) => setEnd("low", typed)} />
          <NumberBox label={t("high")} value={filled?.high} onType={(typed) => setEnd("high", typed)} />
        </div>
        <p className="dim">{filled ? t("rangeMoves") : t("notAssessed")}</p>
        <div className={classes.shortcuts}>
          <Button size="compact-xs" variant="default" onClick={() => setFilled({ value: 0, unit: "%" })}>
            {t("setOpen")}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setFilled({ value: 100, unit: "%" })}>
            {t("setComplete")}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-pressed={filled === undefined}
            onClick={() => setFilled(undefined)}
          >
            {t("unknown")}
          </Button>
        </div>
      </div>
      <NativeSelect
        size="xs"
        label={t("flow")}
        data-fact={`${place}.flow`}
        value={String(current?.flow ?? "")}
        data={[
          { value: "", label: t("unknown") },
          ...Object.entries(flowWords).map(([key, word]) => ({ value: key, label: t(word) })),
        ]}
        onChange={(event) => answer("flow", event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t("thrombus")}
        data-fact={`${place}.thrombus`}
        value={String(current?.thrombus ?? "")}
        data={[
          { value: "", label: kindOfAll ? t("asReading", { kind: t(thrombusWords[kindOfAll]) }) : t("unknown") },
          ...Object.entries(thrombusWords).map(([key, word]) => ({ value: key, label: t(word) })),
        ]}
        onChange={(event) => answer("thrombus", event.currentTarget.value)}
      />
      {amiss ? (
        <p className="faultLine" role="alert">
          {t(amiss === "comma" ? "usePoint" : "numberAlone")}
        </p>
      ) : (
        <FaultLine fault={fault} />
      )}
    </fieldset>
  );
}

/** Where the figure comes from, and whether a person has changed it; why there is none, where a program says so. */
function Provenance({ branch = {} }: { branch: BranchReading | undefined }) {
  const t = useWords();
  const { valid } = useEditing();
  const { obstruction, flags = [] } = branch;
  const measured = isMeasured(obstruction?.source, valid);
  const byHand = obstruction?.source === editedByHand;
  const files = filesIn(obstruction?.source);
  const from = byHand ? (
    <span className={classes.byHand}>{t("editedByHand")}</span>
  ) : files ? (
    t("measuredFrom", { files })
  ) : (
    [measured && t("measuredFromMasks"), obstruction?.source].filter(Boolean).join(" | ")
  );
  if (!obstruction && flags.length === 0) return null;
  return (
    <>
      <p className="dim">
        {from}
        {obstruction?.date && ` | ${obstruction.date}`}
        {(measured || !obstruction) && flags.map((flag) => ` | ${flag}`)}
      </p>
      {measured && <Sections branch={branch} />}
    </>
  );
}

/** What was measured beside the per cent: whether lumen leads through, the areas and lengths that it comes from. */
function Sections({ branch }: { branch: BranchReading }) {
  const t = useWords();
  const { grade, lumenPath, expansion } = branch;
  const figures = [
    ["wallArea", branch.wallArea],
    ["lumenArea", branch.lumenArea],
    ["thrombusLength", branch.obstructedLength],
    ["branchLength", branch.length],
  ] as const;
  const said = [
    grade && `${t("grade")}${t("colon")}${t(gradeWords[grade])}`,
    lumenPath && `${t("lumenPath")}${t("colon")}${t(lumenPathWords[lumenPath])}`,
    ...figures.map(([label, figure]) => figure && `${t(label)}${t("colon")}${showMeasured(figure)}`),
    expansion && `${t("expansion")}${t("colon")}${expansion.value.toFixed(2)}`,
  ];
  return <ul className="plain dim">{said.map((line) => line && <li key={line}>{line}</li>)}</ul>;
}

interface NumberBoxProps {
  readonly label: string;
  readonly place?: string;
  readonly value: number | string | undefined;
  readonly onType: (typed: string) => void;
  readonly onLeave?: () => void;
}

/** A per cent field that keeps what is typed ("7." on the way to "7.5") while it means the same. */
function NumberBox({ label, place, value, onType, onLeave }: NumberBoxProps) {
  const [typed, setTyped] = useState("");
  const shown = value === undefined ? "" : typedNumber(typed) === value ? typed : String(value);
  return (
    <TextInput
      size="xs"
      label={`${label} %`}
      data-fact={place}
      inputMode="decimal"
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onType(event.currentTarget.value);
      }}
      onBlur={onLeave}
    />
  );
}
