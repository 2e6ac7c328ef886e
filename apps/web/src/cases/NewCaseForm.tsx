import { type Case, caseFormat, parseCase } from "@glisson/case";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { useWords } from "../language/language.ts";
import { createCase, getCase } from "../server/server.ts";
import { carryOver } from "./carryOver.ts";
import classes from "./cases.module.css";

interface Props {
  /** Cases that the new one may follow. */
  readonly earlier: readonly string[];
  readonly onCancel: () => void;
}

/** Asks for the three facts that every case has, and whether it follows an earlier case; then opens it. */
export function NewCaseForm({ earlier, onCancel }: Props) {
  const t = useWords();
  const [, go] = useLocation();
  const [id, setId] = useState("");
  const [date, setDate] = useState("");
  const [source, setSource] = useState("");
  const [follows, setFollows] = useState("");
  const [fault, setFault] = useState<string>();

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (id === "" || date === "" || source === "") return setFault(t("allThreeNeeded"));
    const earlierCase = follows === "" ? undefined : await readEarlier(follows);
    if (follows !== "" && !earlierCase) return setFault(t("earlierUnreadable", { id: follows }));
    const written = {
      glisson: caseFormat,
      id,
      date,
      source,
      ...(earlierCase ? { follows, ...carried(earlierCase) } : {}),
    } as const;
    const read = parseCase(written);
    if (!read.ok) return setFault(read.faults.map((one) => t("faultAt", { ...one })).join("; "));
    const answer = await createCase(written);
    if (answer.ok) return go(`/cases/${id}`);
    if (answer.status === 0) return setFault(t("serverAway"));
    setFault(answer.status === 409 ? t("idTaken", { id }) : t("faultAt", { ...answer.fault }));
  };

  const carried = (from: Case) => {
    const { facts, names } = carryOver(from);
    if (names.length === 0) return {};
    const said = names.map((name) => t(name).toLowerCase()).join(t("comma"));
    return { note: t("carriedOver", { id: from.id, date: from.date, names: said }), ...facts };
  };

  return (
    <section className={`card ${classes.new}`} aria-labelledby="new-case-heading">
      <h2 id="new-case-heading">{t("newCase")}</h2>
      <form onSubmit={create} className={classes.form} noValidate>
        <TextInput
          label={t("id")}
          description={t("idHint")}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
          autoFocus
        />
        <TextInput
          label={t("caseDate")}
          description={t("caseDateHint")}
          placeholder={t("datePattern")}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextInput
          label={t("source")}
          description={t("sourceHint")}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <NativeSelect
          label={t("follows")}
          description={follows === "" ? undefined : t("carryHint")}
          value={follows}
          data={[{ value: "", label: t("followsNone") }, ...earlier]}
          onChange={(event) => setFollows(event.currentTarget.value)}
        />
        {fault && (
          <p className="faultLine" role="alert">
            {fault}
          </p>
        )}
        <div className={classes.buttons}>
          <Button size="xs" type="submit">
            {t("create")}
          </Button>
          <Button size="xs" variant="default" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** The earlier case as it stands on the server; undefined where it cannot be read. */
async function readEarlier(id: string): Promise<Case | undefined> {
  const answer = await getCase(id);
  const read = answer.ok ? parseCase(answer.value.case) : undefined;
  return read?.ok ? read.value : undefined;
}
