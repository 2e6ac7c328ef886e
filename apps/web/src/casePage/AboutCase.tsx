import { Textarea, TextInput } from "@mantine/core";
import { useField } from "../document/editing.ts";
import { DateInput } from "../facts/DateInput.tsx";
import { FaultLine } from "../facts/FaultLine.tsx";
import { useWords } from "../language/language.ts";
import classes from "./casePage.module.css";

const asText = (written: unknown): string => (typeof written === "string" ? written : "");

/** What the case is called, for which day it speaks, where its facts come from, and a note for the board. */
export function AboutCase() {
  const t = useWords();
  const title = useField(["title"]);
  const date = useField(["date"]);
  const source = useField(["source"]);
  const note = useField(["note"]);
  return (
    <div className={classes.about}>
      <TextInput
        size="xs"
        label={t("title")}
        value={asText(title.written)}
        onChange={(event) => title.set(event.currentTarget.value || undefined)}
      />
      <DateInput label={t("caseDate")} written={asText(date.written) || undefined} onWrite={date.set} />
      <TextInput
        size="xs"
        label={t("source")}
        value={asText(source.written)}
        onChange={(event) => source.set(event.currentTarget.value || undefined)}
      />
      <FaultLine fault={title.fault ?? date.fault ?? source.fault ?? note.fault} />
      <Textarea
        size="xs"
        autosize
        label={t("boardNote")}
        value={asText(note.written)}
        onChange={(event) => note.set(event.currentTarget.value || undefined)}
      />
    </div>
  );
}
