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
    step: async (way, basedOn) => {
      if (basedOn !== at + 1) return { ok: false, status: 409, fault };
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
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

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
        expect(draftsOf("a", storage).readAside()).toMatchObject([{ ecog: 1 }]);
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

describe("a session does not take itself for another window", () => {
  const start = (there = versions(firstCase), storage = memory()) => ({
    there,
    storage,
    session: openSession(there.record(), valid(), there.server, draftsOf("a", storage)),
  });

  /** Lets requests arrive at once and holds their answers back until `release`. */
  function slow({ server }: ReturnType<typeof versions>) {
    let release = () => {};
    const gate = new Promise<void>((open) => {
      release = open;
    });
    const put = server.put;
    const slowPut = vi.spyOn(server, "put").mockImplementation(async (...asked) => {
      const answer = await put(...asked);
      await gate;
      return answer;
    });
    return { put: slowPut, release };
  }

  it("when it is left while a save is on its way: that document is not sent again", async () => {
    const { there, session } = start();
    const { put, release } = slow(there);
    session.edit(["ecog"], 1);
    const first = session.flush();
    const leaving = [session.flush(), session.flush()];
    release();
    await Promise.all([first, ...leaving]);
    expect(put).toHaveBeenCalledTimes(1);
    expect(session.state().theirs).toBeUndefined();
    expect(session.state().saving).toBe("saved");
  });

  it("when it is left with a newer edit: that one is sent after the answer, once", async () => {
    const { there, session } = start();
    const { put, release } = slow(there);
    session.edit(["ecog"], 1);
    const first = session.flush();
    session.edit(["ecog"], 2);
    const leaving = [session.flush(), session.flush()];
    release();
    await Promise.all([first, ...leaving]);
    expect(put).toHaveBeenCalledTimes(2);
    expect(session.state().theirs).toBeUndefined();
    expect(session.state().saving).toBe("saved");
    expect(there.newest()).toMatchObject({ ecog: 2 });
  });

  it.each([undefined, 2])("when the answer to a save is lost, and meanwhile the edits went on to %s", async (ecog) => {
    const { there, session, storage } = start();
    const put = there.server.put;
    vi.spyOn(there.server, "put").mockImplementationOnce(async (...asked) => {
      await put(...asked);
      return { ok: false, status: 0, fault: { where: "server", found: "no answer", wanted: "one" } };
    });
    session.edit(["ecog"], 1);
    await vi.advanceTimersByTimeAsync(700);
    expect(session.state().saving).toBe("no answer");
    if (ecog !== undefined) session.edit(["ecog"], ecog);
    await vi.advanceTimersByTimeAsync(7000);
    expect(session.state().theirs).toBeUndefined();
    expect(session.state().saving).toBe("saved");
    expect(there.newest()).toMatchObject({ ecog: ecog ?? 1 });
    expect(draftsOf("a", storage).read()).toBeUndefined();
  });

  it("when the page went away before the answer, and the draft had gone on", async () => {
    const { there, session, storage } = start();
    slow(there);
    session.edit(["ecog"], 1);
    void session.flush();
    session.edit(["ecog"], 2);
    vi.clearAllTimers();
    vi.restoreAllMocks();
    const again = start(there, storage).session;
    await vi.advanceTimersByTimeAsync(10);
    expect(again.state().theirs).toBeUndefined();
    expect(again.state()).toMatchObject({ saving: "saved", valid: { ecog: 2 } });
  });
});

describe("nothing that was typed is lost without a way back", () => {
  const open = (storage = memory(), there = versions(firstCase)) => ({
    there,
    storage,
    session: openSession(there.record(), valid(), there.server, draftsOf("a", storage)),
  });

  it("undo at a fault takes back the fault alone, and the faulty version can be put back", () => {
    const { session, storage } = open();
    session.edit(["ecog"], 2);
    session.edit(["note"], "typed");
    session.edit(["ecog"], 9);
    void session.step("undo");
    expect(session.state()).toMatchObject({ saving: "not yet", document: { ecog: 2, note: "typed" } });
    const [aside] = session.state().asides;
    expect(draftsOf("a", storage).readAside()).toEqual([aside]);
    session.putBack(aside!);
    expect(session.state()).toMatchObject({ saving: "at fault", document: { ecog: 9, note: "typed" } });
    expect(session.state().asides).toMatchObject([{ ecog: 2, note: "typed" }]);
  });

  it("a second version put aside leaves the first", async () => {
    const { session, storage } = open();
    for (const ecog of [7, 8]) {
      session.edit(["ecog"], ecog);
      await session.step("undo");
    }
    expect(draftsOf("a", storage).readAside()).toMatchObject([{ ecog: 7 }, { ecog: 8 }]);
    session.discardAside(session.state().asides[0]!);
    expect(draftsOf("a", storage).readAside()).toMatchObject([{ ecog: 8 }]);
  });

  it("an edit refused by the server gives way to the saved version, and is put aside", async () => {
    const { session, there } = open();
    const fault = { where: "case.ecog", found: "1", wanted: "another" };
    vi.spyOn(there.server, "put").mockResolvedValue({ ok: false, status: 422, fault });
    session.edit(["ecog"], 1);
    await session.flush();
    expect(session.state().saving).toBe("refused");
    await session.step("undo");
    expect(session.state()).toMatchObject({ saving: "saved", document: firstCase, asides: [{ ecog: 1 }] });
  });

  it("an edit typed while an undo is on its way is put aside", async () => {
    const { session, there } = open();
    session.edit(["ecog"], 1);
    await session.flush();
    const step = there.server.step;
    vi.spyOn(there.server, "step").mockImplementation(async (...asked) => {
      session.edit(["note"], "late");
      return step(...asked);
    });
    await session.step("undo");
    expect(session.state()).toMatchObject({ document: firstCase, asides: [{ ecog: 1, note: "late" }] });
  });

  it("undo of a version that is no longer the present one asks, and moves nothing", async () => {
    const { session, there } = open();
    session.edit(["ecog"], 1);
    await session.flush();
    there.save({ ...firstCase, ecog: 3 });
    await session.step("undo");
    expect(there.newest()).toMatchObject({ ecog: 3 });
    expect(session.state().theirs?.case).toMatchObject({ ecog: 3 });
  });

  it("another window's save leaves this window's draft", async () => {
    const { session: one, there, storage } = open();
    const { session: other } = open(storage, there);
    one.edit(["ecog"], 1);
    other.edit(["note"], "typed in the other window");
    await one.flush();
    expect(draftsOf("a", storage).read()?.case).toMatchObject({ note: "typed in the other window" });
    one.edit(["ecog"], 2);
    await one.flush();
    const { read, readAside } = draftsOf("a", storage);
    expect([read()?.case, ...readAside()]).toContainEqual({ ...firstCase, note: "typed in the other window" });
  });

  it("a browser without room does not stop the edit, and the page can say so", async () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    const { session, there } = open(full);
    session.edit(["ecog"], 9);
    expect(session.state()).toMatchObject({ keptHere: false, document: { ecog: 9 } });
    void session.step("undo");
    expect(session.state()).toMatchObject({ keptHere: false, asides: [{ ecog: 9 }] });
    session.edit(["ecog"], 1);
    await vi.advanceTimersByTimeAsync(700);
    expect(there.newest()).toMatchObject({ ecog: 1 });
    expect(session.state()).toMatchObject({ saving: "saved", keptHere: false });
    session.discardAside(session.state().asides[0]!);
    expect(session.state()).toMatchObject({ keptHere: true, asides: [] });
  });
});
