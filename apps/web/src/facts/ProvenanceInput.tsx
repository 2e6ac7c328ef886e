import { TextInput } from "@mantine/core";
import { useEditing, useField } from "../document/editing.ts";
import type { Path } from "../document/path.ts";
import { useWords } from "../language/language.ts";
import { DateInput } from "./DateInput.tsx";
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
      <DateInput
        label={t("groupDate")}
        data-fact={date.place}
        written={show(date.written) || undefined}
        inherited={valid.date}
        onWrite={date.set}
      />
      <TextInput
        size="xs"
        label={t("groupSource")}
        placeholder={valid.source}
        data-fact={source.place}
        value={show(source.written)}
        onChange={(event) => source.set(event.currentTarget.value || undefined)}
      />
      <FaultLine fault={date.fault ?? source.fault} />
    </div>
  );
}
