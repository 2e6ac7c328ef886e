"""The whole way with SciPy and scikit-image: mask files to volumes, portal tree and territories. python3 chain.py JOB

The fastest chain that we could write with these tools: everything is cropped to what matters, territories by a feature
transform of the liver's box, cavities by labelling instead of the slow binary_fill_holes. It stops where ours goes on: no
sections across the branches, no names, no checks of the masks against each other.
"""

import gzip
import json
import resource
import sys
import time

started = time.perf_counter()

import numpy as np
from scipy.ndimage import distance_transform_edt
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import breadth_first_order, minimum_spanning_tree
from skimage.measure import label
from skimage.morphology import skeletonize_3d


def read(path):
    """The box of the set voxels, where it begins, and the spacing; axes k, j, i."""
    with open(path, "rb") as file:
        data = gzip.decompress(file.read())
    size = np.frombuffer(data, "<i2", 3, 42)
    kind = {2: np.uint8, 4: np.int16, 64: np.float64}[int(np.frombuffer(data, "<i2", 1, 70)[0])]
    spacing = np.frombuffer(data, "<f4", 3, 80).astype(float)
    voxels = np.frombuffer(data, kind, int(np.prod(size.astype(np.int64))), 352).reshape(size[::-1])
    box, part = [], voxels
    for axis in range(3):
        others = tuple(n for n in range(3) if n != axis)
        filled = np.flatnonzero(part.any(axis=others))
        box.append(slice(filled[0], filled[-1] + 1))
        part = part[(slice(None),) * axis + (box[-1],)]
    return part != 0, np.array([one.start for one in box]), spacing[::-1]


def vessel_tree(vein, spacing):
    """Places of the centre line's voxels, their radii, and the links of the tree between them."""
    background = label(~vein, connectivity=1)
    vein = background != background[0, 0, 0]
    pieces = label(vein, connectivity=3)
    vein = pieces == np.bincount(pieces[pieces > 0]).argmax()
    depth = distance_transform_edt(vein, spacing)
    line = skeletonize_3d(vein.view(np.uint8)) > 0
    places = np.argwhere(line)
    radii = np.maximum(0, depth[line] - 0.5 * spacing.min())
    number = np.full(vein.shape, -1, np.int32)
    number[line] = np.arange(len(places))
    starts, ends = [], []
    for step in np.argwhere(np.ones((3, 3, 3)))[14:] - 1:
        beside = number[tuple((places + step).T)]
        found = np.flatnonzero(beside >= 0)
        starts.append(found)
        ends.append(beside[found])
    a, b = np.concatenate(starts), np.concatenate(ends)
    lengths = np.linalg.norm((places[a] - places[b]) * spacing, axis=1)
    cost = lengths / (0.3 + np.minimum(radii[a], radii[b]))
    tree = minimum_spanning_tree(coo_matrix((cost, (a, b)), (len(places), len(places))))
    tree = tree + tree.T
    return places, radii, tree


def first_branches(places, radii, tree, inside):
    """Label of the sub-tree below the first fork, from the widest end outside the liver on."""
    degree = np.diff(tree.indptr)
    ends = np.flatnonzero(degree == 1)
    outside = ends[~inside[ends]]
    root = (outside if len(outside) else ends)[np.argmax(radii[outside if len(outside) else ends])]
    order, parent = breadth_first_order(tree, root)
    below = np.zeros(len(places))
    below[ends] = 1
    for at in order[:0:-1]:
        below[parent[at]] += below[at]
    branch = np.zeros(len(places), np.uint8)
    count = 0
    large = 0.05 * below[root]
    for at in order[1:]:
        above = parent[at]
        siblings = np.sum((parent == above) & (below >= large)) if degree[above] > 2 else 1
        if siblings > 1 and below[at] >= large and count < 250:
            count += 1
            branch[at] = count
        else:
            branch[at] = branch[above]
    return branch


def main():
    files = {mask["role"]: mask["path"] for mask in json.loads(sys.argv[1])["masks"]}
    masks = {role: read(path) for role, path in files.items()}
    millilitres = {
        role: float(np.count_nonzero(mask) * np.prod(spacing) / 1000) for role, (mask, _, spacing) in masks.items()
    }
    vein, start, spacing = masks["portalVein"]
    liver, liver_start, _ = masks["liver"]
    places, radii, tree = vessel_tree(np.pad(vein, 1), spacing)
    places = places + start - 1 - liver_start
    within = np.all((places >= 0) & (places < liver.shape), axis=1)
    inside = np.zeros(len(places), bool)
    inside[within] = liver[tuple(places[within].T)]
    branch = first_branches(places, radii, tree, inside)
    seeds = np.zeros(liver.shape, np.uint8)
    seeds[tuple(places[within].T)] = branch[within] + 1
    nearest = distance_transform_edt(seeds == 0, spacing, return_distances=False, return_indices=True)
    territories = np.bincount(seeds[tuple(nearest)][liver]) * np.prod(spacing) / 1000
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "cpuS": usage.ru_utime + usage.ru_stime,
                "peakMb": usage.ru_maxrss / 1024,
                "wallS": time.perf_counter() - started,
                "figures": {"liverMl": millilitres["liver"], "territories": int(np.count_nonzero(territories))},
            }
        )
    )


main()
