import { Button, FileButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useWords } from "../language/language.ts";
import { createCase } from "../server/server.ts";
import classes from "./cases.module.css";
import { readCaseFile } from "./readCaseFile.ts";

/** Opens a case file, chosen or dropped. A file at fault is refused in one line and nothing is written. */
export function OpenCaseFile({ dropped }: { dropped: File | undefined }) {
  const t = useWords();
  const [, go] = useLocation();
  const [fault, setFault] = useState<string>();

  const open = async (file: File | null | undefined) => {
    if (!file) return;
    setFault(undefined);
    const read = readCaseFile(file.name, await file.bytes());
    if (!read.ok) return setFault(t("faultAt", { ...read.faults[0] }));
    const id = String(read.value.id);
    const answer = await createCase(read.value);
    if (answer.ok) return go(`/cases/${id}`);
    setFault(
      answer.status === 0
        ? t("serverAway")
        : answer.status === 409
          ? t("idTaken", { id })
          : t("faultAt", { ...answer.fault }),
    );
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: one file is opened once, when it is dropped
  useEffect(() => void open(dropped), [dropped]);

  return (
    <>
      <FileButton onChange={open} accept="application/json,.json" inputProps={{ "aria-label": t("openCaseFile") }}>
        {(props) => (
          <Button size="xs" variant="default" {...props}>
            {t("openCaseFile")}
          </Button>
        )}
      </FileButton>
      <span className="dim">{t("orDrop")}</span>
      {fault && (
        <p className={`faultLine ${classes.fileFault}`} role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
