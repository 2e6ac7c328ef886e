"""One measurement of a peer, in a process of its own: python3 peers.py PEER STEP JOB, JOB the JSON of the step's input."""

import json
import resource
import sys

import numpy as np


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def load(volume):
    return np.fromfile(volume["path"], np.uint8).reshape(volume["size"][::-1])


def labels_within(liver, labels):
    counts = np.bincount(labels[liver], minlength=5)
    return {f"label {n}": int(counts[n]) for n in (1, 2, 3, 4)}


def scipy_distance(job):
    from scipy.ndimage import distance_transform_edt

    inside, spacing = load(job["volume"]), job["volume"]["spacingMm"][::-1]

    def run():
        depth = distance_transform_edt(inside, sampling=spacing)
        return lambda: {"deepestMm": float(depth.max()), "sumMm": float(depth.sum())}

    return run


def scipy_components(job):
    from scipy.ndimage import label

    inside = load(job["volume"])

    def run():
        labels, pieces = label(inside, np.ones((3, 3, 3)))
        return lambda: {"pieces": int(pieces), "largest": int(np.bincount(labels[inside > 0]).max())}

    return run


def skimage_components(job):
    from skimage.measure import label

    inside = load(job["volume"])

    def run():
        labels = label(inside, connectivity=3)
        counts = np.bincount(labels[inside > 0])
        return lambda: {"pieces": int(labels.max()), "largest": int(counts.max())}

    return run


def skimage_thinning(job):
    from skimage.measure import euler_number
    from skimage.morphology import skeletonize_3d

    inside = load(job["volume"])

    def run():
        skeleton = skeletonize_3d(inside) > 0
        return lambda: {"voxels": int(skeleton.sum()), "euler": int(euler_number(skeleton, 3))}

    return run


def skimage_surface(job):
    from skimage.measure import marching_cubes, mesh_surface_area

    inside, spacing = load(job["volume"]), job["volume"]["spacingMm"][::-1]

    def run():
        vertices, faces, _, _ = marching_cubes(inside, 0.5, spacing=spacing)
        return lambda: {"areaMm2": float(mesh_surface_area(vertices, faces)), "triangles": len(faces)}

    return run


def vtk_surface(job):
    import vtk
    from vtk.util.numpy_support import numpy_to_vtk

    volume = job["volume"]
    inside = load(volume)
    image = vtk.vtkImageData()
    image.SetDimensions(*volume["size"])
    image.SetSpacing(*volume["spacingMm"])
    image.GetPointData().SetScalars(numpy_to_vtk(inside.ravel()))

    def run():
        surface = vtk.vtkFlyingEdges3D()
        surface.SetInputData(image)
        surface.SetValue(0, 0.5)
        surface.ComputeNormalsOff()
        surface.Update()

        def figures():
            area = vtk.vtkMassProperties()
            area.SetInputConnection(surface.GetOutputPort())
            return {"areaMm2": area.GetSurfaceArea(), "triangles": surface.GetOutput().GetNumberOfCells()}

        return figures

    return run


def scipy_territories(job):
    """Feature transform: the index of the nearest seed for every voxel of the box."""
    from scipy.ndimage import distance_transform_edt

    liver, seeds = load(job["volume"]) > 0, load(job["seeds"])
    spacing = job["volume"]["spacingMm"][::-1]

    def run():
        nearest = distance_transform_edt(seeds == 0, spacing, return_distances=False, return_indices=True)
        labels = np.where(liver, seeds[tuple(nearest)], 0)
        return lambda: labels_within(liver, labels)

    return run


def tree_territories(job):
    """A k-d tree of the seeds, asked for every voxel of the liver."""
    from scipy.spatial import cKDTree

    liver, seeds = load(job["volume"]) > 0, load(job["seeds"])
    spacing = np.array(job["volume"]["spacingMm"][::-1])

    def run():
        places = np.argwhere(seeds)
        _, nearest = cKDTree(places * spacing).query(np.argwhere(liver) * spacing)
        labels = np.zeros_like(seeds)
        labels[liver] = seeds[tuple(places[nearest].T)]
        return lambda: labels_within(liver, labels)

    return run


def numpy_read(job):
    """Piece by piece, so that the voxels of float64 never stand in memory together."""
    import gzip

    def run():
        with gzip.open(job["file"]) as file:
            header = file.read(352)
            size = np.frombuffer(header, "<i2", 3, 42)
            kind = {2: np.uint8, 4: np.int16, 64: np.float64}[int(np.frombuffer(header, "<i2", 1, 70)[0])]
            inside = np.zeros(int(np.prod(size.astype(np.int64))), np.uint8)
            at = 0
            while piece := file.read(1 << 20):
                values = np.frombuffer(piece, kind)
                inside[at : at + len(values)] = values != 0
                at += len(values)
        return lambda: {"voxels": int(np.count_nonzero(inside)), "slices": int(size[2])}

    return run


PEERS = {
    ("SciPy", "distance"): scipy_distance,
    ("SciPy", "components"): scipy_components,
    ("SciPy", "territories"): scipy_territories,
    ("SciPy k-d tree", "territories"): tree_territories,
    ("scikit-image", "components"): skimage_components,
    ("scikit-image", "thinning"): skimage_thinning,
    ("scikit-image", "surface"): skimage_surface,
    ("VTK", "surface"): vtk_surface,
    ("NumPy", "read"): numpy_read,
}

if __name__ == "__main__":
    prepared = PEERS[sys.argv[1], sys.argv[2]](json.loads(sys.argv[3]))
    before = cpu()
    figures = prepared()
    spent = cpu() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"cpuS": spent, "peakMb": peak, "figures": figures()}))
