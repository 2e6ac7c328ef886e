import type { Case } from "@glisson/case";
import { classMoves } from "./classMoves.ts";
import { laboratoryMoves, sizeMoves } from "./measuredMoves.ts";
import type { Move } from "./move.ts";
import { portalMoves } from "./portalMoves.ts";

/** Every fact of a case that rules and gates rest on, changed as little as may matter: within its range first, then nearest. */
export const movesOf = (patient: Case): Move[] =>
  [...portalMoves(patient), ...laboratoryMoves(patient), ...classMoves(patient), ...sizeMoves(patient)].sort(
    (a, b) => Number(b.within) - Number(a.within) || a.distance - b.distance,
  );
