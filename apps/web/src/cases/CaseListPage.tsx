import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../language/language.ts";
import { listCases } from "../server/server.ts";
import { CaseTable } from "./CaseTable.tsx";
import classes from "./cases.module.css";
import { NewCaseForm } from "./NewCaseForm.tsx";
import { OpenCaseFile } from "./OpenCaseFile.tsx";

/** The first screen: all cases on this machine, and the two ways to a new one. A case file can be dropped anywhere on it. */
export function CaseListPage() {
  const t = useWords();
  const [dropped, setDropped] = useState<File>();
  const [adding, setAdding] = useState(false);
  const cases = useQuery({ queryKey: ["cases"], queryFn: listCases });
  const answer = cases.data;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way beside the button
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        setDropped(event.dataTransfer.files[0]);
      }}
    >
      <title>Glisson</title>
      <div className={classes.top}>
        <h1>{t("cases")}</h1>
        <Button size="xs" aria-expanded={adding} onClick={() => setAdding(true)}>
          {t("newCase")}
        </Button>
        <OpenCaseFile dropped={dropped} />
      </div>
      {adding && (
        <NewCaseForm
          earlier={answer?.ok ? answer.value.cases.map(({ id }) => id) : []}
          onCancel={() => setAdding(false)}
        />
      )}
      <section className="card" aria-label={t("cases")}>
        {cases.isPending && <p role="status">{t("loading")}</p>}
        {answer && !answer.ok && (
          <p className="faultLine" role="alert">
            {answer.status === 0 ? t("serverAway") : t("faultLine", { ...answer.fault })}
          </p>
        )}
        {answer?.ok && <CaseTable cases={answer.value.cases} />}
      </section>
      <p className="dim">{t("staysHere")}</p>
    </div>
  );
}
