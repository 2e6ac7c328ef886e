import { mkdir, open, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bad, type CaseInput, type Fault, good, type Result } from "@glisson/case";

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

export interface CaseStore {
  readonly ids: () => Promise<string[]>;
  readonly read: (id: string) => Promise<CurrentCase | undefined>;
  readonly save: (id: string, case_: CaseInput, basedOn: number | null) => Promise<Result<CurrentCase>>;
  readonly undo: (id: string) => Promise<CurrentCase | undefined>;
  readonly redo: (id: string) => Promise<CurrentCase | undefined>;
  /** The folder against which a case's image paths are read. */
  readonly filesFolder: (id: string) => Promise<string>;
}

export const isCaseId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(id);

/**
 * Cases as plain files under a folder: `cases/ID/v000001.json` for each save and `cases/ID/head` for the present one.
 * Examples stand in their own folder, untouched; the first edit of one makes version 1 of a case of that name.
 */
export function openCaseStore(dataFolder: string, examplesFolder: string): CaseStore {
  const folder = (id: string) => join(dataFolder, "cases", id);

  const example = async (id: string): Promise<SavedCase | undefined> => {
    const case_ = await readJson<CaseInput>(join(examplesFolder, `${id}.json`));
    return case_ && { version: 0, parent: null, savedAt: "", case: case_ };
  };

  const versionFiles = async (id: string) =>
    (await namesIn(folder(id))).filter((name) => /^v\d{6}\.json$/.test(name)).sort();

  const versions = async (id: string): Promise<SavedCase[]> => {
    const saved = await Promise.all(
      (await versionFiles(id)).map((name) => readJson<SavedCase>(join(folder(id), name))),
    );
    const first = await example(id);
    return [...(first ? [first] : []), ...saved.filter((state) => state !== undefined)];
  };

  const current = async (id: string): Promise<{ all: SavedCase[]; head: SavedCase | undefined }> => {
    const all = await versions(id);
    const named = Number(await readText(join(folder(id), "head")));
    return { all, head: all.find(({ version }) => version === named) ?? all.at(-1) };
  };

  const shown = (all: readonly SavedCase[], head: SavedCase): CurrentCase => ({
    version: head.version,
    case: head.case,
    savedAt: head.savedAt,
    canUndo: head.parent !== null,
    canRedo: all.some(({ parent }) => parent === head.version),
    example: all.some(({ version }) => version === 0),
  });

  const move = async (id: string, step: (all: SavedCase[], head: SavedCase) => SavedCase | undefined) => {
    const { all, head } = await current(id);
    if (!head) return undefined;
    const target = step(all, head) ?? head;
    await replaceFile(join(folder(id), "head"), String(target.version));
    return shown(all, target);
  };

  return {
    ids: async () => {
      const kept = (await namesIn(join(dataFolder, "cases"))).filter(isCaseId);
      const examples = (await namesIn(examplesFolder)).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
      return [...new Set([...examples, ...kept])].sort();
    },
    read: async (id) => {
      const { all, head } = await current(id);
      return head && shown(all, head);
    },
    save: async (id, case_, basedOn) => {
      const { all, head } = await current(id);
      const newest = head?.version ?? null;
      if (basedOn !== newest) return bad(conflict(id, newest, basedOn));
      const version = Math.max(0, ...(await versionFiles(id)).map((name) => Number(name.slice(1, 7)))) + 1;
      const saved: SavedCase = { version, parent: newest, savedAt: new Date().toISOString(), case: case_ };
      await mkdir(folder(id), { recursive: true });
      const path = join(folder(id), `v${String(version).padStart(6, "0")}.json`);
      if (!(await createFile(path, `${JSON.stringify(saved, null, 2)}\n`))) return bad(conflict(id, version, basedOn));
      await replaceFile(join(folder(id), "head"), String(version));
      return good(shown([...all, saved], saved));
    },
    undo: (id) => move(id, (all, head) => all.find(({ version }) => version === head.parent)),
    redo: (id) => move(id, (all, head) => all.filter(({ parent }) => parent === head.version).at(-1)),
    filesFolder: async (id) => ((await example(id)) ? examplesFolder : folder(id)),
  };
}

const conflict = (id: string, newest: number | null, basedOn: number | null): Fault => ({
  where: `case ${id}`,
  found: `an edit of version ${basedOn ?? "none"}`,
  wanted: newest === null ? "no such case yet" : `an edit of version ${newest}, the newest`,
});

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}

async function readJson<T>(path: string): Promise<T | undefined> {
  const written = await readText(path);
  if (written === undefined) return undefined;
  try {
    return JSON.parse(written) as T;
  } catch {
    return undefined;
  }
}

/** Writes a file that must not exist yet, through to the disk; false when it exists. */
async function createFile(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.writeFile(content);
    await file.sync();
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Replaces a small file whole: a reader sees the old one or the new one, never half of either. */
async function replaceFile(path: string, content: string): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
