import type { BranchName, LiverReading } from "@glisson/case";
import type { JSX } from "react";
import type { ViewerLabels } from "./labels.ts";
import { sayObstruction } from "./sayObstruction.ts";
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

/** What each colour means, in words: structures to show or hide, and portal branches to go to. */
export function Legend({ masks, reading, hidden, onToggle, selected, onSelect, labels }: LegendProps): JSX.Element {
  const branches = Object.entries(reading?.portal ?? {}) as [
    BranchName,
    NonNullable<NonNullable<LiverReading["portal"]>[BranchName]>,
  ][];
  const given = structures.filter((structure) => masks[structure]);
  return (
    <div className="glisson-legend">
      {given.length > 0 && (
        <fieldset>
          <legend>{labels.shown}</legend>
          {given.map((structure) => (
            <label key={structure}>
              <input type="checkbox" checked={!hidden.has(structure)} onChange={() => onToggle(structure)} />
              <i style={{ background: css(looks[structure].colour) }} />
              {labels.structures[structure]}
            </label>
          ))}
        </fieldset>
      )}
      {branches.length > 0 && (
        <fieldset>
          <legend>{labels.branches}</legend>
          {branches.map(([name, branch]) => (
            <button key={name} type="button" aria-pressed={name === selected} onClick={() => onSelect(name)}>
              <i style={{ background: css(obstructionColour(branch.obstruction?.value)) }} />
              {name} {sayObstruction(branch.obstruction, labels.notAssessed)}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
