// Plays patients `from` to `to` of both arms in pieces, and hands over the counts: memory stays as it is for any number of patients.
import { parentPort, workerData } from "node:worker_threads";
import { addCounts, parametersWith, playCohort, populationLivers } from "@glisson/course";
import { arms } from "./arms.ts";

const { from, to, months, piece } = workerData as { from: number; to: number; months: number; piece: number };
const livers = populationLivers();
const p = parametersWith();
const counts = arms.map((arm) => {
  let sum = playCohort(arm, livers, p, { seed: 20, from, to: Math.min(to, from + piece), months });
  for (let at = from + piece; at < to; at += piece)
    sum = addCounts(sum, playCohort(arm, livers, p, { seed: 20, from: at, to: Math.min(to, at + piece), months }));
  return sum;
});
parentPort!.postMessage({ counts, solved: livers.childPughA.solved + livers.childPughB.solved });
