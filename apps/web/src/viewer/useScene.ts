import { dot, scale, subtract, type Vector } from "@glisson/volume";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Prepared } from "./prepare.ts";
import { type GreyWindow, openScene, type Scene, softTissue } from "./scene.ts";
import type { Masks } from "./structures.ts";
import type { View } from "./views.ts";

interface SceneState {
  readonly scene: Scene | undefined;
  /** Why nothing can be drawn, or undefined while all is well. */
  readonly failure: "lost" | string | undefined;
  /** Where the three slices meet (LPS, mm). */
  readonly pointMm: Vector;
  readonly goTo: (pointMm: Vector) => void;
  /** Turns the axial view across a vessel, or back; the point stays. */
  readonly cutAcross: (along: Vector | undefined) => void;
  readonly greyWindow: GreyWindow;
}

const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** Whether a slice lies along two of the patient's axes, so that the other slices need not follow it. */
const isStraight = (normal: Vector): boolean => normal.filter((part) => Math.abs(part) > 1e-6).length === 1;

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
      onSlice: (at: Vector, normal: Vector) => {
        if (!opened) return;
        const { pointMm: point } = seen.current;
        const moved = plus(point, scale(normal, dot(subtract(at, point), normal)));
        seen.current = { ...seen.current, pointMm: moved };
        setPoint(moved);
        if (!isStraight(normal)) opened?.moveTo(moved);
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
        // The views have their true size only now.
        made.resize();
        made.moveTo(seen.current.pointMm);
        setScene(made);
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
    const observer = new ResizeObserver(() => {
      // A window that is folded away has no size to fit the images to.
      if (!opened || !frame.current?.clientWidth) return;
      const { pointMm: kept } = seen.current;
      opened.resize();
      opened.moveTo(kept);
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
    seen.current = { ...seen.current, pointMm: point };
    setPoint(point);
    scene?.moveTo(point);
  };
  const cutAcross = (along: Vector | undefined) => {
    const { pointMm: point } = seen.current;
    scene?.cutAcross(along);
    goTo(point);
  };
  return { scene, failure, pointMm, goTo, cutAcross, greyWindow };
}
