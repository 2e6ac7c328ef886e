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
}

const barWidth = 88;

/** One branch: its tube with the thrombus in it, and its bar with the figure and its range. */
export function BranchGlyph({ branch, reading, selected, onSelect }: Props) {
  const t = useWords();
  const { obstruction, flow } = reading ?? {};
  const [x, y] = branch.label;
  const filled = obstruction ? showFilled(obstruction) : t("notAssessed");
  const flowText = flow ? t(flowWords[flow]) : t("flowUnknown");
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onSelect();
  };
  const inner = branch.calibre - 3;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand inside a drawing
    <g
      role="button"
      tabIndex={0}
      aria-pressed={selected}
      aria-label={`${t(branch.fullTitle)}: ${filled}${t("comma")}${flowText}`}
      className={classes.branch}
      data-selected={selected || undefined}
      data-branch={branch.name}
      onClick={onSelect}
      onKeyDown={press}
    >
      <path
        d={branch.course}
        className={classes.wall}
        data-unknown={!obstruction || undefined}
        strokeWidth={branch.calibre}
      />
      <path d={branch.course} fill="none" stroke={obstruction ? "#f3f6f8" : "url(#unassessed)"} strokeWidth={inner} />
      {obstruction && obstruction.value > 0 && (
        <path d={branch.course} fill="none" stroke="url(#thrombus)" strokeWidth={inner * obstruction.value} />
      )}
      <rect x={x} y={y} width="96" height={flow ? 57 : 45} rx="4" className={classes.label} />
      <text x={x + 4} y={y + 12} className={classes.name}>
        {t(branch.title)}
      </text>
      <rect
        x={x + 4}
        y={y + 17}
        width={barWidth}
        height="9"
        className={classes.bar}
        fill={obstruction ? "#ffffff" : "url(#unassessed)"}
      />
      {obstruction && (
        <>
          <rect x={x + 4} y={y + 17} width={barWidth * obstruction.value} height="9" fill="url(#thrombus)" />
          {obstruction.ranged && (
            <path
              className={classes.range}
              d={`M${x + 4 + barWidth * obstruction.low} ${y + 15}v13M${x + 4 + barWidth * obstruction.high} ${y + 15}v13M${
                x + 4 + barWidth * obstruction.low
              } ${y + 21.5}H${x + 4 + barWidth * obstruction.high}`}
            />
          )}
        </>
      )}
      <text x={x + 4} y={y + 40} className={obstruction ? classes.figureText : classes.none}>
        {filled}
      </text>
      {flow && (
        <text x={x + 4} y={y + 53} className={classes.flow}>
          {t(shortFlowWords[flow])}
        </text>
      )}
    </g>
  );
}
