import { cache, Enums, type Types, utilities, volumeLoader } from "@cornerstonejs/core";
import { toWorld, type Voxels, voxelCountOf } from "@glisson/volume";
import { gridOf, type Placement } from "./placement.ts";

interface VolumeIds {
  readonly image: string;
  readonly labels: readonly string[];
}

/** Hands voxels in display order to the image library, which keeps them as they are. Without a CT the image is black. */
export function addVolumes(
  id: string,
  placement: Placement,
  ct: Voxels | undefined,
  labels: readonly Uint8Array[],
): VolumeIds {
  const grid = gridOf(placement);
  const geometry = {
    metadata: { Modality: "CT" } as Types.Metadata,
    dimensions: [...placement.dimensions] as Types.Point3,
    spacing: [...placement.spacing] as Types.Point3,
    origin: [...placement.origin] as Types.Point3,
    direction: [...placement.direction] as Types.Mat3,
  };
  const add = (volumeId: string, voxels: Voxels) => {
    const scalarData = voxels as Types.PixelDataTypedArray;
    const { imageIds } = volumeLoader.createLocalVolume(volumeId, { ...geometry, scalarData });
    // The library gives every slice the place of the first.
    imageIds.forEach((imageId, k) => {
      const type = Enums.MetadataModules.IMAGE_PLANE;
      const plane = utilities.genericMetadataProvider.get(type, imageId) as object;
      const metadata = { ...plane, imagePositionPatient: toWorld(grid, [0, 0, k]) };
      utilities.genericMetadataProvider.add(imageId, { type, metadata });
    });
    return volumeId;
  };
  return {
    image: add(`${id}-image`, ct ?? new Uint8Array(voxelCountOf(grid))),
    labels: labels.map((voxels, n) => add(`${id}-labels-${n}`, voxels)),
  };
}

/** Gives the memory of volumes back. */
export function removeVolumes({ image, labels }: VolumeIds): void {
  for (const volumeId of [image, ...labels]) {
    const imageIds = cache.getVolume(volumeId)?.imageIds ?? [];
    cache.removeVolumeLoadObject(volumeId);
    for (const imageId of imageIds) if (cache.getImageLoadObject(imageId)) cache.removeImageLoadObject(imageId);
  }
}
