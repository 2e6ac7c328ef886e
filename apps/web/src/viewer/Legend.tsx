import type { BranchName, LiverReading } from "@glisson/case";
import type { JSX } from "react";
import type { ViewerLabels } from "./labels.ts";
import { css, looks, type Masks, obstructionColour, type Structure, structures } from "./structures.ts";

interface LegendProps {
  readonly masks: Masks;
  readonly reading: LiverReading | undefined;
  readonly hidden: ReadonlySet<Structure>;
  readonly onToggle: (structure: Structure) => void;
  readonly selected: BranchName | undefined;
  readonly onSelect: (branch: BranchName) => void;
  readonly labels: ViewerLabels;
}

const percent = (fraction: number) => `${Math.round(fraction * 100)} %`;

/** What each colour means, in words: structures to show or hide, and portal branches to go to. */
export function Legend({ masks, reading, hidden, onToggle, selected, onSelect, labels }: LegendProps): JSX.Element {
  const branches = Object.entries(reading?.portal ?? {}) as [
    BranchName,
    NonNullable<NonNullable<LiverReading["portal"]>[BranchName]>,
  ][];
  return (
    <div className="glisson-legend">
      <fieldset>
        <legend>{labels.shown}</legend>
        {structures
          .filter((structure) => masks[structure])
          .map((structure) => (
            <label key={structure}>
              <input type="checkbox" checked={!hidden.has(structure)} onChange={() => onToggle(structure)} />
              <i style={{ background: css(looks[structure].colour) }} />
              {labels.structures[structure]}
            </label>
          ))}
      </fieldset>
      {branches.length > 0 && (
        <fieldset>
          <legend>{labels.branches}</legend>
          {branches.map(([name, branch]) => (
            <button key={name} type="button" aria-pressed={name === selected} onClick={() => onSelect(name)}>
              <i style={{ background: css(obstructionColour(branch.obstruction?.value)) }} />
              {name} {branch.obstruction ? percent(branch.obstruction.value) : labels.notAssessed}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
