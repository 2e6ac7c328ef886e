import type { BranchName, LiverReading } from "@glisson/case";
import { useWords } from "../language/language.ts";
import { BranchLabel } from "./BranchLabel.tsx";
import { drawnAsUsual, drawnTree } from "./branches.ts";
import classes from "./portalTree.module.css";
import { Tubes } from "./Tubes.tsx";

interface Props {
  readonly reading: LiverReading | undefined;
  readonly selected: BranchName | undefined;
  readonly onSelect: (branch: BranchName) => void;
  /** A branch was pressed with a pointer, and not with a key. */
  readonly onPoint: (branch: BranchName) => void;
}

/** The portal tree with how much of each branch is filled. Each branch is a button. */
export function PortalTree({ reading, selected, onSelect, onPoint }: Props) {
  const t = useWords();
  const variant = reading?.portalVariant;
  const branches = drawnTree(variant);
  return (
    <figure className={classes.figure}>
      <svg viewBox="0 0 400 440" className={classes.tree}>
        <title>{t("portalTreeTitle")}</title>
        <defs>
          <pattern id="thrombus" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#8c3b2a" />
            <line x1="0" y1="0" x2="0" y2="6" stroke="#f2d5cc" strokeWidth="2" />
          </pattern>
          <pattern id="unassessed" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill="#eef1f3" />
            <circle cx="3" cy="3" r="1" fill="#71808b" />
          </pattern>
        </defs>
        <text x="4" y="16" className={classes.side}>
          {t("patientRight")}
        </text>
        <text x="396" y="16" textAnchor="end" className={classes.side}>
          {t("patientLeft")}
        </text>
        <Tubes branches={branches} reading={reading} selected={selected} onSelect={onPoint} />
        {branches.map((branch) => (
          <BranchLabel
            key={branch.name}
            branch={branch}
            reading={reading?.portal?.[branch.name]}
            selected={branch.name === selected}
            onSelect={() => onSelect(branch.name)}
            onPoint={() => onPoint(branch.name)}
          />
        ))}
      </svg>
      <figcaption>
        {t("portalTreeCaption")}
        {drawnAsUsual(variant) && ` ${t("variantDrawnAsUsual")}`}
      </figcaption>
    </figure>
  );
}
