import type { CaseInput } from "@glisson/case";

/** Edits that the server has not acknowledged, kept in this browser so that a crash or a closed tab loses nothing. */
export interface Draft {
  /** The version that the edits were made on. */
  readonly basedOn: number;
  readonly case: CaseInput;
}

export interface Drafts {
  readonly read: () => Draft | undefined;
  readonly write: (draft: Draft) => void;
  readonly clear: () => void;
  /** The reader's own version, put aside when another window's was taken. */
  readonly readAside: () => CaseInput | undefined;
  readonly putAside: (own: CaseInput) => void;
  readonly clearAside: () => void;
}

/** The drafts of one case in a browser's storage. A draft that cannot be read is no draft. */
export function draftsOf(id: string, storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): Drafts {
  const key = `glisson.draft.${id}`;
  const asideKey = `glisson.aside.${id}`;
  const read = <T>(from: string): T | undefined => {
    try {
      return (JSON.parse(storage.getItem(from) ?? "null") as T | null) ?? undefined;
    } catch {
      return undefined;
    }
  };
  return {
    read: () => read<Draft>(key),
    write: (draft) => storage.setItem(key, JSON.stringify(draft)),
    clear: () => storage.removeItem(key),
    readAside: () => read<CaseInput>(asideKey),
    putAside: (own) => storage.setItem(asideKey, JSON.stringify(own)),
    clearAside: () => storage.removeItem(asideKey),
  };
}
