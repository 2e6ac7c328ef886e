import { type Case, type CaseInput, type Fault, parseCase } from "@glisson/case";
import { type Path, withValueAt } from "../document/path.ts";
import { readableFault } from "../document/readableFault.ts";
import { sameDocument } from "../document/sameDocument.ts";
import type { Answer, CaseRecord } from "../server/server.ts";
import type { Draft, Drafts } from "./drafts.ts";

/** How far the edits have come: `refused` is the server's no, `no answer` a server that is away. */
export type Saving = "saved" | "not yet" | "at fault" | "refused" | "no answer";

export interface SessionState {
  /** The newest version that the server acknowledged. */
  readonly record: CaseRecord;
  /** The case as the reader has written it, valid or not. */
  readonly document: CaseInput;
  readonly faults: readonly Fault[];
  /** The last facts that could be read; the plan belongs to these. */
  readonly valid: Case;
  readonly saving: Saving;
  /** Somebody else saved meanwhile: their version, until the reader has chosen. */
  readonly theirs?: CaseRecord | undefined;
  /** Edits from an earlier visit were found in this browser and put back. */
  readonly restored: boolean;
  /** The reader's version that gave way to another window's, until it is thrown away. */
  readonly aside?: CaseInput | undefined;
}

/** The server as one case's session sees it. */
export interface CaseServer {
  readonly get: () => Promise<Answer<CaseRecord>>;
  readonly put: (edited: CaseInput, basedOn: number, keepalive: boolean) => Promise<Answer<CaseRecord>>;
  readonly step: (way: "undo" | "redo") => Promise<Answer<CaseRecord>>;
}

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly edit: (path: Path, value: unknown) => void;
  readonly replace: (document: CaseInput) => void;
  /** Saves what is waiting. `leaving`: the page goes away, the request must outlive it. */
  readonly flush: (leaving?: boolean) => Promise<void>;
  readonly step: (way: "undo" | "redo") => Promise<void>;
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => void;
  readonly discardAside: () => void;
}

const pauseBeforeSavingMs = 600;
const pauseBeforeRetryMs = 5000;

/**
 * One reader editing one case: each edit is kept in this browser at once, saved to the server after a short pause, and
 * forgotten here only when the server has acknowledged it. A case that is at fault waits until it is mended.
 */
export function openSession(record: CaseRecord, valid: Case, server: CaseServer, drafts: Drafts): Session {
  const draft = unsavedDraft(record, drafts);
  const listeners = new Set<() => void>();
  let acknowledged = record.case;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let basedOn = draft?.basedOn ?? record.version;
  let state: SessionState = {
    ...judge(draft?.case ?? record.case, valid),
    record,
    saving: "saved",
    restored: draft !== undefined,
    aside: drafts.readAside(),
  };

  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const dirty = () => state.document !== acknowledged;
  const wait = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  const replace = (document: CaseInput): void => {
    drafts.write({ basedOn, case: document });
    const judged = judge(document, state.valid);
    set({ ...judged, saving: judged.faults.length > 0 ? "at fault" : "not yet" });
    wait(pauseBeforeSavingMs);
  };

  const adopt = (newest: CaseRecord): void => {
    clearTimeout(timer);
    acknowledged = newest.case;
    basedOn = newest.version;
    drafts.clear();
    set({ ...judge(newest.case, state.valid), record: newest, saving: "saved", theirs: undefined, restored: false });
  };

  const acknowledge = (sent: CaseInput, answer: CaseRecord): void => {
    acknowledged = sent;
    basedOn = answer.version;
    if (dirty()) drafts.write({ basedOn, case: state.document });
    else drafts.clear();
    set({ record: answer, saving: dirty() ? state.saving : "saved" });
    if (dirty()) wait(pauseBeforeSavingMs);
  };

  const send = async (leaving: boolean): Promise<void> => {
    const sent = state.document;
    const answer = await server.put(sent, basedOn, leaving);
    if (answer.ok) return acknowledge(sent, answer.value);
    if (answer.status === 409) {
      const theirs = await server.get();
      if (theirs.ok) return set({ theirs: theirs.value, saving: "not yet" });
    }
    if (answer.status === 422) return set({ faults: [answer.fault], saving: "refused" });
    set({ saving: "no answer" });
    wait(pauseBeforeRetryMs);
  };

  const flush = async (leaving = false): Promise<void> => {
    clearTimeout(timer);
    if (sending && !leaving) await sending;
    if (!dirty() || state.faults.length > 0 || state.theirs) return;
    sending = send(leaving).finally(() => {
      sending = undefined;
    });
    await sending;
  };

  const step = async (way: "undo" | "redo"): Promise<void> => {
    if (dirty() && state.faults.length > 0) return way === "undo" ? adopt(state.record) : undefined;
    await flush();
    if (dirty() || state.theirs) return;
    if (way === "undo" ? !state.record.canUndo : !state.record.canRedo) return;
    const answer = await server.step(way);
    if (answer.ok) adopt(answer.value);
    else set({ saving: answer.status === 0 ? "no answer" : state.saving });
  };

  const keepMine = async (): Promise<void> => {
    if (!state.theirs) return;
    basedOn = state.theirs.version;
    set({ record: state.theirs, theirs: undefined });
    await flush();
  };

  const takeTheirs = (): void => {
    if (!state.theirs) return;
    drafts.putAside(state.document);
    set({ aside: state.document });
    adopt(state.theirs);
  };

  const discardAside = (): void => {
    drafts.clearAside();
    set({ aside: undefined });
  };

  if (draft) {
    set({ saving: state.faults.length > 0 ? "at fault" : "not yet" });
    wait(0);
  }
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (path, value) => replace(withValueAt(state.document, path, value)),
    replace,
    flush,
    step,
    keepMine,
    takeTheirs,
    discardAside,
  };
}

/** The draft of an earlier visit, unless the server has it already: a page that was closed never heard the answer. */
function unsavedDraft(record: CaseRecord, drafts: Drafts): Draft | undefined {
  const draft = drafts.read();
  if (!draft || !sameDocument(draft.case, record.case)) return draft;
  drafts.clear();
  return undefined;
}

/** Reads the document; when it is at fault the last valid facts stay. */
function judge(document: CaseInput, before: Case): Pick<SessionState, "document" | "faults" | "valid"> {
  const read = parseCase(document);
  if (read.ok) return { document, faults: [], valid: read.value };
  return { document, faults: read.faults.map((fault) => readableFault(document, fault)), valid: before };
}
