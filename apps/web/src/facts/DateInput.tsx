import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../language/language.ts";
import { isDate } from "./isDate.ts";

type Props = Omit<TextInputProps, "value" | "onChange" | "placeholder"> & {
  /** The date as it is written, ISO; undefined where there is none. */
  readonly written: string | undefined;
  /** The date that holds where none is written. */
  readonly inherited?: string | undefined;
  readonly onWrite: (date: string | undefined) => void;
};

/** A date typed as year-month-day, the one order that nobody can read two ways. Written only once it is a date. */
export function DateInput({ written, inherited, onWrite, ...rest }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? written ?? "";
  return (
    <TextInput
      size="xs"
      {...rest}
      placeholder={inherited ?? t("datePattern")}
      value={shown}
      error={shown !== "" && !isDate(shown) ? t("dateWanted") : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value.trim();
        const settled = text === "" || isDate(text);
        setTyped(settled ? undefined : text);
        if (settled) onWrite(text || undefined);
      }}
    />
  );
}
