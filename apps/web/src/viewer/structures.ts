import type { Mask } from "@glisson/volume";

/** What the viewer can draw, in painting order: where structures overlap on a slice, the later one lies on top. */
export const structures = ["liver", "hepaticVeins", "portalVein", "tumour", "thrombus"] as const;

export type Structure = (typeof structures)[number];

export type Masks = Readonly<Partial<Record<Structure, Mask | undefined>>>;

type Colour = readonly [red: number, green: number, blue: number];

interface Look {
  /** 0 to 255. From the palette of Okabe and Ito, told apart with every common form of colour blindness. */
  readonly colour: Colour;
  /** Opacity of the fill on a slice; every structure has an outline as well. */
  readonly fill: number;
  /** Opacity in the 3D view. */
  readonly opacity: number;
  /** Voxel size (mm) at which the 3D surface is cut: fine enough to be recognised, coarse enough to turn smoothly. */
  readonly surfaceMm: number;
}

export const looks: Readonly<Record<Structure, Look>> = {
  liver: { colour: [0, 158, 115], fill: 0.04, opacity: 0.25, surfaceMm: 3 },
  hepaticVeins: { colour: [204, 121, 167], fill: 0.12, opacity: 0.35, surfaceMm: 1.5 },
  portalVein: { colour: [86, 180, 233], fill: 0.12, opacity: 0.5, surfaceMm: 1.5 },
  tumour: { colour: [240, 228, 66], fill: 0.2, opacity: 0.6, surfaceMm: 2 },
  thrombus: { colour: [213, 94, 0], fill: 0.45, opacity: 1, surfaceMm: 1 },
};

/**
 * The label volumes that the slices are drawn from. A volume holds one structure a voxel; with these three the liver
 * keeps its whole outline round the vessels inside it, and the portal vein round the thrombus inside it.
 */
export const layers = [
  ["liver"],
  ["hepaticVeins", "portalVein", "tumour"],
  ["thrombus"],
] as const satisfies readonly (readonly Structure[])[];

/** Value of a structure in its label volume; 0 is none. */
export const labelOf = (structure: Structure): number => structures.indexOf(structure) + 1;

/** Colour of a portal branch whose obstruction nobody has read: grey, "not assessed". */
const notAssessed: Colour = [150, 150, 150];

const open: Colour = [86, 180, 233];
const half: Colour = [240, 228, 66];
const full: Colour = [213, 94, 0];

/** Colour of a portal branch by its obstruction, 0 (open) to 1 (full). */
export function obstructionColour(obstruction: number | undefined): Colour {
  if (obstruction === undefined) return notAssessed;
  const [from, to, share] = obstruction < 0.5 ? [open, half, obstruction * 2] : [half, full, obstruction * 2 - 1];
  const mix = (n: 0 | 1 | 2) => Math.round(from[n] + share * (to[n] - from[n]));
  return [mix(0), mix(1), mix(2)];
}

export const css = ([red, green, blue]: Colour): string => `rgb(${red} ${green} ${blue})`;
