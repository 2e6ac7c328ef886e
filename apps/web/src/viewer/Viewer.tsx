import { type BranchName, type LiverReading, sayFault } from "@glisson/case";
import type { Volume } from "@glisson/volume";
import { type JSX, useEffect, useMemo, useState } from "react";
import { canDraw } from "./cornerstone.ts";
import type { ViewerLabels } from "./labels.ts";
import { prepare } from "./prepare.ts";
import type { Masks } from "./structures.ts";
import type { Target } from "./target.ts";
import { Views } from "./Views.tsx";
import "./viewer.css";

export interface ViewerProps {
  readonly ct?: Volume | undefined;
  readonly masks: Masks;
  readonly reading?: LiverReading | undefined;
  /** What to look at: with each new target, all slices move there. */
  readonly target?: Target | undefined;
  readonly onSelect?: ((branch: BranchName) => void) | undefined;
  readonly labels: ViewerLabels;
}

/**
 * The images of a case: three linked slices and a 3D view, from a CT, from masks or from both. Give it a `key` for each
 * patient; a change of masks or reading under the same key keeps the place that the reader looks at.
 */
export default function Viewer({ ct, masks, reading, target, onSelect, labels }: ViewerProps): JSX.Element {
  const { liver, hepaticVeins, portalVein, tumour, thrombus } = masks;
  const same = useMemo(
    () => ({ liver, hepaticVeins, portalVein, tumour, thrombus }),
    [liver, hepaticVeins, portalVein, tumour, thrombus],
  );
  const drawable = useMemo(canDraw, []);
  const [prepared, setPrepared] = useState<{ masks: Masks; result: ReturnType<typeof prepare> }>();
  useEffect(() => {
    // A large study takes a moment: let the sentence that says so be painted first.
    const later = setTimeout(() => setPrepared({ masks: same, result: prepare(ct, same) }));
    return () => clearTimeout(later);
  }, [ct, same]);

  if (!drawable) return <p role="alert">{labels.noGraphics}</p>;
  if (prepared === undefined) return <p role="status">{labels.loading}</p>;
  if (!prepared.result.ok) {
    return (
      <p role="alert">
        {labels.notShown}: {prepared.result.faults.map(sayFault).join("; ")}
      </p>
    );
  }
  return (
    <Views
      ct={ct}
      masks={prepared.masks}
      prepared={prepared.result.value}
      reading={reading}
      target={target}
      onSelect={onSelect}
      labels={labels}
    />
  );
}
