import type { Grid, Mask, Vector } from "@glisson/volume";

/** A vessel drawn with a round brush along straight lines between points. */
interface Tube {
  readonly points: readonly Vector[];
  readonly radiusMm: number;
}

/** Side of the box, in mm, in which the liver's outline is given; and the grid's spacing. */
const boxMm = 180;

const at = (x: number, y: number, z: number): Vector => [x * boxMm, y * boxMm, z * boxMm];

/** Two ellipsoids, the right and the left lobe, in parts of the box: centre and radii. */
const lobes = [
  { centre: at(-0.205, 0.023, -0.023), radii: at(0.327, 0.355, 0.4) },
  { centre: at(0.159, -0.114, 0.136), radii: at(0.386, 0.236, 0.218) },
] as const;

const hilum = at(0.0, 0.05, -0.06);
const root: Vector = [hilum[0] + 32, hilum[1] + 6, hilum[2] - 50];
const tube = (radiusMm: number, ...points: Vector[]): Tube => ({ points, radiusMm });

/** Splenic vein, mesenteric vein, trunk and the left branch, which all variants share. */
const common = [
  tube(6, root, hilum),
  tube(5, root, [root[0] + 30, root[1] + 8, root[2] + 5], [root[0] + 75, root[1] + 20, root[2] + 15]),
  tube(5, root, [root[0] - 3, root[1] - 8, root[2] - 45]),
];
const left = (from: Vector): Tube[] => [
  tube(4, from, at(0.08, -0.05, 0.02), at(0.11, -0.17, 0.06)),
  tube(2.5, at(0.11, -0.17, 0.06), at(0.28, -0.1, 0.14), at(0.42, -0.1, 0.16)),
  tube(2.5, at(0.11, -0.17, 0.06), at(0.24, -0.22, 0.12), at(0.36, -0.22, 0.12)),
  tube(2.5, at(0.11, -0.17, 0.06), at(0.0, -0.24, 0.12), at(-0.05, -0.22, 0.22)),
];
const anterior = (from: Vector): Tube[] => [
  tube(3.5, from, at(-0.2, -0.06, 0.03)),
  tube(2.5, at(-0.2, -0.06, 0.03), at(-0.22, -0.1, 0.25)),
  tube(2.5, at(-0.2, -0.06, 0.03), at(-0.26, -0.2, -0.1)),
];
const posterior = (from: Vector): Tube[] => [
  tube(3.5, from, at(-0.25, 0.15, -0.04)),
  tube(2.5, at(-0.25, 0.15, -0.04), at(-0.3, 0.22, 0.15)),
  tube(2.5, at(-0.25, 0.15, -0.04), at(-0.28, 0.2, -0.22)),
];
const rightFork = at(-0.13, 0.05, -0.04);
const leftFork = at(-0.02, 0.0, 0.04);

/** Portal trees of the named variants. */
export const portalTrees = {
  normal: [...common, tube(5, hilum, rightFork), ...left(hilum), ...anterior(rightFork), ...posterior(rightFork)],
  "right posterior first": [
    ...common,
    tube(5, hilum, leftFork),
    ...left(leftFork),
    ...anterior(leftFork),
    ...posterior(hilum),
  ],
} as const satisfies Record<string, readonly Tube[]>;

/** Way along the trunk from its lower end to the fork, and its radius, in mm. */
export const trunkMm = { length: Math.hypot(32, 6, 50), radius: 6 } as const;
/** Where the trunk ends and the first branches leave, LPS mm. */
export const trunkTo = hilum;

/** A grid around liver and veins, with voxels of the given size, turned about z by `turnDeg`. */
export function syntheticGrid(spacing: Vector, turnDeg = 0): Grid {
  const [low, high] = [
    [-105, -75, -125],
    [125, 95, 90],
  ] as const;
  const size = [0, 1, 2].map((axis) => Math.ceil((high[axis]! - low[axis]!) / spacing[axis]!)) as [
    number,
    number,
    number,
  ];
  const [cos, sin] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)];
  const [sx, sy, sz] = spacing;
  return {
    size,
    affine: [
      ...([cos * sx, -sin * sy, 0, cos * low[0] - sin * low[1]] as const),
      ...([sin * sx, cos * sy, 0, sin * low[0] + cos * low[1]] as const),
      ...([0, 0, sz, low[2]] as const),
    ],
  };
}

/** The voxels whose centres lie where `holds` is true. */
export function rasterise(grid: Grid, holds: (point: Vector) => boolean): Mask {
  const [ni, nj, nk] = grid.size;
  const data = new Uint8Array(ni * nj * nk);
  const a = grid.affine;
  for (let k = 0; k < nk; k++)
    for (let j = 0; j < nj; j++)
      for (let i = 0; i < ni; i++) {
        const x = a[0] * i + a[1] * j + a[2] * k + a[3];
        const y = a[4] * i + a[5] * j + a[6] * k + a[7];
        const z = a[8] * i + a[9] * j + a[10] * k + a[11];
        if (holds([x, y, z])) data[i + ni * (j + nj * k)] = 1;
      }
  return { grid, data };
}

export const isLiver = (point: Vector): boolean =>
  lobes.some(
    ({ centre, radii }) => point.reduce((sum, x, axis) => sum + ((x - centre[axis]!) / radii[axis]!) ** 2, 0) < 1,
  );

export const isIn =
  (tubes: readonly Tube[]) =>
  (point: Vector): boolean =>
    tubes.some(({ points, radiusMm }) =>
      points.slice(1).some((end, n) => awayFromLine(point, points[n]!, end) < radiusMm),
    );

function awayFromLine(p: Vector, a: Vector, b: Vector): number {
  const ab = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
  const ap = [p[0] - a[0], p[1] - a[1], p[2] - a[2]] as const;
  const squared = ab[0] ** 2 + ab[1] ** 2 + ab[2] ** 2;
  const share = Math.max(0, Math.min(1, (ab[0] * ap[0] + ab[1] * ap[1] + ab[2] * ap[2]) / squared));
  return Math.hypot(ap[0] - share * ab[0], ap[1] - share * ab[1], ap[2] - share * ab[2]);
}
