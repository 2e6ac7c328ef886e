import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type CaseInput, type Fault, showFound } from "@glisson/case";
import { oneAtATime } from "./oneAtATime.ts";
import { createFile, namesIn, readIfThere, replaceFile } from "./wholeFiles.ts";

/** One saved state of a case. Nothing is overwritten: each save is a file of its own that names the state it came from. */
interface SavedCase {
  readonly version: number;
  readonly parent: number | null;
  readonly savedAt: string;
  readonly case: CaseInput;
}

/** A case at its present version, and whether there is a way back and forth. */
export interface CurrentCase {
  readonly version: number;
  readonly case: CaseInput;
  readonly savedAt: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly example: boolean;
}

/** Why the store did not do it: no such case, a file that cannot be read, or an edit of a version that is not present. */
export interface Refusal {
  readonly ok: false;
  readonly why: "missing" | "damaged" | "conflict";
  readonly fault: Fault;
}

type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

export interface CaseStore {
  readonly ids: () => Promise<string[]>;
  readonly read: (id: string) => Promise<Outcome<CurrentCase>>;
  /** `basedOn`: the version that was edited; null for a case that must not exist yet. */
  readonly save: (id: string, edited: CaseInput, basedOn: number | null) => Promise<Outcome<CurrentCase>>;
  /** `basedOn`: the version that is shown. Where there is no way to go, the case stays as it is. */
  readonly undo: (id: string, basedOn: number) => Promise<Outcome<CurrentCase>>;
  readonly redo: (id: string, basedOn: number) => Promise<Outcome<CurrentCase>>;
  /** The folder against which a case's image paths are read. */
  readonly filesFolder: (id: string) => Promise<string>;
}

/** Where a case stands: its present state, those that redo could bring, and the highest number given so far. */
interface Standing {
  readonly state: SavedCase;
  readonly next: readonly SavedCase[];
  readonly highest: number;
}

const isCaseId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(id);

/**
 * Cases as plain files under a folder: `cases/ID/v000001.json` for each save, and `cases/ID/head` once somebody stepped
 * back: `1 of 2` shows state 1, and state 2 was the last when that was written. A state saved after that is present
 * again, so a save is done with the one file that it makes, and no undo beside it can hide it. The number of a save is
 * one more than those listed before the present state is read, and its file must be new: of two saves on one base, in
 * one process or two, one is refused.
 * Examples stand in their own folder, untouched, as version 0; the first edit of one makes version 1.
 */
export function openCaseStore(dataFolder: string, examplesFolder: string): CaseStore {
  const inTurn = oneAtATime();
  const folder = (id: string) => join(dataFolder, "cases", id);
  const head = (id: string) => join(folder(id), "head");
  const isExample = (id: string) =>
    access(join(examplesFolder, `${id}.json`)).then(
      () => true,
      () => false,
    );

  const state = async (id: string, version: number): Promise<Outcome<SavedCase>> => {
    const name = versionName(version);
    const where = version === 0 ? `examples/${id}.json` : `cases/${id}/${name}`;
    const written = await readIfThere(version === 0 ? join(examplesFolder, `${id}.json`) : join(folder(id), name));
    if (written === undefined) return refusal("missing", { where, found: "no such file", wanted: "a saved case" });
    const saved = readState(written, version);
    return saved ? done(saved) : refusal("damaged", { where, found: showFound(written), wanted: "a saved case" });
  };

  const standing = async (id: string): Promise<Outcome<Standing>> => {
    const numbers = (await namesIn(folder(id))).flatMap((name) => Number(/^v(\d{6})\.json$/.exec(name)?.[1] ?? []));
    const newest = Math.max(0, ...numbers);
    const written = await readIfThere(head(id));
    const stepped = written === undefined ? { shown: newest, last: newest } : readHead(written);
    if (!stepped) return refusal("damaged", headFault(id, written));
    const present = await state(id, newest > stepped.last ? newest : stepped.shown);
    if (!present.ok) {
      if (present.why === "damaged") return present;
      return written === undefined ? noCase(id) : refusal("damaged", headFault(id, written));
    }
    const { version } = present.value;
    const after = await Promise.all(numbers.filter((number) => number > version).map((number) => state(id, number)));
    const next = after
      .flatMap((one) => (one.ok && one.value.parent === version ? [one.value] : []))
      .sort((one, other) => one.version - other.version);
    return done({ state: present.value, next, highest: Math.max(newest, stepped.last) });
  };

  const standingOf = async (id: string): Promise<Outcome<Standing>> => {
    if (!isCaseId(id)) return noCase(id);
    try {
      return await standing(id);
    } catch (error) {
      const found = `a file that cannot be read: ${(error as NodeJS.ErrnoException).code ?? error}`;
      return refusal("damaged", { where: `cases/${id}`, found, wanted: "the files of a case" });
    }
  };

  const show = async (id: string, { state, next }: Omit<Standing, "highest">): Promise<Outcome<CurrentCase>> =>
    done({
      version: state.version,
      case: state.case,
      savedAt: state.savedAt,
      canUndo: state.parent !== null,
      canRedo: next.length > 0,
      example: await isExample(id),
    });

  const move = (id: string, basedOn: number, target: (standing: Standing) => number | null | undefined) =>
    inTurn(id, async (): Promise<Outcome<CurrentCase>> => {
      const now = await standingOf(id);
      if (!now.ok) return now;
      const { state: present, highest } = now.value;
      if (present.version !== basedOn) return conflict(id, present.version, basedOn);
      const version = target(now.value) ?? undefined;
      if (version === undefined) return show(id, now.value);
      const there = await state(id, version);
      if (!there.ok) return { ...there, why: "damaged" };
      await replaceFile(head(id), `${version} of ${highest}\n`);
      const moved = await standingOf(id);
      return moved.ok ? show(id, moved.value) : moved;
    });

  return {
    ids: async () => {
      const kept = (await namesIn(join(dataFolder, "cases"))).filter(isCaseId);
      const examples = (await namesIn(examplesFolder)).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
      return [...new Set([...examples, ...kept])].sort();
    },
    read: async (id) => {
      const now = await standingOf(id);
      return now.ok ? show(id, now.value) : now;
    },
    save: (id, edited, basedOn) =>
      inTurn(id, async () => {
        const now = await standingOf(id);
        const isNew = !now.ok && now.why === "missing" && basedOn === null;
        if (!now.ok && !isNew) return now;
        const parent = now.ok ? now.value.state.version : null;
        if (basedOn !== parent) return conflict(id, parent, basedOn);
        const version = (now.ok ? now.value.highest : 0) + 1;
        const saved: SavedCase = { version, parent, savedAt: new Date().toISOString(), case: edited };
        await mkdir(folder(id), { recursive: true });
        const path = join(folder(id), versionName(version));
        const created = await createFile(path, `${JSON.stringify(saved, null, 2)}\n`);
        return created ? show(id, { state: saved, next: [] }) : conflict(id, version, basedOn);
      }),
    undo: (id, basedOn) => move(id, basedOn, ({ state: { parent } }) => parent),
    redo: (id, basedOn) => move(id, basedOn, ({ next }) => next.at(-1)?.version),
    filesFolder: async (id) => ((await isExample(id)) ? examplesFolder : folder(id)),
  };
}

const versionName = (version: number): string => `v${String(version).padStart(6, "0")}.json`;

/** A head: the state that is shown, and the last one there was when somebody stepped to it. */
function readHead(written: string): { shown: number; last: number } | undefined {
  const [, shown, last] = /^(\d{1,6}) of (\d{1,6})\n?$/.exec(written) ?? [];
  return shown === undefined || last === undefined ? undefined : { shown: Number(shown), last: Number(last) };
}

/** A state as it was written, if it is one; an example is a case alone. */
function readState(written: string, version: number): SavedCase | undefined {
  const read = readObject(written);
  if (version === 0) return read && { version, parent: null, savedAt: "", case: read as unknown as CaseInput };
  const { parent, savedAt, case: kept } = read ?? {};
  const whole =
    read?.version === version &&
    (parent === null || (Number.isInteger(parent) && (parent as number) < version)) &&
    typeof savedAt === "string" &&
    isObject(kept);
  return whole ? (read as unknown as SavedCase) : undefined;
}

function readObject(written: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(written);
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

const refusal = (why: Refusal["why"], fault: Fault): Refusal => ({ ok: false, why, fault });

const noCase = (id: string): Refusal =>
  refusal("missing", { where: `case ${id}`, found: "no such case", wanted: "a case of the list" });

const headFault = (id: string, written: string | undefined): Fault => ({
  where: `cases/${id}/head`,
  found: showFound(written),
  wanted: "a saved state and the last one, such as 1 of 2",
});

const conflict = (id: string, present: number | null, basedOn: number | null): Refusal =>
  refusal(
    "conflict",
    basedOn === null
      ? { where: "case.id", found: `${id}, which exists`, wanted: "another id" }
      : { where: `case ${id}`, found: `an edit of version ${basedOn}`, wanted: `version ${present}, the present one` },
  );
