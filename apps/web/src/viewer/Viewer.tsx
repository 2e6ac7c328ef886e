import { type BranchName, type LiverReading, sayFault } from "@glisson/case";
import type { Volume } from "@glisson/volume";
import {
  type JSX,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Point } from "./affine.ts";
import { canDraw } from "./cornerstone.ts";
import { Legend } from "./Legend.tsx";
import type { ViewerLabels } from "./labels.ts";
import { Overlay } from "./Overlay.tsx";
import { type Prepared, prepare } from "./prepare.ts";
import { probe } from "./probe.ts";
import { openScene, type Plane, planes, type Scene, softTissue, type View, type Window } from "./scene.ts";
import type { Masks, Structure } from "./structures.ts";
import "./viewer.css";

export interface ViewerProps {
  readonly ct?: Volume | undefined;
  readonly masks: Masks;
  readonly reading?: LiverReading | undefined;
  readonly selected?: BranchName | undefined;
  readonly onSelect?: ((branch: BranchName) => void) | undefined;
  readonly labels: ViewerLabels;
}

const views = [...planes, "threeD"] as const;

/** The LPS axis that a plane is scrolled along, and the way that "arrow up" goes: to the head, the front, the left. */
const scrolling = { axial: [2, 1], coronal: [1, -1], sagittal: [0, 1] } as const satisfies Record<
  Plane,
  [0 | 1 | 2, 1 | -1]
>;

/** Slices per key, upwards positive; degrees to the right and up per key in 3D. */
const sliceKeys: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
const turnKeys: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-10, 0],
  ArrowRight: [10, 0],
  ArrowUp: [0, 10],
  ArrowDown: [0, -10],
};

/** A press and release closer than this, in pixels, is a click and not a drag. */
const clickPx = 4;

const withCoordinate = (point: Point, axis: 0 | 1 | 2, value: number): Point =>
  point.map((v, n) => (n === axis ? value : v)) as unknown as Point;

/** The images of a case: three linked slices and a 3D view. */
export default function Viewer(props: ViewerProps): JSX.Element {
  const { ct, masks, reading, labels } = props;
  const drawable = useMemo(canDraw, []);
  const [prepared, setPrepared] = useState<ReturnType<typeof prepare>>();
  useEffect(() => {
    setPrepared(undefined);
    // After the sentence that says so is on the screen: a large study takes a moment.
    const later = setTimeout(() => setPrepared(prepare(ct, masks)));
    return () => clearTimeout(later);
  }, [ct, masks]);
  if (!drawable) return <p role="alert">{labels.noGraphics}</p>;
  if (prepared === undefined) return <p role="status">{labels.loading}</p>;
  if (!prepared.ok) {
    return (
      <p role="alert">
        {labels.notShown}: {prepared.faults.map(sayFault).join("; ")}
      </p>
    );
  }
  return <Views {...props} reading={reading} prepared={prepared.value} />;
}

function Views({ ct, masks, reading, selected, onSelect, labels, prepared }: ViewerProps & { prepared: Prepared }) {
  const frame = useRef<HTMLDivElement>(null);
  const elements = useRef<Partial<Record<View, HTMLDivElement>>>({});
  const [scene, setScene] = useState<Scene>();
  const [failure, setFailure] = useState<string>();
  const [pointMm, setPoint] = useState(prepared.start);
  const [window, setWindow] = useState<Window>(softTissue);
  const [hidden, setHidden] = useState<ReadonlySet<Structure>>(new Set());
  const [active, setActive] = useState<View>("axial");
  const [, redraw] = useState(0);
  const pressed = useRef<readonly [number, number]>(undefined);

  useEffect(() => {
    let closed = false;
    let opened: Scene | undefined;
    let pending = 0;
    const onCamera = () => {
      cancelAnimationFrame(pending);
      pending = requestAnimationFrame(() => redraw((n) => n + 1));
    };
    openScene(
      elements.current as Record<View, HTMLDivElement>,
      { ...prepared, masks, reading },
      {
        onCamera,
        onWindow: setWindow,
        onSlice: (plane, at) => {
          const [axis] = scrolling[plane];
          setPoint((point) => withCoordinate(point, axis, at[axis]));
        },
      },
    ).then(
      (made) => {
        if (closed) return made.close();
        opened = made;
        made.moveTo(prepared.start);
        setScene(made);
      },
      (error: unknown) => setFailure(String(error)),
    );
    const observer = new ResizeObserver(() => {
      opened?.resize();
      onCamera();
    });
    observer.observe(frame.current!);
    return () => {
      closed = true;
      observer.disconnect();
      cancelAnimationFrame(pending);
      setScene(undefined);
      opened?.close();
    };
  }, [prepared, masks, reading]);

  const goTo = useCallback(
    (point: Point) => {
      setPoint(point);
      scene?.moveTo(point);
    },
    [scene],
  );

  const goToBranch = useCallback(
    (branch: BranchName) => {
      const worst = reading?.portal?.[branch]?.worstSection?.pointMm;
      if (worst) goTo(worst);
    },
    [goTo, reading],
  );

  useEffect(() => {
    scene?.select(selected);
    if (selected) goToBranch(selected);
  }, [scene, selected, goToBranch]);

  const choose = (branch: BranchName) => {
    goToBranch(branch);
    onSelect?.(branch);
  };

  const onKeyDown = (view: View) => (event: KeyboardEvent) => {
    if (view === "threeD") {
      const turn = turnKeys[event.key];
      if (turn === undefined) return;
      scene?.turn(...turn);
    } else {
      const slices = sliceKeys[event.key];
      if (slices === undefined) return;
      const [axis, way] = scrolling[view];
      const [low, high] = prepared.bounds;
      const at = pointMm[axis] + slices * way * prepared.placement.spacing[axis];
      goTo(withCoordinate(pointMm, axis, Math.min(high[axis], Math.max(low[axis], at))));
    }
    event.preventDefault();
  };

  const pixelsOf = (event: PointerEvent): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  const onPointerUp = (view: View) => (event: PointerEvent) => {
    const [from, to] = [pressed.current, pixelsOf(event)];
    pressed.current = undefined;
    if (!scene || !from || Math.hypot(to[0] - from[0], to[1] - from[1]) > clickPx) return;
    if (view !== "threeD") return goTo(scene.toPoint(view, to));
    const branch = scene.branchAt(to);
    if (branch) choose(branch);
  };

  const toggle = (structure: Structure) => {
    const visible = hidden.has(structure);
    scene?.show(structure, visible);
    setHidden(new Set(visible ? [...hidden].filter((s) => s !== structure) : [...hidden, structure]));
  };

  const here = useMemo(() => probe(pointMm, ct, masks), [pointMm, ct, masks]);
  const names = here.structures.map((s) => labels.structures[s]).join(", ") || labels.noStructure;
  const says = here.value === undefined ? names : `${Math.round(here.value)} HU, ${names}`;

  if (failure) return <p role="alert">{`${labels.notShown}: ${failure}`}</p>;
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
            aria-label={`${labels.views[view]}: ${says}. ${view === "threeD" ? labels.keysOf3d : labels.keysOfSlice}`}
            onKeyDown={onKeyDown(view)}
            onPointerDown={(event) => {
              pressed.current = event.button === 0 ? pixelsOf(event) : undefined;
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
            {scene && <Overlay view={view} scene={scene} pointMm={pointMm} labels={labels} />}
          </div>
        ))}
        {!scene && (
          <p className="glisson-loading" role="status">
            {labels.loading}
          </p>
        )}
      </div>
      <p className="glisson-readout" aria-live="polite">
        {says}
        {ct &&
          ` · ${labels.window} ${Math.round(window.high - window.low)} / ${Math.round((window.high + window.low) / 2)}`}
      </p>
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
        onSelect={choose}
        labels={labels}
      />
    </div>
  );
}
