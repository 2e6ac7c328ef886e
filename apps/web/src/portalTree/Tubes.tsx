import type { BranchName, LiverReading } from "@glisson/case";
import type { DrawnBranch } from "./branches.ts";
import classes from "./portalTree.module.css";

interface Props {
  readonly branches: readonly DrawnBranch[];
  readonly reading: LiverReading | undefined;
  readonly selected: BranchName | undefined;
  readonly onSelect: (branch: BranchName) => void;
}

/** The veins, open into each other: all walls first, then what is inside. A click selects; keys have the labels. */
export function Tubes({ branches, reading, selected, onSelect }: Props) {
  const obstructionOf = (name: BranchName) => reading?.portal?.[name]?.obstruction;
  return (
    <g>
      {branches.map(({ name, course, calibre }) => (
        <path
          key={name}
          d={course}
          className={classes.wall}
          data-unknown={!obstructionOf(name) || undefined}
          data-selected={name === selected || undefined}
          strokeWidth={calibre}
        />
      ))}
      {branches.map(({ name, course, calibre }) => {
        const obstruction = obstructionOf(name);
        const inner = calibre - 3;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the branch's label is its button
          <g key={name} className={classes.inside} onClick={() => onSelect(name)}>
            <path d={course} stroke={obstruction ? "#f3f6f8" : "url(#unassessed)"} strokeWidth={inner} />
            {obstruction && obstruction.value > 0 && (
              <path d={course} stroke="url(#thrombus)" strokeWidth={inner * obstruction.value} />
            )}
          </g>
        );
      })}
    </g>
  );
}
