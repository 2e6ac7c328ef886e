import type { Types } from "@cornerstonejs/core";
import { Enums, segmentation } from "@cornerstonejs/tools";
import { labelOf, looks, type Structure, structures } from "./structures.ts";

const type = Enums.SegmentationRepresentations.Labelmap;

/** Width of an outline on a slice, in pixels. */
const outlineWidth = 2;

/** Draws label volumes over slices: an outline and a fill for each structure. */
export function addLabelLayers(volumeIds: readonly string[], viewportIds: readonly string[]): void {
  const colours = [[0, 0, 0, 0], ...structures.map((s) => [...looks[s].colour, 255])] as Types.ColorLUT;
  const segments = Object.fromEntries(structures.map((s) => [labelOf(s), { label: s }]));
  for (const segmentationId of volumeIds) {
    const data = { volumeId: segmentationId };
    segmentation.addSegmentations([{ segmentationId, representation: { type, data }, config: { segments } }]);
    // One layer is "active" to the library, which would else draw it in another way.
    const outlines = {
      renderOutline: true,
      renderOutlineInactive: true,
      outlineWidth,
      outlineWidthInactive: outlineWidth,
      outlineOpacity: 1,
      outlineOpacityInactive: 1,
      activeSegmentOutlineWidthDelta: 0,
    };
    segmentation.config.style.setStyle({ type, segmentationId }, outlines);
    for (const structure of structures) {
      const { fill } = looks[structure];
      segmentation.config.style.setStyle(
        { type, segmentationId, segmentIndex: labelOf(structure) },
        { renderFill: true, renderFillInactive: true, fillAlpha: fill, fillAlphaInactive: fill },
      );
    }
    const representation = [{ segmentationId, config: { colorLUTOrIndex: colours } }];
    for (const viewportId of viewportIds) segmentation.addLabelmapRepresentationToViewport(viewportId, representation);
  }
}

export function showLabel(
  volumeIds: readonly string[],
  viewportIds: readonly string[],
  structure: Structure,
  visible: boolean,
): void {
  for (const segmentationId of volumeIds) {
    for (const viewportId of viewportIds) {
      const label = labelOf(structure);
      segmentation.config.visibility.setSegmentIndexVisibility(viewportId, { segmentationId, type }, label, visible);
    }
  }
}

export function removeLabelLayers(volumeIds: readonly string[]): void {
  for (const segmentationId of volumeIds) segmentation.removeSegmentation(segmentationId);
}
