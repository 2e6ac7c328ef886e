import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useField } from "../document/editing.ts";
import { readWritten, typedNumber, writeQuantity } from "../document/writtenQuantity.ts";
import { useWords } from "../language/language.ts";
import { DateInput } from "./DateInput.tsx";
import { FaultLine } from "./FaultLine.tsx";
import classes from "./facts.module.css";
import { stepWords } from "./stepWords.ts";

type Treatment = Readonly<Record<string, unknown>>;

/** What was done so far, one line each. */
export function TreatmentsForm() {
  const t = useWords();
  const { written, fault, set } = useField(["treatments"]);
  const [chosen, setChosen] = useState("tace:whole");
  const list = Array.isArray(written) ? (written as Treatment[]) : [];
  const store = (next: readonly Treatment[]) => set(next.length === 0 ? undefined : next);
  const change = (at: number, key: string, value: unknown) => {
    const { [key]: _, ...others } = list[at]!;
    store(list.with(at, value === undefined ? others : { ...others, [key]: value }));
  };
  const offered = stepWords.map(({ step, label }) => ({ value: step as string, label: t(label) }));
  const text = (value: unknown): string => (value === undefined ? "" : String(value));

  return (
    <div className={classes.stack}>
      {written === undefined && <p className={classes.dim}>{t("treatmentsUnknown")}</p>}
      {list.map((treatment, at) => {
        const name = t("treatmentNumber", { number: at + 1 });
        const dose = readWritten(treatment.dose, ["Gy"]);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: treatments have no other identity than their place
          <div className={classes.treatment} key={at}>
            <NativeSelect
              size="xs"
              aria-label={t("stepOf", { name })}
              value={text(treatment.step)}
              data={[
                ...offered,
                ...(offered.some(({ value }) => value === treatment.step) ? [] : [text(treatment.step)]),
              ]}
              onChange={(event) => change(at, "step", event.currentTarget.value)}
            />
            <DateInput
              aria-label={t("dateOf", { name })}
              written={text(treatment.date) || undefined}
              onWrite={(day) => change(at, "date", day)}
            />
            <TextInput
              size="xs"
              inputMode="decimal"
              aria-label={t("doseOf", { name })}
              placeholder="Gy"
              value={text(dose?.value)}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                const next = writeQuantity({ ...dose, value: typedNumber(typed), unit: "Gy" });
                change(at, "dose", typed.trim() === "" ? undefined : next);
              }}
            />
            <TextInput
              size="xs"
              inputMode="numeric"
              aria-label={t("fractionsOf", { name })}
              placeholder={t("fractions")}
              value={text(treatment.fractions)}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                change(at, "fractions", typed.trim() === "" ? undefined : typedNumber(typed));
              }}
            />
            <TextInput
              size="xs"
              aria-label={t("noteOf", { name })}
              placeholder={t("note")}
              value={text(treatment.note)}
              onChange={(event) => change(at, "note", event.currentTarget.value || undefined)}
            />
            <Button size="compact-xs" variant="subtle" onClick={() => store(list.toSpliced(at, 1))}>
              {t("remove")}
            </Button>
          </div>
        );
      })}
      <FaultLine fault={fault} />
      <div className={classes.add}>
        <NativeSelect
          size="xs"
          aria-label={t("treatmentToAdd")}
          value={chosen}
          data={offered}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" onClick={() => store([...list, { step: chosen }])}>
          {t("add")}
        </Button>
      </div>
    </div>
  );
}
