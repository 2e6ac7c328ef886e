import { NativeSelect } from "@mantine/core";
import { useField } from "../document/editing.ts";
import { useWords } from "../language/language.ts";
import { FaultLine } from "./FaultLine.tsx";
import type { ChoiceField } from "./fields.ts";

/** One of a few answers, or unknown. */
export function ChoiceInput({ path, label, choices }: ChoiceField) {
  const t = useWords();
  const { written, fault, place, set } = useField(path);
  return (
    <div>
      <NativeSelect
        size="xs"
        label={t(label)}
        data-fact={place}
        value={written === undefined ? "" : String(written)}
        error={fault !== undefined}
        data={[
          { value: "", label: t("unknown") },
          ...choices.map((choice) => ({ value: String(choice.value), label: t(choice.label) })),
        ]}
        onChange={(event) => set(choices.find(({ value }) => String(value) === event.currentTarget.value)?.value)}
      />
      <FaultLine fault={fault} />
    </div>
  );
}
