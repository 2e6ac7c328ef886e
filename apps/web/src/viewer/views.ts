export const planes = ["axial", "coronal", "sagittal"] as const;

export type Plane = (typeof planes)[number];

export const views = [...planes, "threeD"] as const;

export type View = (typeof views)[number];

/** The LPS axis that a plane is scrolled along, and the way that "up" goes: to the head, the front, the left. */
export const scrolling = {
  axial: { axis: 2, up: 1 },
  coronal: { axis: 1, up: -1 },
  sagittal: { axis: 0, up: 1 },
} as const satisfies Record<Plane, { axis: 0 | 1 | 2; up: 1 | -1 }>;
