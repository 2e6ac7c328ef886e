import type { BranchName, LiverReading } from "@glisson/case";
import type { Volume } from "@glisson/volume";
import { type JSX, type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { centrelines } from "./centrelines.ts";
import { Legend } from "./Legend.tsx";
import type { ViewerLabels } from "./labels.ts";
import { Overlay } from "./Overlay.tsx";
import type { Prepared } from "./prepare.ts";
import { probe } from "./probe.ts";
import { Readout } from "./Readout.tsx";
import { stepOf, stepped } from "./scrolling.ts";
import { type Masks, type Structure, structures } from "./structures.ts";
import { placeOf, type Target } from "./target.ts";
import { useScene } from "./useScene.ts";
import { type View, views } from "./views.ts";

interface ViewsProps {
  readonly ct: Volume | undefined;
  readonly masks: Masks;
  readonly prepared: Prepared;
  readonly reading: LiverReading | undefined;
  readonly target: Target | undefined;
  readonly onSelect: ((branch: BranchName) => void) | undefined;
  readonly labels: ViewerLabels;
}

/** Slices per key, upwards positive; degrees to the right and up per key in 3D. */
const sliceKeys: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
const turnKeys: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-10, 0],
  ArrowRight: [10, 0],
  ArrowUp: [0, 10],
  ArrowDown: [0, -10],
};

const zoomKeys: Readonly<Record<string, number>> = { "+": 1.25, "=": 1.25, "-": 0.8 };

/** A press and release closer than this, in pixels, is a click and not a drag. */
const clickPx = 4;

const pixelsOf = (event: PointerEvent): readonly [number, number] => {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
};

/** The four views of prepared images with what is said about them. */
export function Views({ ct, masks, prepared, reading, target, onSelect, labels }: ViewsProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const elements = useRef<Partial<Record<View, HTMLDivElement>>>({});
  const { scene, failure, pointMm, goTo, cutAcross, greyWindow } = useScene(frame, elements, prepared, masks);
  const [hidden, setHidden] = useState<ReadonlySet<Structure>>(new Set());
  const [active, setActive] = useState<View>("axial");
  const [wantsAcross, setWantsAcross] = useState(false);
  const pressed = useRef<readonly [number, number]>(undefined);

  const selected = target && "branch" in target ? target.branch : undefined;
  const place = placeOf(target, reading);
  const across = wantsAcross ? place?.normal : undefined;

  useEffect(() => {
    scene?.threeD.draw(reading);
    scene?.threeD.select(selected);
  }, [scene, reading, selected]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the slices move when a place is asked for, not when a reading is edited
  useEffect(() => {
    cutAcross(across);
    if (place) goTo(place.pointMm);
  }, [scene, target]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the plane turns when the reader says so
  useEffect(() => {
    cutAcross(across);
    if (across && place) goTo(place.pointMm);
  }, [wantsAcross]);

  useEffect(() => {
    for (const structure of structures) scene?.show(structure, !hidden.has(structure));
  }, [scene, hidden]);

  const onKeyDown = (view: View) => (event: KeyboardEvent) => {
    const factor = zoomKeys[event.key];
    if (factor !== undefined) {
      scene?.zoom(view, factor);
    } else if (view === "threeD") {
      const turn = turnKeys[event.key];
      if (turn === undefined) return;
      scene?.threeD.turn(...turn);
    } else {
      const slices = sliceKeys[event.key];
      if (slices === undefined) return;
      const step = stepOf(view, prepared.placement.spacing, across);
      goTo(stepped(pointMm, step, slices, prepared.bounds));
    }
    event.preventDefault();
  };

  const onPointerUp = (view: View) => (event: PointerEvent) => {
    const [from, to] = [pressed.current, pixelsOf(event)];
    pressed.current = undefined;
    if (!scene || !from || Math.hypot(to[0] - from[0], to[1] - from[1]) > clickPx) return;
    if (view !== "threeD") return goTo(scene.toPoint(view, to));
    const branch = scene.threeD.branchAt(to);
    if (branch) onSelect?.(branch);
  };

  const toggle = (structure: Structure) =>
    setHidden(new Set(hidden.has(structure) ? [...hidden].filter((s) => s !== structure) : [...hidden, structure]));

  const here = useMemo(() => probe(pointMm, ct, masks), [pointMm, ct, masks]);
  const names = here.structures.map((s) => labels.structures[s]).join(", ") || labels.noStructure;
  const says = here.value === undefined ? names : `${Math.round(here.value)} HU, ${names}`;

  const empty3d = structures.every((s) => masks[s] === undefined) && centrelines(reading).length === 0;

  if (failure !== undefined) {
    return (
      <p role="alert">
        {labels.noGraphics} ({failure})
      </p>
    );
  }
  return (
    <div className="glisson-viewer">
      <fieldset className="glisson-switch">
        {views.map((view) => (
          <button key={view} type="button" aria-pressed={view === active} onClick={() => setActive(view)}>
            {labels.views[view]}
          </button>
        ))}
      </fieldset>
      <div ref={frame} className="glisson-views">
        {views.map((view) => (
          <div
            key={view}
            className={view === active ? "glisson-view glisson-view-active" : "glisson-view"}
            role="img"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that scroll a slice need it focused
            tabIndex={0}
            aria-label={`${view === "axial" && across ? labels.across : labels.views[view]}: ${says}. ${view === "threeD" ? labels.keysOf3d : labels.keysOfSlice}`}
            onKeyDown={onKeyDown(view)}
            onPointerDown={(event) => {
              pressed.current = event.button === 0 ? pixelsOf(event) : undefined;
              event.currentTarget.focus({ preventScroll: true });
            }}
            onPointerUp={onPointerUp(view)}
            onContextMenu={(event) => event.preventDefault()}
          >
            <div
              className="glisson-canvas"
              ref={(element) => {
                if (element) elements.current[view] = element;
              }}
            />
            {view === "threeD" && empty3d && <p className="glisson-note">{labels.nothing3d}</p>}
            {scene && (
              <Overlay
                view={view}
                name={view === "axial" && across ? labels.across : labels.views[view]}
                scene={scene}
                pointMm={pointMm}
                reading={reading}
                selected={selected}
                labels={labels}
              />
            )}
          </div>
        ))}
        {!scene && (
          <p className="glisson-note" role="status">
            {labels.loading}
          </p>
        )}
      </div>
      {place?.normal && (
        <label>
          <input type="checkbox" checked={wantsAcross} onChange={(event) => setWantsAcross(event.target.checked)} />{" "}
          {labels.cutAcross}
        </label>
      )}
      <Readout
        says={says}
        greyWindow={ct && greyWindow}
        onWindow={(window) => scene?.setWindow(window)}
        labels={labels}
      />
      {prepared.outside.map((structure) => (
        <p key={structure} role="alert" className="glisson-outside">
          {labels.structures[structure]}: {labels.outside}
        </p>
      ))}
      <Legend
        masks={masks}
        reading={reading}
        hidden={hidden}
        onToggle={toggle}
        selected={selected}
        onSelect={(branch) => onSelect?.(branch)}
        labels={labels}
      />
    </div>
  );
}
