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
  /** The reader's versions that gave way, to another window's or to a step back, until they are thrown away. */
  readonly asides: readonly CaseInput[];
  /** This browser keeps what is not saved yet. False: it had no room, and a closed page loses it. */
  readonly keptHere: boolean;
}

/** The server as one case's session sees it. */
export interface CaseServer {
  readonly get: () => Promise<Answer<CaseRecord>>;
  readonly put: (edited: CaseInput, basedOn: number) => Promise<Answer<CaseRecord>>;
  readonly step: (way: "undo" | "redo", basedOn: number) => Promise<Answer<CaseRecord>>;
}

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly edit: (path: Path, value: unknown) => void;
  readonly replace: (document: CaseInput) => void;
  /** Saves what is waiting, after what is on its way. */
  readonly flush: () => Promise<void>;
  /** One step through the saved history; where the case is at fault, undo goes back to the last facts that fitted. */
  readonly step: (way: "undo" | "redo") => Promise<void>;
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => void;
  /** Puts a version that gave way in the place of the present one, which is put aside where it is not saved. */
  readonly putBack: (own: CaseInput) => void;
  readonly discardAside: (own: CaseInput) => void;
}

const pauseBeforeSavingMs = 600;
const pauseBeforeRetryMs = 5000;

/**
 * One reader editing one case: each edit is kept in this browser at once, saved to the server after a short pause, and
 * forgotten here only when the server has acknowledged it. A case that is at fault waits until it is mended. Requests go
 * one after the other. One that was not answered may have arrived: its document is remembered, so that the session does
 * not take its own save for another window's.
 */
export function openSession(record: CaseRecord, valid: Case, server: CaseServer, drafts: Drafts): Session {
  const draft = unsavedDraft(record, drafts);
  const listeners = new Set<() => void>();
  let acknowledged = record.case;
  let fitting = record.case;
  let unanswered: CaseInput[] = [...(draft?.sent ?? [])];
  let asidesToKeep: readonly CaseInput[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: Promise<void> | undefined;
  let basedOn = draft?.basedOn ?? record.version;
  let state: SessionState = {
    ...judge(draft?.case ?? record.case, valid),
    record,
    saving: "saved",
    restored: draft !== undefined,
    asides: drafts.readAside(),
    keptHere: true,
  };

  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    if (state.faults.length === 0) fitting = state.document;
    for (const listener of listeners) listener();
  };
  const dirty = () => state.document !== acknowledged;
  const wait = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };
  const alone = async (task: () => Promise<void>): Promise<void> => {
    while (request) await request;
    request = task().finally(() => {
      request = undefined;
    });
    await request;
  };

  /** Keeps in this browser what is not saved: the draft, where there is one, and the versions put aside. */
  const keep = (): void => {
    const written = { basedOn, case: state.document, ...(unanswered.length > 0 && { sent: unanswered }) };
    const draftKept = !dirty() || drafts.write(written);
    if (!dirty()) drafts.clear(acknowledged);
    asidesToKeep = asidesToKeep.filter((one) => !drafts.putAside(one));
    set({ keptHere: draftKept && asidesToKeep.length === 0 });
  };

  const show = (document: CaseInput): void => {
    const judged = judge(document, state.valid);
    set({ ...judged, saving: judged.faults.length > 0 ? "at fault" : document === acknowledged ? "saved" : "not yet" });
    keep();
  };

  const replace = (document: CaseInput): void => {
    show(document);
    wait(pauseBeforeSavingMs);
  };

  const without = (all: readonly CaseInput[], own: CaseInput) => all.filter((one) => !sameDocument(one, own));

  const putAside = (): void => {
    asidesToKeep = [...without(asidesToKeep, state.document), state.document];
    set({ asides: [...without(state.asides, state.document), state.document] });
  };

  /** Takes the server's version; what is unsaved here is put aside first. */
  const adopt = (newest: CaseRecord): void => {
    clearTimeout(timer);
    if (dirty()) putAside();
    acknowledged = newest.case;
    basedOn = newest.version;
    unanswered = [];
    set({ record: newest, theirs: undefined, restored: false });
    show(newest.case);
  };

  const acknowledge = (sent: CaseInput, answer: CaseRecord): void => {
    acknowledged = sent;
    basedOn = answer.version;
    unanswered = [];
    set({ record: answer, saving: dirty() ? state.saving : "saved" });
    keep();
    if (dirty()) wait(pauseBeforeSavingMs);
  };

  /** The server holds another version than the one that was sent from: our own, whose answer was lost, or another's. */
  const meet = (theirs: CaseRecord): void => {
    const own = unanswered.find((one) => sameDocument(one, theirs.case));
    if (own) acknowledge(own, theirs);
    else set({ theirs, saving: state.faults.length > 0 ? "at fault" : "not yet" });
  };

  const noAnswer = (): void => {
    set({ saving: "no answer" });
    wait(pauseBeforeRetryMs);
  };

  const send = async (): Promise<void> => {
    if (!dirty() || state.faults.length > 0 || state.theirs) return;
    const sent = state.document;
    unanswered = [...unanswered.filter((one) => one !== sent), sent];
    const answer = await server.put(sent, basedOn);
    if (answer.ok) return acknowledge(sent, answer.value);
    if (answer.status === 409) {
      const theirs = await server.get();
      return theirs.ok ? meet(theirs.value) : noAnswer();
    }
    if (answer.status !== 422) return noAnswer();
    unanswered = unanswered.filter((one) => one !== sent);
    if (state.document === sent) set({ faults: [answer.fault], saving: "refused" });
  };

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    await alone(send);
  };

  const stepBackFromFault = (): void => {
    putAside();
    replace(fitting === state.document ? acknowledged : fitting);
    set({ restored: false });
  };

  const move = async (way: "undo" | "redo"): Promise<void> => {
    if (dirty() || state.theirs) return;
    if (way === "undo" ? !state.record.canUndo : !state.record.canRedo) return;
    const answer = await server.step(way, state.record.version);
    if (answer.ok) return adopt(answer.value);
    const theirs = answer.status === 409 ? await server.get() : answer;
    if (theirs.ok) meet(theirs.value);
    else set({ saving: theirs.status === 422 ? state.saving : "no answer" });
  };

  const step = async (way: "undo" | "redo"): Promise<void> => {
    if (dirty() && state.faults.length > 0) return way === "undo" ? stepBackFromFault() : undefined;
    await flush();
    await alone(() => move(way));
  };

  const keepMine = async (): Promise<void> => {
    if (!state.theirs) return;
    basedOn = state.theirs.version;
    acknowledged = state.theirs.case;
    set({ record: state.theirs, theirs: undefined });
    keep();
    await flush();
  };

  const takeTheirs = (): void => {
    if (state.theirs) adopt(state.theirs);
  };

  const discardAside = (own: CaseInput): void => {
    drafts.clearAside(own);
    asidesToKeep = without(asidesToKeep, own);
    set({ asides: without(state.asides, own) });
    keep();
  };

  const putBack = (own: CaseInput): void => {
    if (dirty()) putAside();
    replace(own);
    if (state.keptHere) discardAside(own);
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
    putBack,
    discardAside,
  };
}

/**
 * The draft of an earlier visit, unless the server has it already: a page that was closed never heard the answer. Where
 * the server has an earlier edit of that visit, the draft was made on it.
 */
function unsavedDraft(record: CaseRecord, drafts: Drafts): Draft | undefined {
  const draft = drafts.read();
  if (!draft) return undefined;
  if (sameDocument(draft.case, record.case)) {
    drafts.clear(record.case);
    return undefined;
  }
  const own = draft.sent?.some((one) => sameDocument(one, record.case));
  return own ? { ...draft, basedOn: record.version } : draft;
}

/** Reads the document; when it is at fault the last valid facts stay. */
function judge(document: CaseInput, before: Case): Pick<SessionState, "document" | "faults" | "valid"> {
  const read = parseCase(document);
  if (read.ok) return { document, faults: [], valid: read.value };
  return { document, faults: read.faults.map((fault) => readableFault(document, fault)), valid: before };
}
