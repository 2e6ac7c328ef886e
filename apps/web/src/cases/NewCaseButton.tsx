import { caseFormat, parseCase } from "@glisson/case";
import { Button, Modal, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { useWords } from "../language/language.ts";
import { createCase } from "../server/server.ts";
import classes from "./cases.module.css";

/** Asks for the three facts that every case has, and opens the new case. */
export function NewCaseButton() {
  const t = useWords();
  const [, go] = useLocation();
  const [opened, { open, close }] = useDisclosure(false);
  const [id, setId] = useState("");
  const [date, setDate] = useState("");
  const [source, setSource] = useState("");
  const [fault, setFault] = useState<string>();

  const create = async (event: FormEvent) => {
    event.preventDefault();
    const written = { glisson: caseFormat, id, date, source } as const;
    const read = parseCase(written);
    if (!read.ok) return setFault(read.faults.map((one) => t("faultAt", { ...one })).join("; "));
    const answer = await createCase(written);
    if (answer.ok) return go(`/cases/${id}`);
    setFault(
      answer.status === 0
        ? t("serverAway")
        : answer.status === 409
          ? t("idTaken", { id })
          : t("faultAt", { ...answer.fault }),
    );
  };

  return (
    <>
      <Button size="xs" onClick={open}>
        {t("newCase")}
      </Button>
      <Modal opened={opened} onClose={close} title={t("newCase")} closeButtonProps={{ "aria-label": t("close") }}>
        <form onSubmit={create} className={classes.form} noValidate>
          <TextInput
            label={t("id")}
            description={t("idHint")}
            value={id}
            onChange={(event) => setId(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            type="date"
            label={t("caseDate")}
            description={t("caseDateHint")}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <TextInput
            label={t("source")}
            description={t("sourceHint")}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          {fault && (
            <p className="faultLine" role="alert">
              {fault}
            </p>
          )}
          <Button type="submit">{t("create")}</Button>
        </form>
      </Modal>
    </>
  );
}
