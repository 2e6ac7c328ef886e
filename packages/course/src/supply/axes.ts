import type { Sector } from "@glisson/case";
import { type Liver, type OutflowVein, type PortalVein, portalTrees, treat } from "@glisson/circulation";

/** What the course changes in a liver, each along one axis; `axes` gives their order in a point. */
export const axes = [
  "trunk",
  "right",
  "left",
  "embolised right",
  "embolised left",
  "cavernoma",
  "shunt",
  "collaterals",
  "hepatic vein",
  "vena cava",
] as const;
export type Axis = (typeof axes)[number];

/** Place of each axis in a point. */
export const along = Object.fromEntries(axes.map((axis, n) => [axis, n])) as Readonly<Record<Axis, number>>;

/**
 * Where each axis is solved; between them a course interpolates. Veins: obstruction of the worst section. Trunk: 0 to 1, on to 2
 * the mesenteric vein closes too. Right and left: 0 to 1 one sectoral branch closes, on to 2 the whole side. Embolised: share of
 * arterioles closed. Hepatic vein and vena cava: obstruction of the worst section. The others: conductance, mL/min/mmHg.
 */
export const knots: Readonly<Record<Axis, readonly number[]>> = {
  trunk: [0, 0.6, 0.85, 0.93, 0.97, 1, 1.85, 1.95, 2],
  right: [0, 0.9, 1, 1.6, 1.85, 1.95, 2],
  left: [0, 0.9, 1, 1.6, 1.85, 1.95, 2],
  "embolised right": [0, 0.6, 0.9],
  "embolised left": [0, 0.6, 0.9],
  cavernoma: [0, 6, 25],
  shunt: [0, 3, 10],
  collaterals: [0, 10, 33, 80],
  "hepatic vein": [0, 0.9, 1],
  "vena cava": [0, 0.8, 0.92, 1],
};

/** The veins that thrombus fills first: a sectoral branch of each side, and one on the way out of the liver. */
export interface FirstVeins {
  readonly right: Sector;
  readonly left: Sector;
  readonly outflow: OutflowVein;
}

/** The liver with its veins as open as the point says, embolised and shunted as it says. `at`: one number an axis. */
export function liverAtPoint(base: Liver, first: FirstVeins, at: readonly number[]): Liver {
  const [
    trunk,
    right,
    left,
    embolisedRight,
    embolisedLeft,
    cavernomaCu,
    shuntCu,
    remodelledCollateralsCu,
    hepaticVein,
    venaCava,
  ] = at as [number, number, number, number, number, number, number, number, number, number];
  const veins = { ...base.veins };
  const close = (vein: PortalVein, obstruction: number): void => {
    veins[vein] = { ...veins[vein], openFraction: 1 - Math.min(1, Math.max(0, obstruction)) };
  };
  close("PV.trunk", trunk);
  close("SMV", trunk - 1);
  for (const [side, along] of [
    ["right", right],
    ["left", left],
  ] as const) {
    close(`PV.${first[side]}`, along);
    for (const stem of stemsOf(base, side, first[side])) close(stem, along - 1);
  }
  const sound: Liver = {
    ...base,
    veins,
    hepaticVeins: {
      ...base.hepaticVeins,
      [first.outflow]: { ...base.hepaticVeins[first.outflow], openFraction: 1 - hepaticVein },
    },
    venaCava: { ...base.venaCava, openFraction: 1 - venaCava },
    cavernomaCu,
    shuntCu: shuntsOf(base, shuntCu),
    preset: { ...base.preset, remodelledCollateralsCu },
  };
  // What a shunt lets through to the portal side is left out: the course loses it from the treatment instead.
  const embolise = (liver: Liver, side: "right" | "left", embolised: number): Liver =>
    embolised > 0 ? treat(liver, `tace:${side}`, { embolised, passed: 0, reopened: 1 }) : liver;
  return embolise(embolise(sound, "right", embolisedRight), "left", embolisedLeft);
}

/** The veins that close a side after its first sectoral branch: its stem, or its other branch where it has no stem. */
function stemsOf({ tree }: Liver, side: "right" | "left", first: Sector): readonly PortalVein[] {
  if (side === "left") return ["PV.L"];
  const present = portalTrees[tree].map(({ branch }) => branch);
  return present.includes("PV.R") ? ["PV.R"] : [first === "RA" ? "PV.RP" : "PV.RA"];
}

/** A shunt split over the sectors as it is in the liver, or by their share where there is none yet. */
function shuntsOf({ shuntCu, share }: Liver, cu: number): Liver["shuntCu"] {
  const now = shuntCu.RA + shuntCu.RP + shuntCu.LM + shuntCu.LL;
  const part = (sector: Sector): number => cu * (now > 0 ? shuntCu[sector] / now : share[sector]);
  return { RA: part("RA"), RP: part("RP"), LM: part("LM"), LL: part("LL") };
}
