import type { Vector } from "@glisson/volume";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Prepared } from "./prepare.ts";
import { type GreyWindow, openScene, type Scene, softTissue } from "./scene.ts";
import type { Masks } from "./structures.ts";
import { scrolling, type View } from "./views.ts";

interface SceneState {
  readonly scene: Scene | undefined;
  /** Why nothing can be drawn, or undefined while all is well. */
  readonly failure: "lost" | string | undefined;
  /** Where the three slices meet (LPS, mm). */
  readonly pointMm: Vector;
  readonly goTo: (pointMm: Vector) => void;
  readonly greyWindow: GreyWindow;
}

/** `point` with one of its coordinates replaced. */
export const withCoordinate = (point: Vector, axis: 0 | 1 | 2, value: number): Vector =>
  [0, 1, 2].map((n) => (n === axis ? value : point[n])) as unknown as Vector;

/** Opens the four views inside `frame` for as long as the component shows them, and follows what the reader does there. */
export function useScene(
  frame: RefObject<HTMLElement | null>,
  elements: RefObject<Partial<Record<View, HTMLDivElement>>>,
  prepared: Prepared,
  masks: Masks,
): SceneState {
  const [scene, setScene] = useState<Scene>();
  const [failure, setFailure] = useState<string>();
  const [pointMm, setPoint] = useState(prepared.start);
  const [greyWindow, setGreyWindow] = useState<GreyWindow>(softTissue);
  const [, redraw] = useState(0);
  // What to show when the views open again, in answer to a mask edited by hand: what the reader saw before.
  const seen = useRef({ pointMm, greyWindow });
  seen.current = { pointMm, greyWindow };
  // Scenes share their elements: one closes before the next opens.
  const closing = useRef(Promise.resolve());

  useEffect(() => {
    let closed = false;
    let opened: Scene | undefined;
    let pending = 0;
    const onCamera = () => {
      cancelAnimationFrame(pending);
      pending = requestAnimationFrame(() => redraw((n) => n + 1));
    };
    const events = {
      onCamera,
      onWindow: setGreyWindow,
      onLost: () => setFailure("lost"),
      onSlice: (plane: keyof typeof scrolling, at: Vector) => {
        const { axis } = scrolling[plane];
        setPoint((point) => withCoordinate(point, axis, at[axis]));
      },
    };
    const opening = closing.current.then(() => {
      const input = { ...prepared, masks, greyWindow: seen.current.greyWindow };
      return closed ? undefined : openScene(elements.current as Record<View, HTMLDivElement>, input, events);
    });
    opening.then(
      (made) => {
        if (closed || !made) return;
        opened = made;
        made.moveTo(seen.current.pointMm);
        setScene(made);
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
    const observer = new ResizeObserver(() => {
      if (!opened) return;
      opened.resize();
      opened.moveTo(seen.current.pointMm);
      onCamera();
    });
    if (frame.current) observer.observe(frame.current);
    return () => {
      closed = true;
      observer.disconnect();
      cancelAnimationFrame(pending);
      setScene(undefined);
      closing.current = opening.then(
        (made) => made?.close(),
        () => undefined,
      );
    };
  }, [frame, elements, prepared, masks]);

  const goTo = (point: Vector) => {
    setPoint(point);
    scene?.moveTo(point);
  };
  return { scene, failure, pointMm, goTo, greyWindow };
}
