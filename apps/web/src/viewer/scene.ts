import { cache, Enums, RenderingEngine, setVolumesForViewports, type Types, volumeLoader } from "@cornerstonejs/core";
import { segmentation, Enums as ToolEnums } from "@cornerstonejs/tools";
import type { BranchName, LiverReading } from "@glisson/case";
import type { Voxels } from "@glisson/volume";
import type vtkActor from "@kitware/vtk.js/Rendering/Core/Actor.js";
import { meshActor, surfaceActor } from "./actors.ts";
import { dot, type Point } from "./affine.ts";
import { bindTools, startCornerstone } from "./cornerstone.ts";
import { nearest } from "./pick.ts";
import type { Placement } from "./placement.ts";
import { labelOf, looks, type Masks, obstructionColour, type Structure, structures } from "./structures.ts";
import { tube } from "./tube.ts";

export const planes = ["axial", "coronal", "sagittal"] as const;

export type Plane = (typeof planes)[number];
export type View = Plane | "threeD";

export interface SceneInput {
  readonly placement: Placement;
  /** Values in display order, or undefined where there is no CT. */
  readonly ct: Voxels | undefined;
  readonly labels: Uint8Array;
  readonly masks: Masks;
  readonly reading: LiverReading | undefined;
}

export interface Window {
  readonly low: number;
  readonly high: number;
}

export interface SceneEvents {
  /** A slice was scrolled: the plane now stands at this LPS point (mm). */
  readonly onSlice: (plane: Plane, pointMm: Point) => void;
  readonly onCamera: () => void;
  readonly onWindow: (window: Window) => void;
}

/** The four views, as the component drives them. Points are LPS, mm; pixels count from a view's top left corner. */
export interface Scene {
  readonly moveTo: (pointMm: Point) => void;
  readonly scroll: (plane: Plane, slices: number) => void;
  readonly turn: (rightDegrees: number, upDegrees: number) => void;
  readonly toPixels: (view: View, pointMm: Point) => readonly [number, number];
  readonly toPoint: (view: View, pixels: readonly [number, number]) => Point;
  /** The patient directions that lie to the right and to the top of a view. */
  readonly directions: (view: View) => { readonly right: Point; readonly up: Point };
  readonly branchAt: (pixels: readonly [number, number]) => BranchName | undefined;
  readonly show: (structure: Structure, visible: boolean) => void;
  readonly select: (branch: BranchName | undefined) => void;
  readonly resize: () => void;
  readonly close: () => void;
}

/** Customary soft-tissue window, level 40 and width 400 HU. Recalled; the reader drags it where wanted. */
export const softTissue: Window = { low: -160, high: 240 };

const Labelmap = ToolEnums.SegmentationRepresentations.Labelmap;

let scenes = 0;

function addVolumes({ placement, ct, labels }: SceneInput, id: string) {
  const geometry = {
    metadata: { Modality: "CT" } as Types.Metadata,
    dimensions: [...placement.dimensions] as Types.Point3,
    spacing: [...placement.spacing] as Types.Point3,
    origin: [...placement.origin] as Types.Point3,
    direction: [...placement.direction] as Types.Mat3,
  };
  const image = volumeLoader.createLocalVolume(`${id}-image`, {
    ...geometry,
    scalarData: (ct ?? new Uint8Array(labels.length)) as Types.PixelDataTypedArray,
  });
  const label = volumeLoader.createLocalVolume(`${id}-labels`, { ...geometry, scalarData: labels });
  return { imageId: image.volumeId, labelsId: label.volumeId };
}

function addLabels(id: string, volumeId: string, viewportIds: readonly string[]) {
  segmentation.addSegmentations([
    {
      segmentationId: id,
      representation: { type: Labelmap, data: { volumeId } },
      config: { segments: Object.fromEntries(structures.map((s) => [labelOf(s), { label: s }])) },
    },
  ]);
  const colours = [[0, 0, 0, 0], ...structures.map((s) => [...looks[s].colour, 255])] as Types.ColorLUT;
  segmentation.config.style.setStyle(
    { type: Labelmap, segmentationId: id },
    { renderOutline: true, outlineWidth: 2, outlineOpacity: 1, activeSegmentOutlineWidthDelta: 0, renderFill: true },
  );
  for (const structure of structures) {
    segmentation.config.style.setStyle(
      { type: Labelmap, segmentationId: id, segmentIndex: labelOf(structure) },
      { fillAlpha: looks[structure].fill },
    );
  }
  for (const viewportId of viewportIds) {
    segmentation.addLabelmapRepresentationToViewport(viewportId, [
      { segmentationId: id, config: { colorLUTOrIndex: colours } },
    ]);
  }
}

/** Actors of the 3D view: surfaces of the masks, and tubes of the branches whose centre line was read. */
function actors(masks: Masks, reading: LiverReading | undefined) {
  const tubes = new Map<BranchName, vtkActor>();
  for (const [name, branch] of Object.entries(reading?.portal ?? {}) as [
    BranchName,
    NonNullable<LiverReading["portal"]>[BranchName],
  ][]) {
    const mesh = branch?.centrelineMm && tube(branch.centrelineMm);
    if (mesh) tubes.set(name, meshActor(mesh, obstructionColour(branch.obstruction?.value)));
  }
  const surfaces = new Map<Structure, vtkActor>();
  for (const structure of structures) {
    const mask = masks[structure];
    // The tubes stand for the portal vein where there are any.
    if (mask === undefined || (structure === "portalVein" && tubes.size > 0)) continue;
    const surface = surfaceActor(structure, mask);
    if (surface) surfaces.set(structure, surface);
  }
  return { tubes, surfaces };
}

/** Draws a case into four elements. May throw where the browser's graphics fail. */
export async function openScene(
  elements: Readonly<Record<View, HTMLDivElement>>,
  input: SceneInput,
  events: SceneEvents,
): Promise<Scene> {
  startCornerstone();
  const id = `glisson-${scenes++}`;
  const idOf = (view: View) => `${id}-${view}`;
  const sliceIds = planes.map(idOf);
  const engine = new RenderingEngine(id);
  const { OrientationAxis, ViewportType } = Enums;
  const black: Types.Point3 = [0, 0, 0];
  engine.setViewports([
    ...planes.map((plane) => ({
      viewportId: idOf(plane),
      type: ViewportType.ORTHOGRAPHIC,
      element: elements[plane],
      defaultOptions: {
        orientation: {
          axial: OrientationAxis.AXIAL,
          coronal: OrientationAxis.CORONAL,
          sagittal: OrientationAxis.SAGITTAL,
        }[plane],
        background: black,
      },
    })),
    {
      viewportId: idOf("threeD"),
      type: ViewportType.VOLUME_3D,
      element: elements.threeD,
      defaultOptions: { orientation: OrientationAxis.CORONAL, background: black, parallelProjection: true },
    },
  ]);
  const viewport = (view: View) => engine.getViewport(idOf(view)) as Types.IVolumeViewport;
  const { imageId, labelsId } = addVolumes(input, id);
  await setVolumesForViewports(engine, [{ volumeId: imageId }], sliceIds);
  const first = input.ct === undefined ? { low: 0, high: 1 } : softTissue;
  for (const plane of planes)
    viewport(plane).setProperties({ voiRange: { lower: first.low, upper: first.high } }, imageId, true);
  addLabels(id, labelsId, sliceIds);

  const { tubes, surfaces } = actors(input.masks, input.reading);
  const threeD = viewport("threeD");
  threeD.setActors(
    [...tubes, ...surfaces].map(([name, actor]) => ({ uid: `${id}-${name}`, actor }) as unknown as Types.ActorEntry),
  );
  threeD.resetCamera();
  const unbind = bindTools(id, sliceIds, idOf("threeD"));
  engine.render();

  const listeners: [HTMLDivElement, string, EventListener][] = [];
  const listen = (element: HTMLDivElement, event: string, act: EventListener) => {
    element.addEventListener(event, act);
    listeners.push([element, event, act]);
  };
  listen(elements.threeD, Enums.Events.CAMERA_MODIFIED, events.onCamera);
  for (const plane of planes) {
    listen(elements[plane], Enums.Events.CAMERA_MODIFIED, () => {
      events.onSlice(plane, viewport(plane).getCamera().focalPoint as Point);
      events.onCamera();
    });
    listen(elements[plane], Enums.Events.VOI_MODIFIED, (event) => {
      const { range } = (event as CustomEvent<{ range: { lower: number; upper: number } }>).detail;
      for (const other of planes) {
        if (other === plane) continue;
        viewport(other).setProperties({ voiRange: range }, imageId, true);
        viewport(other).render();
      }
      events.onWindow({ low: range.lower, high: range.upper });
    });
  }

  return {
    moveTo(point) {
      for (const plane of planes) {
        const { focalPoint, position, viewPlaneNormal } = viewport(plane).getCamera();
        const [f, p, n] = [focalPoint, position, viewPlaneNormal] as [Point, Point, Point];
        const shift = dot([point[0] - f[0], point[1] - f[1], point[2] - f[2]], n);
        if (Math.abs(shift) < 1e-4) continue;
        const moved = (q: Point): Types.Point3 => [q[0] + shift * n[0], q[1] + shift * n[1], q[2] + shift * n[2]];
        viewport(plane).setCamera({ focalPoint: moved(f), position: moved(p) });
        viewport(plane).render();
      }
    },
    scroll: (plane, slices) => viewport(plane).scroll(slices),
    turn(right, up) {
      const camera = threeD.getRenderer().getActiveCamera();
      camera.azimuth(right);
      camera.elevation(up);
      camera.orthogonalizeViewUp();
      threeD.getRenderer().resetCameraClippingRange();
      threeD.render();
      events.onCamera();
    },
    toPixels: (view, point) => viewport(view).worldToCanvas([...point]),
    toPoint: (view, pixels) => viewport(view).canvasToWorld([...pixels]),
    directions(view) {
      const { viewPlaneNormal, viewUp } = viewport(view).getCamera();
      const [n, up] = [viewPlaneNormal, viewUp] as [Point, Point];
      // The normal points to the eye, so that right = up x normal.
      return { up, right: [up[1] * n[2] - up[2] * n[1], up[2] * n[0] - up[0] * n[2], up[0] * n[1] - up[1] * n[0]] };
    },
    branchAt: (pixels) =>
      nearest(
        pixels,
        [...tubes.keys()].map((name) => [
          name,
          input.reading?.portal?.[name]?.centrelineMm?.map(([x, y, z]) => threeD.worldToCanvas([x, y, z])) ?? [],
        ]),
      ),
    show(structure, visible) {
      for (const viewportId of sliceIds) {
        segmentation.config.visibility.setSegmentIndexVisibility(
          viewportId,
          { segmentationId: id, type: Labelmap },
          labelOf(structure),
          visible,
        );
      }
      surfaces.get(structure)?.setVisibility(visible);
      if (structure === "portalVein") for (const actor of tubes.values()) actor.setVisibility(visible);
      threeD.render();
    },
    select(branch) {
      for (const [name, actor] of tubes) actor.getProperty().setAmbient(name === branch ? 0.7 : 0.2);
      threeD.render();
    },
    resize: () => engine.resize(true, true),
    close() {
      for (const [element, event, act] of listeners) element.removeEventListener(event, act);
      unbind();
      segmentation.removeSegmentation(id);
      engine.destroy();
      for (const volumeId of [imageId, labelsId]) cache.removeVolumeLoadObject(volumeId);
    },
  };
}
