import { type Quantity, showUnit } from "@glisson/case";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useEditing, useField } from "../document/editing.ts";
import { readWritten, typedNumber, type WrittenQuantity, writeQuantity } from "../document/writtenQuantity.ts";
import { useWords } from "../language/language.ts";
import { DateInput } from "./DateInput.tsx";
import { FaultLine } from "./FaultLine.tsx";
import classes from "./facts.module.css";
import type { QuantityField } from "./fields.ts";
import { flaggedAge } from "./labAge.ts";

/** A number with its unit, date and source. An empty number is unknown. */
export function QuantityRow({ path, label, units, ages = false }: QuantityField) {
  const t = useWords();
  const { valid } = useEditing();
  const { written, read, fault, place, set } = useField(path);
  const quantity = readWritten(written, units);
  const [typed, setTyped] = useState("");
  const [unitForNew, setUnitForNew] = useState(units[0]!);
  const unit = quantity?.unit ?? unitForNew;
  const name = t(label);

  const change = (part: Partial<WrittenQuantity>) => quantity && set(writeQuantity({ ...quantity, ...part }));
  const type = (text: string) => {
    setTyped(text);
    if (text.trim() === "") return set(undefined);
    set(writeQuantity({ ...quantity, unit, value: typedNumber(text) }));
  };
  const shown = quantity === undefined ? "" : typedNumber(typed) === quantity.value ? typed : String(quantity.value);
  const inherited = read as Quantity | undefined;
  const age = quantity && ages ? flaggedAge(quantity.date ?? inherited?.date, valid.date) : undefined;

  return (
    <div className={classes.row}>
      <span className={classes.name}>{name}</span>
      <TextInput
        size="xs"
        aria-label={name}
        data-fact={place}
        inputMode="decimal"
        placeholder={t("unknown")}
        value={shown}
        error={fault !== undefined}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        aria-label={t("unitOf", { name })}
        value={unit}
        data={units.map((value) => ({ value, label: showUnit(value) }))}
        onChange={(event) => {
          setUnitForNew(event.currentTarget.value);
          change({ unit: event.currentTarget.value });
        }}
      />
      {quantity && (
        <>
          <DateInput
            aria-label={t("dateOf", { name })}
            written={quantity.date}
            inherited={inherited?.date}
            onWrite={(day) => change({ date: day })}
          />
          <TextInput
            size="xs"
            aria-label={t("sourceOf", { name })}
            placeholder={inherited?.source}
            value={quantity.source ?? ""}
            onChange={(event) => change({ source: event.currentTarget.value || undefined })}
          />
        </>
      )}
      {age !== undefined && (
        <span className={classes.aged}>
          <span className={classes.old}>{t("daysOld", { count: age })}</span>
          <button type="button" className="reference" onClick={() => change({ date: valid.date })}>
            {t("onCaseDay", { date: valid.date })}
          </button>
        </span>
      )}
      <FaultLine fault={fault} />
    </div>
  );
}
