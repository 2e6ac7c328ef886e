import type { BranchName, LiverReading } from "@glisson/case";
import type { Vector } from "@glisson/volume";
import { type JSX, useRef } from "react";
import { centrelines } from "./centrelines.ts";
import { directionOf } from "./directions.ts";
import type { Direction, ViewerLabels } from "./labels.ts";
import { placeLabel, textWidth } from "./placeLabel.ts";
import { sayObstruction } from "./sayObstruction.ts";
import type { Scene } from "./scene.ts";
import type { View } from "./views.ts";

const opposite: Readonly<Record<Direction, Direction>> = {
  left: "right",
  right: "left",
  front: "back",
  back: "front",
  head: "foot",
  foot: "head",
};

/** Half the gap, in pixels, that the crosshair leaves open round the point it marks. */
const gapPx = 14;

interface OverlayProps {
  readonly view: View;
  readonly name: string;
  readonly scene: Scene;
  readonly pointMm: Vector;
  readonly reading: LiverReading | undefined;
  readonly selected: BranchName | undefined;
  readonly labels: ViewerLabels;
}

/** What is written over a view: its name, the patient's directions at the edges, the crosshair, obstructed branches. */
export function Overlay({ view, name, scene, pointMm, reading, selected, labels }: OverlayProps): JSX.Element {
  const [x, y] = scene.toPixels(view, pointMm);
  const { right, up } = scene.directions(view);
  const [top, side] = [directionOf(up), directionOf(right)];
  const edges = { top, bottom: opposite[top], right: side, left: opposite[side] } as const;
  const drawing = useRef<SVGSVGElement>(null);
  // Before the first drawing the pane has no size yet; the camera's first move draws again.
  const { clientWidth = 0, clientHeight = 0 } = drawing.current ?? {};
  const branches = centrelines(view === "threeD" ? reading : undefined);
  return (
    <div className="glisson-overlay" aria-hidden="true">
      <svg ref={drawing}>
        <title>{name}</title>
        {view === "threeD" ? (
          <circle cx={x} cy={y} r={gapPx / 2} />
        ) : (
          <>
            <line x1={x} x2={x} y1="0" y2={y - gapPx} />
            <line x1={x} x2={x} y1={y + gapPx} y2="100%" />
            <line x1="0" x2={x - gapPx} y1={y} y2={y} />
            <line x1={x + gapPx} x2="100%" y1={y} y2={y} />
          </>
        )}
        {branches.map(([branch, { line, obstruction }]) => {
          if (!obstruction?.value && branch !== selected) return null;
          const [mx, my, mz] = line[line.length >> 1]!;
          const says = `${branch} ${sayObstruction(obstruction, labels.notAssessed)}`;
          const at = scene.toPixels(view, [mx, my, mz]);
          const { x: left, y: down, anchor } = placeLabel(at, textWidth(says), [clientWidth, clientHeight], gapPx);
          const chosen = branch === selected ? "glisson-selected" : undefined;
          return (
            <text key={branch} x={left} y={down} textAnchor={anchor} className={chosen}>
              {says}
            </text>
          );
        })}
      </svg>
      <span className="glisson-view-name">{name}</span>
      {Object.entries(edges).map(([edge, direction]) => (
        <span key={edge} className={`glisson-edge glisson-edge-${edge}`}>
          {labels.directions[direction]}
        </span>
      ))}
    </div>
  );
}
