import { type Quantity, showUnit } from "@glisson/case";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useEditing, useField } from "../document/editing.ts";
import { typedAmiss } from "../document/typedAmiss.ts";
import { readWritten, typedNumber, type WrittenQuantity, writeQuantity } from "../document/writtenQuantity.ts";
import { useWords } from "../language/language.ts";
import { convertQuantity } from "./convertQuantity.ts";
import { DateInput } from "./DateInput.tsx";
import { FaultLine } from "./FaultLine.tsx";
import classes from "./facts.module.css";
import type { QuantityField } from "./fields.ts";
import { flaggedAge } from "./labAge.ts";

/** A number with its unit, date and source. An empty number is unknown; another unit asks what becomes of the number. */
export function QuantityRow({ path, label, units, ages = false }: QuantityField) {
  const t = useWords();
  const { valid } = useEditing();
  const { written, read, fault, place, set } = useField(path);
  const quantity = readWritten(written, units);
  const [typed, setTyped] = useState("");
  const [unitForNew, setUnitForNew] = useState(units[0]!);
  const [unitAsked, askUnit] = useState<string>();
  const unit = quantity?.unit ?? unitForNew;
  const name = t(label);

  const change = (part: Partial<WrittenQuantity>) => quantity && set(writeQuantity({ ...quantity, ...part }));
  const type = (text: string) => {
    askUnit(undefined);
    setTyped(text);
    if (text.trim() === "") return set(undefined);
    set(writeQuantity({ ...quantity, unit, value: typedNumber(text) }));
  };
  const shown = quantity === undefined ? "" : typedNumber(typed) === quantity.value ? typed : String(quantity.value);
  const inherited = read as Quantity | undefined;
  const amiss = typedAmiss(quantity?.value);
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
        value={unitAsked ?? unit}
        data={units.map((value) => ({ value, label: showUnit(value) }))}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setUnitForNew(next);
          if (typeof quantity?.value === "number") askUnit(next === unit ? undefined : next);
          else change({ unit: next });
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
        </span>
      )}
      {quantity && unitAsked !== undefined && (
        <UnitQuestion
          field={path.at(-1)!}
          quantity={quantity}
          unit={unitAsked}
          onChoose={(next) => {
            askUnit(undefined);
            set(writeQuantity(next));
          }}
        />
      )}
      {amiss ? (
        <p className="faultLine" role="alert">
          {t(amiss === "comma" ? "usePoint" : "chooseUnit")}
        </p>
      ) : (
        <FaultLine fault={fault} />
      )}
    </div>
  );
}

interface UnitQuestionProps {
  readonly field: string;
  readonly quantity: WrittenQuantity;
  readonly unit: string;
  readonly onChoose: (next: WrittenQuantity) => void;
}

/** Another unit was chosen for a number: was the unit wrong, or is the number to be converted? Nothing is written before. */
function UnitQuestion({ field, quantity, unit, onChoose }: UnitQuestionProps) {
  const t = useWords();
  const same = { ...quantity, unit };
  const converted = convertQuantity(field, quantity, unit);
  const show = ({ value, unit: of }: WrittenQuantity) => `${value} ${showUnit(of)}`;
  return (
    <fieldset className={classes.unitQuestion}>
      <legend>{t("readAs")}</legend>
      <Button size="compact-xs" variant="default" onClick={() => onChoose(same)}>
        {t("sameNumber", { shown: show(same) })}
      </Button>
      {converted && (
        <Button size="compact-xs" variant="default" onClick={() => onChoose(converted)}>
          {t("convertedNumber", { shown: show(converted) })}
        </Button>
      )}
    </fieldset>
  );
}
