import type { Case } from "@glisson/case";
import { ecog, ecogMeaning } from "../scores/ecog.ts";
import { ecogFact } from "./caseFacts.ts";
import { settle } from "./fact.ts";
import { type Stage, stageOf } from "./stage.ts";

/** ECOG performance status of a case. */
export function stageEcog(case_: Case): Stage {
  const found = settle<{ grade: number }, string>({ grade: ecogFact(case_) }, ({ grade }) => String(grade), [
    "0",
    "1",
    "2",
    "3",
    "4",
  ]);
  const detail = case_.ecog === undefined ? undefined : ecogMeaning(case_.ecog);
  return stageOf({ id: "ecog", title: ecog.title, citation: ecog.citation, detail }, found);
}
