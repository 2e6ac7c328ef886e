import type { BranchReading } from "@glisson/case";
import type { KeyboardEvent } from "react";
import { useWords } from "../language/language.ts";
import type { DrawnBranch } from "./branches.ts";
import { flowWords, shortFlowWords } from "./branchWords.ts";
import classes from "./portalTree.module.css";
import { showFilled } from "./showFilled.ts";

interface Props {
  readonly branch: DrawnBranch;
  readonly reading: BranchReading | undefined;
  readonly selected: boolean;
  readonly onSelect: () => void;
  /** A pointer pressed it, and not a key. */
  readonly onPoint: () => void;
}

const barWidth = 88;

/** A branch's name, its bar with the figure and its range, and its flow; pressed, it opens the branch to be corrected. */
export function BranchLabel({ branch, reading, selected, onSelect, onPoint }: Props) {
  const t = useWords();
  const { obstruction, flow } = reading ?? {};
  const x = branch.label[0] + 4;
  const y = branch.label[1];
  const filled = obstruction ? showFilled(obstruction) : t("notAssessed");
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onSelect();
  };
  const [low, high] = obstruction ? [x + barWidth * obstruction.low, x + barWidth * obstruction.high] : [x, x];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand inside a drawing
    <g
      role="button"
      tabIndex={0}
      aria-pressed={selected}
      aria-label={`${t(branch.fullTitle)}: ${filled}${t("comma")}${flow ? t(flowWords[flow]) : t("flowUnknown")}`}
      className={classes.branch}
      data-selected={selected || undefined}
      data-branch={branch.name}
      onClick={onPoint}
      onKeyDown={press}
    >
      <rect x={x - 4} y={y} width="96" height={flow ? 57 : 45} rx="4" className={classes.label} />
      <text x={x} y={y + 12} className={classes.name}>
        {t(branch.title)}
      </text>
      <rect
        x={x}
        y={y + 17}
        width={barWidth}
        height="9"
        className={classes.bar}
        fill={obstruction ? "#ffffff" : "url(#unassessed)"}
      />
      {obstruction && <rect x={x} y={y + 17} width={barWidth * obstruction.value} height="9" fill="url(#thrombus)" />}
      {obstruction?.ranged && (
        <path className={classes.range} d={`M${low} ${y + 15}v13M${high} ${y + 15}v13M${low} ${y + 21.5}H${high}`} />
      )}
      <text x={x} y={y + 40} className={obstruction ? classes.figureText : classes.none}>
        {filled}
      </text>
      {flow && (
        <text x={x} y={y + 53} className={classes.flow}>
          {t(shortFlowWords[flow])}
        </text>
      )}
    </g>
  );
}
