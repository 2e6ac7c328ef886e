import { type Chance, chances } from "../patient/traits.ts";

/** Place of each chance among the hazards and thresholds. */
export const chanceAt = Object.fromEntries(chances.map((chance, n) => [chance, n])) as Readonly<Record<Chance, number>>;
