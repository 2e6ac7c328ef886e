/** vtk.js ships this filter without a declaration. */
declare module "@kitware/vtk.js/Filters/General/ImageMarchingCubes.js" {
  import type vtkImageData from "@kitware/vtk.js/Common/DataModel/ImageData.js";
  import type vtkPolyData from "@kitware/vtk.js/Common/DataModel/PolyData.js";

  const vtkImageMarchingCubes: {
    newInstance(options: { contourValue: number; computeNormals: boolean; mergePoints: boolean }): {
      setInputData(image: vtkImageData): void;
      getOutputData(): vtkPolyData;
    };
  };
  export default vtkImageMarchingCubes;
}
