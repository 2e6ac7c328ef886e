import { Enums, eventTarget, RenderingEngine, setVolumesForViewports, type Types } from "@cornerstonejs/core";
import { cross, dot, scale, subtract, type Vector, type Voxels } from "@glisson/volume";
import { acrossVessel } from "./acrossVessel.ts";
import { bindTools, startCornerstone } from "./cornerstone.ts";
import { addLabelLayers, removeLabelLayers, showLabel } from "./labelLayers.ts";
import type { Placement } from "./placement.ts";
import type { Masks, Structure } from "./structures.ts";
import { openThreeD, type ThreeD } from "./threeD.ts";
import { type Plane, planes, type View, views } from "./views.ts";
import { addVolumes, removeVolumes } from "./volumes.ts";

export interface SceneInput {
  readonly placement: Placement;
  /** Values in display order, or undefined where there is no CT. */
  readonly ct: Voxels | undefined;
  readonly labels: readonly Uint8Array[];
  readonly masks: Masks;
  /** How the CT is drawn at first. */
  readonly greyWindow: GreyWindow;
}

/** Values that are drawn black and white. */
export interface GreyWindow {
  readonly low: number;
  readonly high: number;
}

export interface SceneEvents {
  /** A slice was moved: its plane, at right angles to the unit vector `normal`, now goes through this LPS point (mm). */
  readonly onSlice: (pointMm: Vector, normal: Vector) => void;
  /** What lies at a pixel of some view has changed. */
  readonly onCamera: () => void;
  readonly onWindow: (window: GreyWindow) => void;
  /** The browser took the graphics away. */
  readonly onLost: () => void;
}

/** The four views, as the component drives them. Points are LPS, mm; pixels count from a view's top left corner. */
export interface Scene {
  readonly threeD: ThreeD;
  readonly moveTo: (pointMm: Vector) => void;
  /** Turns the axial view to cut across a vessel that runs along a direction, or back where there is none. */
  readonly cutAcross: (along: Vector | undefined) => void;
  readonly toPixels: (view: View, pointMm: Vector) => readonly [number, number];
  readonly toPoint: (view: View, pixels: readonly [number, number]) => Vector;
  /** The patient directions that lie to the right and to the top of a view. */
  readonly directions: (view: View) => { readonly right: Vector; readonly up: Vector };
  readonly show: (structure: Structure, visible: boolean) => void;
  readonly setWindow: (window: GreyWindow) => void;
  readonly zoom: (view: View, factor: number) => void;
  /** Fits the images into views that have changed their size; the slices then stand in the middle. */
  readonly resize: () => void;
  readonly close: () => void;
}

/** Customary soft-tissue window, level 40 and width 400 HU. Recalled; the reader drags it where wanted. */
export const softTissue: GreyWindow = { low: -160, high: 240 };

const { OrientationAxis, ViewportType, Events } = Enums;

/** Seen from the feet, from the front and from the left, as radiologists do: the patient's right is on the left. */
const orientation = {
  axial: OrientationAxis.AXIAL,
  coronal: OrientationAxis.CORONAL,
  sagittal: OrientationAxis.SAGITTAL,
  threeD: OrientationAxis.CORONAL,
} as const satisfies Record<View, string>;

/** Half the height of a view that cuts across a vessel, mm: a portal vein fills a good part of it. Defined. */
const halfFieldMm = 45;

let scenes = 0;

function openViewports(id: string, elements: Readonly<Record<View, HTMLDivElement>>) {
  const engine = new RenderingEngine(id);
  const idOf = (view: View) => `${id}-${view}`;
  engine.setViewports(
    views.map((view) => ({
      viewportId: idOf(view),
      type: view === "threeD" ? ViewportType.VOLUME_3D : ViewportType.ORTHOGRAPHIC,
      element: elements[view],
      defaultOptions: { orientation: orientation[view], background: [0, 0, 0], parallelProjection: true },
    })),
  );
  return { engine, idOf, viewport: (view: View) => engine.getViewport(idOf(view)) as Types.IVolumeViewport };
}

/** Moves a slice along its normal to a point; sideways as well where the point would lie outside the frame. */
function moveSlice(viewport: Types.IVolumeViewport, element: HTMLElement, point: Vector) {
  const camera = viewport.getCamera();
  const [focus, eye, normal] = [camera.focalPoint, camera.position, camera.viewPlaneNormal] as [Vector, Vector, Vector];
  const whole = subtract(point, focus);
  // From the camera alone: the library's pixels hold only once the view was drawn at its present size.
  const up = camera.viewUp as Vector;
  const halfHeight = camera.parallelScale ?? 0;
  const halfWidth = (halfHeight * element.clientWidth) / element.clientHeight;
  const inFrame = Math.abs(dot(whole, up)) < halfHeight && Math.abs(dot(whole, cross(up, normal))) < halfWidth;
  const [dx, dy, dz] = inFrame ? scale(normal, dot(whole, normal)) : whole;
  if (Math.hypot(dx, dy, dz) < 1e-4) return;
  const moved = (p: Vector): Types.Point3 => [p[0] + dx, p[1] + dy, p[2] + dz];
  viewport.setCamera({ focalPoint: moved(focus), position: moved(eye) });
  viewport.render();
}

/** Draws a case into four elements. Rejects where the browser's graphics fail. */
export async function openScene(
  elements: Readonly<Record<View, HTMLDivElement>>,
  input: SceneInput,
  events: SceneEvents,
): Promise<Scene> {
  startCornerstone();
  const id = `glisson-${scenes++}`;
  const { engine, idOf, viewport } = openViewports(id, elements);
  const sliceIds = planes.map(idOf);
  const volumes = addVolumes(id, input.placement, input.ct, input.labels);
  await setVolumesForViewports(engine, [{ volumeId: volumes.image }], sliceIds);
  const setWindow = (plane: Plane, lower: number, upper: number) =>
    viewport(plane).setProperties({ voiRange: { lower, upper } }, volumes.image, true);
  const { low, high } = input.ct === undefined ? { low: 0, high: 1 } : input.greyWindow;
  for (const plane of planes) setWindow(plane, low, high);
  addLabelLayers(volumes.labels, sliceIds);
  engine.renderViewports(sliceIds);
  // Surfaces take longer than slices: let the slices be seen first.
  await new Promise(requestAnimationFrame);
  const threeD = openThreeD(id, viewport("threeD"), input.masks);
  const unbind = bindTools(id, sliceIds, idOf("threeD"), input.ct !== undefined);

  let across: Vector | undefined;
  // A view that is turned or fitted stands in the middle of the images for a moment: nobody has scrolled there.
  let fitting = false;
  const fit = (change: () => void) => {
    fitting = true;
    change();
    fitting = false;
  };
  const stop = new AbortController();
  const listen = (target: EventTarget, event: string, act: (event: Event) => void) =>
    target.addEventListener(event, act, { signal: stop.signal });
  listen(elements.threeD, Events.CAMERA_MODIFIED, events.onCamera);
  for (const plane of planes) {
    listen(elements[plane], Events.CAMERA_MODIFIED, () => {
      const { focalPoint, viewPlaneNormal } = viewport(plane).getCamera();
      if (!fitting) events.onSlice(focalPoint as Vector, viewPlaneNormal as Vector);
      events.onCamera();
    });
    listen(elements[plane], Events.VOI_MODIFIED, (event) => {
      const { lower, upper } = (event as CustomEvent<Types.EventTypes.VoiModifiedEventDetail>).detail.range;
      for (const other of planes) {
        if (other === plane) continue;
        setWindow(other, lower, upper);
        viewport(other).render();
      }
      events.onWindow({ low: lower, high: upper });
    });
  }
  const onLost = (event: CustomEvent<{ renderingEngineId: string }>) => {
    if (event.detail.renderingEngineId === id) events.onLost();
  };
  eventTarget.addEventListener(Events.WEBGL_CONTEXT_LOST, onLost as EventListener);

  const turn = () => {
    const axial = viewport("axial");
    if (across === undefined) axial.setOrientation(OrientationAxis.AXIAL);
    else {
      const { viewPlaneNormal, viewUp } = acrossVessel(across);
      axial.setOrientation({ viewPlaneNormal: [...viewPlaneNormal], viewUp: [...viewUp] });
      axial.setCamera({ parallelScale: halfFieldMm });
      axial.render();
    }
  };

  return {
    threeD,
    moveTo(point) {
      for (const plane of planes) moveSlice(viewport(plane), elements[plane], point);
    },
    cutAcross(along) {
      if (across === undefined && along === undefined) return;
      across = along;
      fit(turn);
    },
    toPixels: (view, point) => viewport(view).worldToCanvas([...point]),
    toPoint: (view, pixels) => viewport(view).canvasToWorld([...pixels]),
    directions(view) {
      const { viewPlaneNormal, viewUp } = viewport(view).getCamera();
      // The normal points to the eye.
      return { up: viewUp as Vector, right: cross(viewUp as Vector, viewPlaneNormal as Vector) };
    },
    setWindow({ low, high }) {
      for (const plane of planes) {
        setWindow(plane, low, high);
        viewport(plane).render();
      }
      events.onWindow({ low, high });
    },
    zoom(view, factor) {
      viewport(view).setZoom(viewport(view).getZoom() * factor);
      viewport(view).render();
      events.onCamera();
    },
    show(structure, visible) {
      showLabel(volumes.labels, sliceIds, structure, visible);
      threeD.show(structure, visible);
    },
    resize() {
      fit(() => {
        engine.resize(true, false);
        if (across) turn();
      });
      threeD.fit();
    },
    close() {
      stop.abort();
      eventTarget.removeEventListener(Events.WEBGL_CONTEXT_LOST, onLost as EventListener);
      unbind();
      removeLabelLayers(volumes.labels);
      engine.destroy();
      removeVolumes(volumes);
    },
  };
}
