import type { Types } from "@cornerstonejs/core";
import type { BranchName, LiverReading } from "@glisson/case";
import type vtkActor from "@kitware/vtk.js/Rendering/Core/Actor.js";
import { meshActor, surfaceActor } from "./actors.ts";
import { centrelines } from "./centrelines.ts";
import { nearest } from "./pick.ts";
import { type Masks, obstructionColour, type Structure, structures } from "./structures.ts";
import { tube } from "./tube.ts";

/** The 3D view: surfaces of the masks, and tubes of the portal branches whose centre line was read. */
export interface ThreeD {
  /** Puts the branches of a reading in place of those drawn before. */
  readonly draw: (reading: LiverReading | undefined) => void;
  /** Brings the whole into the frame. */
  readonly fit: () => void;
  readonly select: (branch: BranchName | undefined) => void;
  readonly show: (structure: Structure, visible: boolean) => void;
  readonly turn: (rightDegrees: number, upDegrees: number) => void;
  /** The branch drawn at a pixel of the view. */
  readonly branchAt: (pixels: readonly [number, number]) => BranchName | undefined;
}

/** How far the whole is drawn within the frame, so that the letters at the edges stay free. */
const zoom = 0.9;

/** Share of a tube's colour that needs no light: a selected branch glows. */
const [plain, glowing] = [0.2, 0.7];

export function openThreeD(id: string, viewport: Types.IVolumeViewport, masks: Masks): ThreeD {
  const surfaces = new Map<Structure, vtkActor>();
  const hidden = new Set<Structure>();
  const tubes = new Map<BranchName, { actor: vtkActor; line: readonly Types.Point3[] }>();
  const uid = (name: string) => `${id}-${name}`;
  const add = (name: string, actor: vtkActor) => viewport.addActor({ uid: uid(name), actor });

  const addSurface = (structure: Structure) => {
    const mask = masks[structure];
    const actor = mask && surfaceActor(structure, mask);
    if (!actor) return;
    surfaces.set(structure, actor);
    add(structure, actor);
  };
  for (const structure of structures) if (structure !== "portalVein") addSurface(structure);

  // Tubes stand for the portal vein where there are any, its surface where there are none.
  const applyHidden = () => {
    for (const [structure, actor] of surfaces) {
      actor.setVisibility(!hidden.has(structure) && !(structure === "portalVein" && tubes.size > 0));
    }
    for (const { actor } of tubes.values()) actor.setVisibility(!hidden.has("portalVein"));
    viewport.render();
  };

  const fit = () => {
    viewport.resetCamera();
    viewport.setZoom(zoom);
    viewport.render();
  };

  let framed = false;
  return {
    fit,
    draw(reading) {
      viewport.removeActors([...tubes.keys()].map(uid));
      tubes.clear();
      for (const [name, { line, obstruction }] of centrelines(reading)) {
        const mesh = tube(line);
        if (mesh === undefined) continue;
        const actor = meshActor(mesh, obstructionColour(obstruction?.value));
        tubes.set(name, { actor, line: line.map(([x, y, z]) => [x, y, z]) });
        add(name, actor);
      }
      if (tubes.size === 0 && !surfaces.has("portalVein")) addSurface("portalVein");
      if (!framed && viewport.getActors().length > 0) {
        fit();
        framed = true;
      }
      applyHidden();
    },
    select(branch) {
      for (const [name, { actor }] of tubes) actor.getProperty().setAmbient(name === branch ? glowing : plain);
      viewport.render();
    },
    show(structure, visible) {
      if (visible) hidden.delete(structure);
      else hidden.add(structure);
      applyHidden();
    },
    turn(rightDegrees, upDegrees) {
      const camera = viewport.getRenderer().getActiveCamera();
      camera.azimuth(rightDegrees);
      camera.elevation(upDegrees);
      camera.orthogonalizeViewUp();
      viewport.getRenderer().resetCameraClippingRange();
      viewport.render();
    },
    branchAt: (pixels) =>
      nearest(
        pixels,
        [...tubes].map(([name, { line }]) => [name, line.map((point) => viewport.worldToCanvas(point))]),
      ),
  };
}
