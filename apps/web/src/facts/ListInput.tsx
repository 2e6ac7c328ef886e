import { Checkbox, NativeSelect } from "@mantine/core";
import { useField } from "../document/editing.ts";
import type { Path } from "../document/path.ts";
import { useWords, type Words } from "../language/language.ts";
import { FaultLine } from "./FaultLine.tsx";
import classes from "./facts.module.css";
import type { Choice } from "./fields.ts";

interface Props {
  readonly path: Path;
  readonly label: Words;
  readonly choices: readonly Choice[];
  /** The words for an empty list, where that is an answer of its own: looked for and none found. */
  readonly noneLabel?: Words;
}

/** Several answers at once. Unknown, "none found" and a list are three different things. */
export function ListInput({ path, label, choices, noneLabel }: Props) {
  const t = useWords();
  const { written, fault, place, set } = useField(path);
  const list = Array.isArray(written) ? (written as string[]) : undefined;
  const state = list === undefined ? "" : list.length === 0 ? "none" : "some";
  const toggle = (value: string, on: boolean) => {
    const kept = (list ?? []).filter((other) => other !== value);
    const next = on ? [...kept, value] : kept;
    set(next.length === 0 && !noneLabel ? undefined : next);
  };
  return (
    <fieldset className={classes.list}>
      <legend>{t(label)}</legend>
      <NativeSelect
        size="xs"
        aria-label={t(label)}
        data-fact={place}
        value={state}
        data={[
          { value: "", label: t("unknown") },
          ...(noneLabel ? [{ value: "none", label: t(noneLabel) }] : []),
          ...(state === "some" ? [{ value: "some", label: t("asTicked") }] : []),
        ]}
        onChange={(event) => set(event.currentTarget.value === "none" ? [] : undefined)}
      />
      {choices.map((choice) => (
        <Checkbox
          key={String(choice.value)}
          size="xs"
          label={t(choice.label)}
          checked={list?.includes(String(choice.value)) ?? false}
          onChange={(event) => toggle(String(choice.value), event.currentTarget.checked)}
        />
      ))}
      <FaultLine fault={fault} />
    </fieldset>
  );
}
