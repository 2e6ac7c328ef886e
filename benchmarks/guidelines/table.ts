import { axesByName, type Chosen, type Facts, patientOf } from "@glisson/guidelines";

/** Patients of a table, each fact in a state drawn evenly, known in four of five; the same table every time. */
export function drawnPatients(count: number): Facts[] {
  const next = generator(20261126);
  return Array.from({ length: count }, () => {
    const chosen: Chosen = [...axesByName.values()].map((axis) => {
      const known = 1 + Math.floor(next() * (axis.levels.length - 1));
      return [axis, axis.levels[next() < 0.8 ? known : 0]!];
    });
    return patientOf(chosen);
  });
}

/** A linear congruential generator (Numerical Recipes): a table needs no better. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
