import { maskRoles } from "@glisson/case";
import { Button, NativeSelect } from "@mantine/core";
import { useWords } from "../language/language.ts";
import type { ChosenFile } from "./chosenFiles.ts";
import classes from "./measuring.module.css";
import { isMaskRole, phases, scanUse, useWordsOf } from "./uses.ts";

interface Props {
  readonly list: readonly ChosenFile[];
  readonly onChange: (key: number, change: Partial<ChosenFile>) => void;
  readonly onCopy: (file: ChosenFile) => void;
  readonly onRemove: (key: number) => void;
}

/** The chosen files: what each holds, and what it is used as. A role suggested by a name is marked as such. */
export function FileList({ list, onChange, onCopy, onRemove }: Props) {
  const t = useWords();
  if (list.length === 0) return null;
  return (
    <ul className={classes.files} aria-label={t("chosenFiles")}>
      {list.map((one) => (
        <FileRow key={one.key} one={one} onChange={onChange} onCopy={onCopy} onRemove={onRemove} />
      ))}
    </ul>
  );
}

interface RowProps extends Omit<Props, "list"> {
  readonly one: ChosenFile;
}

function FileRow({ one, onChange, onCopy, onRemove }: RowProps) {
  const t = useWords();
  const { key, file, contents, use, suggested, label } = one;
  const named = { name: file.name };
  const held = contents?.ok ? contents.value : undefined;
  const option = (value: ChosenFile["use"] & keyof typeof useWordsOf) => ({ value, label: t(useWordsOf[value]) });
  const fault = contents?.ok === false ? contents.faults[0] : undefined;
  return (
    <li className={classes.file}>
      <div className={classes.fileName}>
        <b>{file.name}</b>{" "}
        <span className="dim">
          {contents === undefined && t("lookingAtFile")}
          {held?.kind === "mask" && t("holdsMask")}
          {held?.kind === "scan" && t("holdsScan")}
          {held?.kind === "labels" && t("holdsLabels", { count: held.labels.length })}
        </span>
        {fault && (
          <p className="faultLine" role="alert">
            {t("faultAt", { ...fault })}
          </p>
        )}
      </div>
      <div className={classes.fileUse}>
        <NativeSelect
          size="xs"
          aria-label={t("useOf", named)}
          value={use}
          data={[
            { value: "unset", label: t("chooseUse") },
            { group: t("masks"), items: [...maskRoles, "segments" as const].map(option) },
            { group: t("scans"), items: phases.map(scanUse).map(option) },
            { value: "leave out", label: t("leaveOut") },
          ]}
          onChange={(event) => onChange(key, { use: event.currentTarget.value as ChosenFile["use"], suggested: false })}
        />
        {held?.kind === "labels" && use !== "unset" && use !== "leave out" && isMaskRole(use) && (
          <NativeSelect
            size="xs"
            aria-label={t("labelOf", named)}
            value={label === undefined ? "" : String(label)}
            data={[
              { value: "", label: t("chooseLabel") },
              ...held.labels.map(({ value, name, millilitres }) => ({
                value: String(value),
                label: `${value}${name === undefined ? "" : ` ${name}`} (${millilitres.toPrecision(3)} mL)`,
              })),
            ]}
            onChange={({ currentTarget: { value } }) => onChange(key, value === "" ? {} : { label: Number(value) })}
          />
        )}
        {suggested && <span className="mark">{t("suggestedByName")}</span>}
        {held?.kind === "labels" && (
          <Button size="compact-xs" variant="subtle" onClick={() => onCopy(one)}>
            {t("anotherStructure")}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" aria-label={t("removeFile", named)} onClick={() => onRemove(key)}>
          {t("remove")}
        </Button>
      </div>
    </li>
  );
}
