import { type ConventionName, conventionNames, conventions } from "@glisson/formats";
import { Button, NativeSelect } from "@mantine/core";
import { useWords, type Words } from "../language/language.ts";
import { type ChosenFile, takesLabel } from "./chosenFiles.ts";
import classes from "./measuring.module.css";
import { maskUses, scanUses, segmentOf } from "./uses.ts";

interface Props {
  readonly list: readonly ChosenFile[];
  readonly onChange: (key: number, change: Partial<ChosenFile>) => void;
  readonly onCopy: (file: ChosenFile) => void;
  readonly onNameLabels: (file: File, convention: ConventionName) => void;
  readonly onRemove: (key: number) => void;
}

/** The chosen files: what each holds, and what it is used as. A role suggested by a name is marked as such. */
export function FileList({ list, ...acts }: Props) {
  const t = useWords();
  if (list.length === 0) return null;
  return (
    <ul className={classes.files} aria-label={t("chosenFiles")}>
      {list.map((one) => (
        <FileRow key={one.key} one={one} {...acts} />
      ))}
    </ul>
  );
}

interface RowProps extends Omit<Props, "list"> {
  readonly one: ChosenFile;
}

function FileRow({ one, onChange, onCopy, onNameLabels, onRemove }: RowProps) {
  const t = useWords();
  const { key, file, contents, use, suggested, label } = one;
  const named = { name: file.name };
  const held = contents?.ok ? contents.value : undefined;
  const options = (words: Readonly<Record<string, Words>>) =>
    Object.entries(words).map(([value, word]) => ({ value, label: t(word) }));
  const segment = use === "unset" || use === "leave out" ? undefined : segmentOf(use);
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
            ...(segment === undefined ? [] : [{ value: use, label: t("roleSegment", { number: segment }) }]),
            { group: t("masks"), items: options(maskUses) },
            { group: t("scans"), items: options(scanUses) },
            { value: "leave out", label: t("leaveOut") },
          ]}
          onChange={(event) => onChange(key, { use: event.currentTarget.value as ChosenFile["use"], suggested: false })}
        />
        {held?.kind === "labels" && takesLabel(use) && (
          <NativeSelect
            size="xs"
            aria-label={t("labelOf", named)}
            value={label === undefined ? "" : String(label)}
            data={[
              { value: "", label: t("chooseLabel") },
              ...held.labels.map(({ value, name, millilitres }) => ({
                value: String(value),
                label: `${value}${name === undefined ? "" : ` ${name}`} (${Number(millilitres.toPrecision(3))} mL)`,
              })),
            ]}
            onChange={({ currentTarget: { value } }) => onChange(key, value === "" ? {} : { label: Number(value) })}
          />
        )}
        {held?.kind === "labels" && use === "unset" && (
          <NativeSelect
            size="xs"
            aria-label={t("conventionOf", named)}
            value=""
            data={[
              { value: "", label: t("chooseConvention") },
              ...conventionNames.map((name) => ({ value: name, label: `${name}: ${conventions[name].source}` })),
            ]}
            onChange={({ currentTarget: { value } }) => onNameLabels(file, value as ConventionName)}
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
