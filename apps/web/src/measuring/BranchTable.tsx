import { type BranchName, branchNames, branchTitle, type LiverReading } from "@glisson/case";
import { gradeWords, lumenPathWords } from "../findings/words.ts";
import { useSay, useWords } from "../language/language.ts";
import { DataTable } from "../page/DataTable.tsx";
import { showFilled, showMeasured } from "../portalTree/showFilled.ts";

interface Props {
  readonly id: string;
  readonly portal: NonNullable<LiverReading["portal"]>;
  /** What the case holds already and what stands against the measurement. */
  readonly stands: NonNullable<LiverReading["portal"]>;
  readonly onSelect: (branch: BranchName) => void;
}

/** The measured branches; each name leads to the worst section. Where the case's own figure stands, it is said. */
export function BranchTable({ id, portal, stands, onSelect }: Props) {
  const t = useWords();
  const say = useSay();
  const measured = branchNames.filter((name) => portal[name]);
  if (measured.length === 0) return null;
  const anyStands = measured.some((name) => stands[name]?.obstruction);
  return (
    <>
      <h4 id={id}>{t("branchesMeasured")}</h4>
      <DataTable
        labelledBy={id}
        columns={[
          t("branch"),
          t("filledShort"),
          ...(anyStands ? [t("stands")] : []),
          t("grade"),
          t("lumenPath"),
          t("thrombusLength"),
          t("limits"),
        ]}
        rows={measured.map((name) => {
          const { obstruction, grade, lumenPath, obstructedLength, flags = [] } = portal[name]!;
          const own = stands[name]?.obstruction;
          return {
            key: name,
            cells: [
              <button key="branch" type="button" className="reference" onClick={() => onSelect(name)}>
                {say(branchTitle[name])}
              </button>,
              <b key="filled">{obstruction ? showFilled(obstruction) : t("noFigure")}</b>,
              ...(anyStands ? [own ? showFilled(own) : ""] : []),
              grade ? t(gradeWords[grade]) : "",
              lumenPath ? t(lumenPathWords[lumenPath]) : "",
              obstructedLength ? showMeasured(obstructedLength) : "",
              flags.join("; "),
            ],
          };
        })}
      />
      {anyStands && <p className="dim">{t("standsHint")}</p>}
    </>
  );
}
