import { type Case, type Quantity, showQuantity } from "@glisson/case";
import { valueAt } from "../document/path.ts";
import type { useWords } from "../language/language.ts";
import type { ChoiceField, QuantityField } from "./fields.ts";

/** A fact as the summary of its group shows it. */
export interface KnownFact {
  readonly path: string;
  readonly name: string;
  readonly shown: string;
  readonly date?: string;
  readonly source?: string;
}

export type ShownField = QuantityField | ChoiceField;

/** The fields of the form that are known, in the words of the page. */
export const shownFields = (
  fields: readonly ShownField[],
  valid: Case,
  t: ReturnType<typeof useWords>,
): readonly KnownFact[] =>
  fields.flatMap((field): KnownFact[] => {
    const found = valueAt(valid, field.path);
    if (found === undefined) return [];
    const about = { path: field.path.join("."), name: t(field.label) };
    if ("choices" in field) {
      const choice = field.choices.find(({ value }) => value === found);
      return choice ? [{ ...about, ...provenanceOf(valid, field), shown: t(choice.label) }] : [];
    }
    const quantity = found as Quantity;
    const { date, source } = quantity;
    return [
      {
        ...about,
        shown: showQuantity(quantity),
        ...(date === undefined ? {} : { date }),
        ...(source === undefined ? {} : { source }),
      },
    ];
  });

/** Date and source of the group that an answer stands in: an answer has none of its own. */
function provenanceOf(valid: Case, { path }: ChoiceField): { date?: string; source?: string } {
  const [group, inner] = path;
  if (group === undefined || inner === undefined) return {};
  const [date, source] = [valueAt(valid, [group, "date"]), valueAt(valid, [group, "source"])];
  return {
    ...(typeof date === "string" ? { date } : {}),
    ...(typeof source === "string" ? { source } : {}),
  };
}

/** The date that most of the facts have: said once for all, so that only the others need their own. */
export function commonDate(facts: readonly { readonly date?: string }[], caseDate: string): string | undefined {
  const count = new Map<string, number>();
  for (const { date = caseDate } of facts) count.set(date, (count.get(date) ?? 0) + 1);
  return [...count].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
