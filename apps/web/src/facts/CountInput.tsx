import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useField } from "../document/editing.ts";
import type { Path } from "../document/path.ts";
import { typedNumber } from "../document/writtenQuantity.ts";
import { useWords, type Words } from "../language/language.ts";
import { FaultLine } from "./FaultLine.tsx";

/** A whole number without a unit; empty is unknown. */
export function CountInput({ path, label }: { path: Path; label: Words }) {
  const t = useWords();
  const { written, fault, place, set } = useField(path);
  const [typed, setTyped] = useState("");
  const shown = written === undefined ? "" : typedNumber(typed) === written ? typed : String(written);
  return (
    <div>
      <TextInput
        size="xs"
        label={t(label)}
        data-fact={place}
        inputMode="numeric"
        placeholder={t("unknown")}
        value={shown}
        error={fault !== undefined}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          set(text.trim() === "" ? undefined : typedNumber(text));
        }}
      />
      <FaultLine fault={fault} />
    </div>
  );
}
