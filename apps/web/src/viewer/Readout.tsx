import type { JSX } from "react";
import type { ViewerLabels } from "./labels.ts";
import type { GreyWindow } from "./scene.ts";

interface ReadoutProps {
  /** What stands where the slices meet, in words. */
  readonly says: string;
  /** The values drawn black and white, or undefined where there is no CT. */
  readonly greyWindow: GreyWindow | undefined;
  readonly onWindow: (window: GreyWindow) => void;
  readonly labels: ViewerLabels;
}

/** What stands at the crosshair, and the grey window as numbers to read or type. */
export function Readout({ says, greyWindow, onWindow, labels }: ReadoutProps): JSX.Element {
  const width = greyWindow && Math.round(greyWindow.high - greyWindow.low);
  const level = greyWindow && Math.round((greyWindow.high + greyWindow.low) / 2);
  const set = (newWidth: number, newLevel: number) => {
    if (newWidth > 0 && Number.isFinite(newLevel)) {
      onWindow({ low: newLevel - newWidth / 2, high: newLevel + newWidth / 2 });
    }
  };
  return (
    <div className="glisson-readout">
      <p aria-live="polite">{says}</p>
      {width !== undefined && level !== undefined && (
        <>
          <label>
            {labels.windowWidth}
            <input
              type="number"
              min={1}
              step={10}
              value={width}
              onChange={(event) => set(event.target.valueAsNumber, level)}
            />
          </label>
          <label>
            {labels.windowLevel}
            <input type="number" step={10} value={level} onChange={(event) => set(width, event.target.valueAsNumber)} />
          </label>
        </>
      )}
    </div>
  );
}
