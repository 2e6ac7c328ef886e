import type { Case, CaseInput, Fault } from "@glisson/case";
import { createContext, useContext } from "react";
import { type Path, placeOf, valueAt } from "./path.ts";

/** The case as it is being written, for the form's fields. */
export interface Editing {
  readonly document: CaseInput;
  readonly valid: Case;
  readonly faults: readonly Fault[];
  readonly edit: (path: Path, value: unknown) => void;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("a field stands outside an open case");
  return editing;
}

/** One field: what is written there, what is wrong with it, and how to change it (`undefined` makes it unknown). */
export function useField(path: Path) {
  const { document, valid, faults, edit } = useEditing();
  return {
    written: valueAt(document, path),
    read: valueAt(valid, path),
    fault: faultAt(faults, path),
    place: path.join("."),
    set: (value: unknown) => edit(path, value),
  };
}

/** The first fault at a field or inside it. */
function faultAt(faults: readonly Fault[], path: Path): Fault | undefined {
  const place = placeOf(path);
  return faults.find(({ where }) => where === place || where.startsWith(`${place}.`));
}
