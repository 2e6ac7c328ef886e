import type { Case } from "@glisson/case";
import type { Words } from "../language/language.ts";

/** What does not change by itself from one case of a patient to the next, and the word for it. */
const lasting = {
  patient: "patient",
  aetiology: "aetiology",
  cirrhosis: "cirrhosis",
  transplantable: "transplantable",
  treatments: "treatments",
} as const satisfies Partial<Record<keyof Case, Words>>;

type Lasting = keyof typeof lasting;

/**
 * The facts that a follow-up takes over from the case before it, each with the date and source that it had there, and
 * the words for them. Laboratory values, the reading, ECOG and all else change by themselves and stay unknown.
 */
export function carryOver(earlier: Case): { facts: Partial<Pick<Case, Lasting>>; names: readonly Words[] } {
  const treatments = earlier.treatments?.map((given) => ({ source: earlier.source, ...given }));
  const dated = { ...earlier, treatments };
  const known = (Object.keys(lasting) as Lasting[]).filter((key) => dated[key] !== undefined);
  return {
    facts: Object.fromEntries(known.map((key) => [key, dated[key]])),
    names: known.map((key) => lasting[key]),
  };
}
