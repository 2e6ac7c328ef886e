import type { BranchName } from "@glisson/case";
import type { Vector } from "@glisson/volume";
import { useEditing } from "../document/editing.ts";
import { Findings } from "../findings/Findings.tsx";
import { showImages } from "../images/showImages.ts";
import { useWords } from "../language/language.ts";
import { BranchEditor } from "./BranchEditor.tsx";
import { drawnTree } from "./branches.ts";
import { PortalTree } from "./PortalTree.tsx";
import classes from "./portalTree.module.css";
import { ReadingIssues } from "./ReadingIssues.tsx";

interface Props {
  readonly selected: BranchName | undefined;
  readonly onSelect: (branch: BranchName) => void;
  readonly onPoint: (pointMm: Vector) => void;
}

/** The portal tree and, beside it, the branch that is being read or corrected. */
export function PortalSection({ selected, onSelect, onPoint }: Props) {
  const t = useWords();
  const { valid } = useEditing();
  // A reader at the pointer looks at the images next; one at the keys goes on to the fields, which must stay in view.
  const press = (name: BranchName) => {
    onSelect(name);
    showImages();
  };
  const show = (pointMm: Vector) => {
    onPoint(pointMm);
    showImages();
  };
  const branch = drawnTree(valid.reading?.portalVariant).find(({ name }) => name === selected);
  return (
    <section className="card noPrint" aria-labelledby="portal-heading">
      <h2 id="portal-heading">{t("portalTree")}</h2>
      <div className={classes.section}>
        <PortalTree reading={valid.reading} selected={selected} onSelect={onSelect} onPoint={press} />
        {branch ? <BranchEditor key={branch.name} branch={branch} /> : <p className="dim">{t("chooseBranch")}</p>}
      </div>
      {valid.reading && <Findings id="findings" reading={valid.reading} onPoint={show} />}
      <ReadingIssues issues={valid.reading?.issues ?? []} />
    </section>
  );
}
