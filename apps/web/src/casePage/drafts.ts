import type { CaseInput } from "@glisson/case";
import { sameDocument } from "../document/sameDocument.ts";

/** Edits that the server has not acknowledged, kept in this browser so that a crash or a closed tab loses nothing. */
export interface Draft {
  /** The version that the edits were made on. */
  readonly basedOn: number;
  readonly case: CaseInput;
  /** Earlier edits that were sent and not answered: where the server has one of them, these edits were made on it. */
  readonly sent?: readonly CaseInput[];
}

export interface Drafts {
  readonly read: () => Draft | undefined;
  /** Whether the browser kept it. Another window's draft that stands in the place is put aside first. */
  readonly write: (draft: Draft) => boolean;
  /** Forgets this window's draft, or one that says the same as `acknowledged`; never another window's own. */
  readonly clear: (acknowledged: CaseInput) => void;
  /** Versions that gave way: to another window's, or to a step back from a fault. */
  readonly readAside: () => readonly CaseInput[];
  /** Whether the browser kept it. */
  readonly putAside: (own: CaseInput) => boolean;
  readonly clearAside: (own: CaseInput) => void;
}

/** The drafts of one case in a browser's storage, which its windows share. A draft that cannot be read is no draft. */
export function draftsOf(id: string, storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): Drafts {
  const key = `glisson.draft.${id}`;
  const asideKey = `glisson.aside.${id}`;
  /** The draft as this window last wrote or found it. */
  let mine: string | null = null;

  const keep = (where: string, content: string): boolean => {
    try {
      storage.setItem(where, content);
      return true;
    } catch {
      return false;
    }
  };
  const readAside = () => {
    const kept = parsed(storage.getItem(asideKey));
    return (Array.isArray(kept) ? kept : [kept]).filter(isObject) as unknown as CaseInput[];
  };
  const putAside = (own: CaseInput): boolean => {
    const kept = readAside();
    return kept.some((one) => sameDocument(one, own)) || keep(asideKey, JSON.stringify([...kept, own]));
  };

  return {
    read: () => {
      mine = storage.getItem(key);
      return asDraft(mine);
    },
    write: (draft) => {
      const there = storage.getItem(key);
      const other = there === mine ? undefined : asDraft(there);
      if (other && !sameDocument(other.case, draft.case) && !putAside(other.case)) return false;
      const content = JSON.stringify(draft);
      const kept = keep(key, content);
      if (kept) mine = content;
      return kept;
    },
    clear: (acknowledged) => {
      const there = storage.getItem(key);
      if (there === mine || sameDocument(asDraft(there)?.case, acknowledged)) storage.removeItem(key);
    },
    readAside,
    putAside,
    clearAside: (own) => {
      const others = readAside().filter((one) => !sameDocument(one, own));
      if (others.length === 0) storage.removeItem(asideKey);
      else keep(asideKey, JSON.stringify(others));
    },
  };
}

function asDraft(written: string | null): Draft | undefined {
  const read = parsed(written);
  return isObject(read) && Number.isInteger(read.basedOn) && isObject(read.case)
    ? (read as unknown as Draft)
    : undefined;
}

function parsed(written: string | null): unknown {
  try {
    return JSON.parse(written ?? "null");
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
