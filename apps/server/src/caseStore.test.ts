import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseInput } from "@glisson/case";
import { beforeEach, describe, expect, it } from "vitest";
import { type CaseStore, openCaseStore } from "./caseStore.ts";

const base: CaseInput = { glisson: "glisson-case/1", id: "a", date: "2026-11-02", source: "board", note: "example" };
const noted = (note: string): CaseInput => ({ ...base, note });

let dataFolder: string;
let examplesFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "glisson-data-"));
  examplesFolder = mkdtempSync(join(tmpdir(), "glisson-examples-"));
  writeFileSync(join(examplesFolder, "a.json"), JSON.stringify(base));
});

const open = () => openCaseStore(dataFolder, examplesFolder);
const caseFile = (name: string) => join(dataFolder, "cases/a", name);
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function present(store: CaseStore) {
  const read = await store.read("a");
  if (!read.ok) throw new Error(`the case can be read: ${read.fault.found}`);
  return read.value;
}

/** The notes from the present state back to the example, as undo walks them. */
async function chain(store: CaseStore): Promise<(string | undefined)[]> {
  const { version, case: shown, canUndo } = await present(store);
  if (!canUndo) return [shown.note];
  await store.undo("a", version);
  return [shown.note, ...(await chain(store))];
}

describe.each([
  ["one process", () => [open()]],
  ["two processes on one folder", () => [open(), open()]],
])("saves at the same moment, %s", (_, stores) => {
  it("one of two on the same base is accepted, whatever lies between them", async () => {
    const [first, second = first] = stores();
    let basedOn = 0;
    for (let round = 0; round < 60; round++) {
      const saved = await Promise.all([
        first!.save("a", noted(`${round} first`), basedOn),
        later((round % 12) / 4).then(() => second!.save("a", noted(`${round} second`), basedOn)),
      ]);
      const accepted = saved.filter((answer) => answer.ok);
      const refused = saved.filter((answer) => !answer.ok);
      expect(accepted).toHaveLength(1);
      expect(refused).toMatchObject([{ why: "conflict" }]);
      basedOn = accepted[0]!.value.version;
      expect(await present(first!)).toMatchObject({ version: basedOn, case: accepted[0]!.value.case });
    }
    expect(await chain(first!)).toHaveLength(61);
  });

  it("many that each try again until accepted all stand on the chain", async () => {
    const all = stores();
    const save = async (note: string, store: CaseStore): Promise<void> => {
      const { version } = await present(store);
      if (!(await store.save("a", noted(note), version)).ok) await save(note, store);
    };
    const notes = Array.from({ length: 24 }, (_, index) => `note ${index}`);
    await Promise.all(notes.map((note, index) => save(note, all[index % all.length]!)));
    const kept = await chain(all[0]!);
    expect(kept.at(-1)).toBe("example");
    expect([...kept].sort()).toEqual([...notes, "example"].sort());
  });

  it("undo and redo never fail beside each other, and never take a save with them", async () => {
    const all = stores();
    const store = all[0]!;
    for (const version of [0, 1, 2]) await store.save("a", noted(`note ${version}`), version);
    const steps = Array.from({ length: 300 }, async (_, index) => {
      const { version } = await present(store);
      return all[index % all.length]![index % 2 === 0 ? "undo" : "redo"]("a", version);
    });
    for (const step of await Promise.all(steps)) expect(step.ok || step.why === "conflict").toBe(true);
    const { version } = await present(store);
    const [saved] = await Promise.all([
      store.save("a", noted("saved"), version),
      ...all.map((other) => other.undo("a", version)),
      ...all.map((other) => other.redo("a", version)),
    ]);
    if (saved!.ok) expect((await present(store)).case.note).toBe("saved");
    expect(readdirSync(join(dataFolder, "cases/a")).filter((name) => !/^(v\d{6}\.json|head)$/.test(name))).toEqual([]);
  });
});

describe("undo and redo", () => {
  it("of a version that is not the present one are a conflict and move nothing", async () => {
    const store = open();
    await store.save("a", noted("one"), 0);
    expect(await store.undo("a", 0)).toMatchObject({ ok: false, why: "conflict" });
    expect(await present(store)).toMatchObject({ version: 1 });
  });

  it("redo goes the way of the newest save", async () => {
    const store = open();
    await store.save("a", noted("one"), 0);
    await store.undo("a", 1);
    await store.save("a", noted("two"), 0);
    await store.undo("a", 2);
    expect(await store.redo("a", 0)).toMatchObject({ ok: true, value: { version: 2, canRedo: false } });
  });
});

describe("damage is said, never mended in silence", () => {
  beforeEach(async () => {
    const store = open();
    await store.save("a", noted("one"), 0);
    await store.save("a", noted("two"), 1);
    await store.undo("a", 2);
  });

  it.each(["", "present", "-1 of 2", "9 of 9", "1e0 of 2"])("a head that says %j", async (written) => {
    writeFileSync(caseFile("head"), written);
    const store = open();
    const found = { ok: false, why: "damaged", fault: { where: expect.stringContaining("cases/a/") } };
    expect(await store.read("a")).toMatchObject(found);
    expect(await store.save("a", noted("three"), 1)).toMatchObject(found);
    expect(await store.undo("a", 1)).toMatchObject(found);
    expect(readFileSync(caseFile("head"), "utf8")).toBe(written);
    expect(readdirSync(join(dataFolder, "cases/a")).sort()).toEqual(["head", "v000001.json", "v000002.json"]);
  });

  it.each(["", "{", "[]", "null", '{"version":7,"parent":0,"savedAt":"","case":{}}'])(
    "a present state that holds %j",
    async (written) => {
      writeFileSync(caseFile("v000001.json"), written);
      expect(await open().read("a")).toMatchObject({
        ok: false,
        why: "damaged",
        fault: { where: "cases/a/v000001.json" },
      });
      expect(readFileSync(caseFile("v000001.json"), "utf8")).toBe(written);
    },
  );

  it("a state behind the present one stops undo there, and the present one stays", async () => {
    const store = open();
    await store.redo("a", 1);
    writeFileSync(caseFile("v000001.json"), "{");
    expect(await present(store)).toMatchObject({ version: 2, case: { note: "two" } });
    expect(await store.undo("a", 2)).toMatchObject({ ok: false, why: "damaged" });
    expect(await present(store)).toMatchObject({ version: 2 });
  });

  it("the newest state, where nobody stepped back", async () => {
    mkdirSync(join(dataFolder, "cases/b"));
    writeFileSync(join(dataFolder, "cases/b/v000001.json"), "{");
    expect(await open().read("b")).toMatchObject({ ok: false, why: "damaged" });
  });
});

it("no case is no damage", async () => {
  expect(await open().read("nobody")).toMatchObject({ ok: false, why: "missing" });
  expect(await open().save("nobody", noted("x"), 3)).toMatchObject({ ok: false, why: "missing" });
  expect(await open().read("../a")).toMatchObject({ ok: false, why: "missing" });
});
