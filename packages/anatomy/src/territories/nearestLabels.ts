import { type Grid, type Mask, toWorld, type Vector } from "@glisson/volume";

/** A box of voxels: its first one, and how many along each axis. */
interface Cell {
  readonly i: number;
  readonly j: number;
  readonly k: number;
  readonly di: number;
  readonly dj: number;
  readonly dk: number;
}

/** Boxes of no more voxels than this are looked through voxel by voxel. */
const leafVoxels = 16;
/** Boxes of no more voxels than this are first searched for any set voxel. */
const searchedVoxels = 1024;
/** Room for rounding when two squared distances are compared, mm². */
const slack = 1e-9;

/**
 * For every set voxel the label of the nearest point, by exact Euclidean distance; 0 where the mask is 0. All labels in one
 * pass, whatever their number: a box of voxels is halved until one label is left for it or few voxels are. A point is
 * passed over for a box when the point nearest to the box's middle is nearer to every voxel of the box.
 *
 * @param points LPS mm; of equally near ones the first wins
 * @param labels label of each point, not 0
 */
export function nearestLabels({ grid, data }: Mask, points: readonly Vector[], labels: Uint16Array): Uint16Array {
  const found = new Uint16Array(data.length);
  if (points.length === 0) return found;
  const [ni, nj, nk] = grid.size;
  const [ox, oy, oz] = toWorld(grid, [0, 0, 0]);
  const [[ux, uy, uz], [vx, vy, vz], [wx, wy, wz]] = [stepOf(grid, 0), stepOf(grid, 1), stepOf(grid, 2)];
  const spacing = [Math.hypot(ux, uy, uz), Math.hypot(vx, vy, vz), Math.hypot(wx, wy, wz)] as const;
  const xs = Float64Array.from(points, ([x]) => x);
  const ys = Float64Array.from(points, ([, y]) => y);
  const zs = Float64Array.from(points, ([, , z]) => z);
  // The candidates of a box stand behind those of the box around it.
  let candidates = Int32Array.from({ length: 8 * points.length }, (_, n) => (n < points.length ? n : 0));
  const squared = new Float64Array(points.length);

  /** Does `act` with every set voxel of the box until it says true; tells whether it did. */
  const some = ({ i, j, k, di, dj, dk }: Cell, act: (voxel: number) => boolean): boolean => {
    for (let c = k; c < k + dk; c++)
      for (let b = j; b < j + dj; b++)
        for (let at = i + ni * (b + nj * c), end = at + di; at < end; at++) if (data[at] === 1 && act(at)) return true;
    return false;
  };

  /** Keeps, behind `first + count`, the candidates that may be nearest to some voxel of the box; gives their number. */
  const prune = ({ i, j, k, di, dj, dk }: Cell, first: number, count: number): number => {
    const [ci, cj, ck] = [i + (di - 1) / 2, j + (dj - 1) / 2, k + (dk - 1) / 2];
    const x = ox + ux * ci + vx * cj + wx * ck;
    const y = oy + uy * ci + vy * cj + wy * ck;
    const z = oz + uz * ci + vz * cj + wz * ck;
    let best = 0;
    for (let n = 0; n < count; n++) {
      const at = candidates[first + n]!;
      const dx = xs[at]! - x;
      const dy = ys[at]! - y;
      const dz = zs[at]! - z;
      squared[n] = dx * dx + dy * dy + dz * dz;
      if (squared[n]! < squared[best]!) best = n;
    }
    const [least, nearest] = [squared[best]!, candidates[first + best]!];
    const start = first + count;
    if (start + count > candidates.length) {
      const longer = new Int32Array(2 * (start + count));
      longer.set(candidates);
      candidates = longer;
    }
    let kept = 0;
    for (let n = 0; n < count; n++) {
      const at = candidates[first + n]!;
      const dx = xs[at]! - xs[nearest]!;
      const dy = ys[at]! - ys[nearest]!;
      const dz = zs[at]! - zs[nearest]!;
      // The difference of the two squared distances is linear over the box: it is largest at one of the corners.
      const swing =
        (di - 1) * Math.abs(ux * dx + uy * dy + uz * dz) +
        (dj - 1) * Math.abs(vx * dx + vy * dy + vz * dz) +
        (dk - 1) * Math.abs(wx * dx + wy * dy + wz * dz);
      if (squared[n]! - least <= swing + slack) candidates[start + kept++] = at;
    }
    return kept;
  };

  const nearestTo = (voxel: number, first: number, count: number): number => {
    const [i, j, k] = [voxel % ni, Math.floor(voxel / ni) % nj, Math.floor(voxel / (ni * nj))];
    const x = ox + ux * i + vx * j + wx * k;
    const y = oy + uy * i + vy * j + wy * k;
    const z = oz + uz * i + vz * j + wz * k;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let n = first; n < first + count; n++) {
      const at = candidates[n]!;
      const dx = xs[at]! - x;
      const dy = ys[at]! - y;
      const dz = zs[at]! - z;
      const here = dx * dx + dy * dy + dz * dz;
      if (here < least) {
        best = at;
        least = here;
      }
    }
    return best;
  };

  const visit = (cell: Cell, first: number, count: number): void => {
    const voxels = cell.di * cell.dj * cell.dk;
    if (voxels <= searchedVoxels && !some(cell, () => true)) return;
    const start = first + count;
    const kept = prune(cell, first, count);
    const label = labels[candidates[start]!]!;
    let isOne = true;
    for (let n = start + 1; n < start + kept && isOne; n++) isOne = labels[candidates[n]!] === label;
    if (isOne || voxels <= leafVoxels)
      some(cell, (at) => {
        found[at] = isOne ? label : labels[nearestTo(at, start, kept)]!;
        return false;
      });
    else for (const half of halvesOf(cell, spacing)) visit(half, start, kept);
  };
  visit({ i: 0, j: 0, k: 0, di: ni, dj: nj, dk: nk }, 0, points.length);
  return found;
}

/** Step of one voxel along an axis of the grid, LPS mm. */
const stepOf = ({ affine: a }: Grid, axis: number): Vector => [a[axis]!, a[4 + axis]!, a[8 + axis]!];

/** The box in two, across its longest side. */
function halvesOf(cell: Cell, spacing: Vector): readonly [Cell, Cell] {
  const { i, j, k, di, dj, dk } = cell;
  const [li, lj, lk] = [(di - 1) * spacing[0], (dj - 1) * spacing[1], (dk - 1) * spacing[2]];
  const half = (n: number): number => n >> 1;
  if (li >= lj && li >= lk)
    return [
      { ...cell, di: half(di) },
      { ...cell, i: i + half(di), di: di - half(di) },
    ];
  if (lj >= lk)
    return [
      { ...cell, dj: half(dj) },
      { ...cell, j: j + half(dj), dj: dj - half(dj) },
    ];
  return [
    { ...cell, dk: half(dk) },
    { ...cell, k: k + half(dk), dk: dk - half(dk) },
  ];
}
