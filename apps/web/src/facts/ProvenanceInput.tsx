import { TextInput } from "@mantine/core";
import { useEditing, useField } from "../document/editing.ts";
import type { Path } from "../document/path.ts";
import { useWords } from "../language/language.ts";
import { FaultLine } from "./FaultLine.tsx";
import classes from "./facts.module.css";

/** Date and source that hold for a whole group, unless a fact in it says its own. Empty: those of the case. */
export function ProvenanceInput({ group }: { group: Path }) {
  const t = useWords();
  const { valid } = useEditing();
  const date = useField([...group, "date"]);
  const source = useField([...group, "source"]);
  const show = (written: unknown): string => (typeof written === "string" ? written : "");
  return (
    <div className={classes.provenance}>
      <TextInput
        size="xs"
        type="date"
        label={t("groupDate")}
        description={date.written === undefined ? t("asCaseDate", { date: valid.date }) : undefined}
        data-fact={date.place}
        value={show(date.written)}
        onChange={(event) => date.set(event.currentTarget.value || undefined)}
      />
      <TextInput
        size="xs"
        label={t("groupSource")}
        description={source.written === undefined ? t("asCaseSource", { source: valid.source }) : undefined}
        data-fact={source.place}
        value={show(source.written)}
        onChange={(event) => source.set(event.currentTarget.value || undefined)}
      />
      <FaultLine fault={date.fault ?? source.fault} />
    </div>
  );
}
