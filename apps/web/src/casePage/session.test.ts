import { type CaseInput, parseCase } from "@glisson/case";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer, CaseRecord } from "../server/server.ts";
import { draftsOf } from "./drafts.ts";
import { type CaseServer, openSession } from "./session.ts";

const firstCase: CaseInput = { glisson: "glisson-case/1", id: "a", date: "2026-11-02", source: "board", note: "kept" };

const valid = () => {
  const read = parseCase(firstCase);
  if (!read.ok) throw new Error("the example is a valid case");
  return read.value;
};

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** A server that keeps versions in memory and refuses an edit on an old one. */
function versions(start: CaseInput) {
  const history: CaseInput[] = [start];
  let at = 0;
  let away = false;
  const record = (): CaseRecord => ({
    version: at + 1,
    case: history[at]!,
    canUndo: at > 0,
    canRedo: at < history.length - 1,
    savedAt: "2026-11-02T20:40:00Z",
    example: false,
  });
  const fault = { where: "case", found: "x", wanted: "y" };
  const answer = (): Answer<CaseRecord> => (away ? { ok: false, status: 0, fault } : { ok: true, value: record() });
  const save = (saved: CaseInput) => {
    history.splice(at + 1, history.length, saved);
    at += 1;
  };
  const server: CaseServer = {
    get: async () => answer(),
    put: async (edited, basedOn) => {
      if (away) return { ok: false, status: 0, fault };
      if (basedOn !== at + 1) return { ok: false, status: 409, fault };
      save(edited);
      return answer();
    },
    step: async (way) => {
      at += way === "undo" ? -1 : 1;
      return answer();
    },
  };
  return {
    server,
    record,
    save,
    leave: () => (away = true),
    comeBack: () => (away = false),
    newest: () => history[at],
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a session", () => {
  it("saves once after the pause, whatever the number of edits, and keeps what it did not touch", async () => {
    const there = versions(firstCase);
    const put = vi.spyOn(there.server, "put");
    const session = openSession(there.record(), valid(), there.server, draftsOf("a", memory()));
    for (const ecog of [0, 1, 2]) session.edit(["ecog"], ecog);
    expect(session.state().valid.ecog).toBe(2);
    await vi.advanceTimersByTimeAsync(700);
    expect(put).toHaveBeenCalledTimes(1);
    expect(there.newest()).toEqual({ ...firstCase, ecog: 2 });
    expect(session.state().saving).toBe("saved");
  });

  it("finds unsaved edits again after a crash, and saves them", async () => {
    const there = versions(firstCase);
    const storage = memory();
    openSession(there.record(), valid(), there.server, draftsOf("a", storage)).edit(["ecog"], 1);
    vi.clearAllTimers();
    const again = openSession(there.record(), valid(), there.server, draftsOf("a", storage));
    expect(again.state().restored).toBe(true);
    expect(again.state().valid.ecog).toBe(1);
    await vi.advanceTimersByTimeAsync(10);
    expect(there.newest()).toMatchObject({ ecog: 1 });
    expect(draftsOf("a", storage).read()).toBeUndefined();
  });

  it("asks nothing when a closed page's last edit had reached the server", () => {
    const there = versions(firstCase);
    const drafts = draftsOf("a", memory());
    const edited = { ...firstCase, ecog: 1 };
    drafts.write({ basedOn: 1, case: edited });
    there.save(edited);
    const session = openSession(there.record(), valid(), there.server, drafts);
    expect(session.state()).toMatchObject({ restored: false, saving: "saved" });
    expect(drafts.read()).toBeUndefined();
  });

  it("holds the last valid facts and sends nothing while the case is at fault", async () => {
    const there = versions(firstCase);
    const storage = memory();
    const session = openSession(there.record(), valid(), there.server, draftsOf("a", storage));
    session.edit(["ecog"], 2);
    session.edit(["ecog"], 9);
    await vi.advanceTimersByTimeAsync(2000);
    expect(session.state()).toMatchObject({ saving: "at fault", valid: { ecog: 2 } });
    expect(session.state().faults[0]).toMatchObject({ where: "case.ecog", found: "9" });
    expect(there.newest()).toEqual(firstCase);
    expect(draftsOf("a", storage).read()?.case).toMatchObject({ ecog: 9 });
  });

  it("tries again when the server was away", async () => {
    const there = versions(firstCase);
    const session = openSession(there.record(), valid(), there.server, draftsOf("a", memory()));
    there.leave();
    session.edit(["ecog"], 1);
    await vi.advanceTimersByTimeAsync(700);
    expect(session.state().saving).toBe("no answer");
    there.comeBack();
    await vi.advanceTimersByTimeAsync(6000);
    expect(there.newest()).toMatchObject({ ecog: 1 });
  });

  it("asks when somebody else saved, and either choice keeps both versions", async () => {
    for (const choice of ["mine", "theirs"] as const) {
      const there = versions(firstCase);
      const storage = memory();
      const session = openSession(there.record(), valid(), there.server, draftsOf("a", storage));
      there.save({ ...firstCase, ecog: 3 });
      session.edit(["ecog"], 1);
      await vi.advanceTimersByTimeAsync(700);
      expect(session.state().theirs?.case).toMatchObject({ ecog: 3 });
      if (choice === "mine") {
        await session.keepMine();
        expect(there.newest()).toMatchObject({ ecog: 1 });
        await session.step("undo");
        expect(session.state().valid.ecog).toBe(3);
      } else {
        session.takeTheirs();
        expect(session.state().valid.ecog).toBe(3);
        expect(draftsOf("a", storage).readAside()).toMatchObject({ ecog: 1 });
      }
    }
  });

  it("undoes and redoes through the server's history, saving first what is waiting", async () => {
    const there = versions(firstCase);
    const session = openSession(there.record(), valid(), there.server, draftsOf("a", memory()));
    session.edit(["ecog"], 1);
    await session.step("undo");
    expect(session.state().document).toEqual(firstCase);
    await session.step("redo");
    expect(session.state().valid.ecog).toBe(1);
  });
});
