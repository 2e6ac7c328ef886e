import type { Mask } from "@glisson/volume";
import vtkCellArray from "@kitware/vtk.js/Common/Core/CellArray.js";
import vtkDataArray from "@kitware/vtk.js/Common/Core/DataArray.js";
import vtkImageData from "@kitware/vtk.js/Common/DataModel/ImageData.js";
import vtkPolyData from "@kitware/vtk.js/Common/DataModel/PolyData.js";
import vtkImageMarchingCubes from "@kitware/vtk.js/Filters/General/ImageMarchingCubes.js";
import vtkActor from "@kitware/vtk.js/Rendering/Core/Actor.js";
import vtkMapper from "@kitware/vtk.js/Rendering/Core/Mapper.js";
import { occupancy } from "./occupancy.ts";
import { looks, type Structure } from "./structures.ts";
import type { Mesh } from "./tube.ts";

type Colour = readonly [number, number, number];

function actorOf(mesh: vtkPolyData, [red, green, blue]: Colour, opacity: number): vtkActor {
  const mapper = vtkMapper.newInstance();
  mapper.setScalarVisibility(false);
  mapper.setInputData(mesh);
  const actor = vtkActor.newInstance();
  actor.setMapper(mapper);
  const property = actor.getProperty();
  property.setColor(red / 255, green / 255, blue / 255);
  property.setOpacity(opacity);
  property.setInterpolationToPhong();
  property.setAmbient(0.2);
  property.setDiffuse(0.8);
  property.setSpecular(opacity === 1 ? 0.2 : 0);
  property.setSpecularPower(20);
  return actor;
}

/** A mesh in LPS mm as an opaque actor. */
export function meshActor({ points, normals, triangles }: Mesh, colour: Colour): vtkActor {
  const cells = new Uint32Array((triangles.length / 3) * 4);
  for (let from = 0, to = 0; from < triangles.length; from += 3, to += 4) {
    cells[to] = 3;
    cells.set(triangles.subarray(from, from + 3), to + 1);
  }
  const mesh = vtkPolyData.newInstance();
  mesh.getPoints().setData(points, 3);
  mesh.setPolys(vtkCellArray.newInstance({ values: cells }));
  mesh.getPointData().setNormals(vtkDataArray.newInstance({ name: "Normals", values: normals, numberOfComponents: 3 }));
  return actorOf(mesh, colour, 1);
}

/** The surface of a structure as an actor in LPS mm, or undefined where its mask is empty. */
export function surfaceActor(structure: Structure, mask: Mask): vtkActor | undefined {
  const { colour, opacity, surfaceMm } = looks[structure];
  const coarse = occupancy(mask, surfaceMm);
  if (coarse === undefined) return undefined;
  const { grid, share } = coarse;
  const image = vtkImageData.newInstance();
  image.setDimensions(...grid.size);
  image.getPointData().setScalars(vtkDataArray.newInstance({ name: "share", values: share, numberOfComponents: 1 }));
  const cubes = vtkImageMarchingCubes.newInstance({ contourValue: 0.5, computeNormals: true, mergePoints: true });
  cubes.setInputData(image);
  const actor = actorOf(cubes.getOutputData(), colour, opacity);
  // The surface is in voxels; the grid's affine, column by column, puts it into the patient.
  const a = grid.affine;
  actor.setUserMatrix([a[0], a[4], a[8], 0, a[1], a[5], a[9], 0, a[2], a[6], a[10], 0, a[3], a[7], a[11], 1]);
  return actor;
}
