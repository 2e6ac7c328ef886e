export const planes = ["axial", "coronal", "sagittal"] as const;

export type Plane = (typeof planes)[number];

export const views = [...planes, "threeD"] as const;

export type View = (typeof views)[number];
