import { parseCase } from "@glisson/case";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../language/language.ts";
import { getCase } from "../server/server.ts";
import { OpenCase } from "./OpenCase.tsx";

/** One case by its id: fetched once, then in the reader's hands. */
export function CasePage({ id }: { id: string }) {
  const t = useWords();
  const fetched = useQuery({
    queryKey: ["case", id],
    queryFn: () => getCase(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const answer = fetched.data;
  if (!answer) return <p role="status">{t("loading")}</p>;
  if (!answer.ok)
    return <Unreadable id={id} lines={[answer.status === 0 ? t("serverAway") : t("faultAt", { ...answer.fault })]} />;
  const read = parseCase(answer.value.case);
  return read.ok ? (
    <OpenCase record={answer.value} valid={read.value} />
  ) : (
    <Unreadable id={id} lines={read.faults.map((fault) => t("faultAt", { ...fault }))} />
  );
}

function Unreadable({ id, lines }: { id: string; lines: readonly string[] }) {
  const t = useWords();
  return (
    <div className="card">
      <h1>{id}</h1>
      <p>{t("caseUnreadable")}</p>
      {lines.map((line) => (
        <p key={line} className="faultLine" role="alert">
          {line}
        </p>
      ))}
    </div>
  );
}
