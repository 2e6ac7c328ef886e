import { readFileSync } from "node:fs";
import { guidelines } from "@glisson/guidelines";
import { casesFile } from "./buildAll.ts";
import { checkCases } from "./checkCases.ts";
import { mutantsOf } from "./mutants.ts";

/** Gets every condition wrong in every place, and says which mistakes the hand-made cases would not notice. */
export function mutateAll(): { readonly mistakes: number; readonly unnoticed: readonly string[] } {
  const tried = guidelines.flatMap((guideline) => {
    const cases = readFileSync(casesFile(guideline.id), "utf8");
    return mutantsOf(guideline).map(({ rule, done, guideline: mutant }) =>
      checkCases("cases.yaml", cases, mutant).length > 0 ? undefined : `${guideline.id} ${rule}: ${done}`,
    );
  });
  return { mistakes: tried.length, unnoticed: tried.filter((one) => one !== undefined) };
}
