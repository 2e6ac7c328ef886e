import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CaseInput } from "@glisson/case";
import { beforeEach, describe, expect, it } from "vitest";
import { buildServer } from "./server.ts";

const examplesFolder = fileURLToPath(new URL("../../../examples", import.meta.url));
let dataFolder: string;
const webFolder = mkdtempSync(join(tmpdir(), "glisson-web-"));
writeFileSync(join(webFolder, "index.html"), "<!doctype html><title>Glisson</title>");

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "glisson-data-"));
});

type Method = "GET" | "PUT" | "POST";

async function ask(method: Method, url: string, payload?: object, headers: Record<string, string> = {}) {
  const server = await buildServer({ port: 0, dataFolder, examplesFolder, webFolder });
  const answer = await server.inject({
    method,
    url,
    headers: { host: "127.0.0.1:4747", ...headers },
    ...(payload ? { payload } : {}),
  });
  await server.close();
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.headers["content-type"]?.includes("json") ? answer.json() : answer.body,
  };
}

const blocked = JSON.parse(readFileSync(join(examplesFolder, "trunk-blocked.json"), "utf8")) as CaseInput;

describe("cases", () => {
  it("are listed with their headline, examples ready at the first start", async () => {
    const { body } = await ask("GET", "/api/cases");
    const listed = body.cases.find(({ id }: { id: string }) => id === "trunk-blocked");
    expect(listed).toMatchObject({ trunk: "blocked", example: true, dangers: 1 });
    expect(listed.headline.en).toMatch(/^Radiotherapy first/);
  });

  it("keep what was typed over a restart, and undo and redo it, losing no state", async () => {
    const url = "/api/cases/trunk-blocked";
    const first = await ask("PUT", url, { case: { ...blocked, ecog: 2 }, basedOn: 0 });
    expect(first.body).toMatchObject({ version: 1, canUndo: true, case: { ecog: 2 } });
    const second = await ask("PUT", url, { case: { ...blocked, ecog: 0 }, basedOn: 1 });
    expect(second.body.version).toBe(2);
    expect((await ask("POST", `${url}/undo`, { basedOn: 2 })).body.case.ecog).toBe(2);
    const start = await ask("POST", `${url}/undo`, { basedOn: 1 });
    expect(start.body).toMatchObject({ version: 0, canUndo: false, case: { ecog: 1 } });
    expect((await ask("POST", `${url}/redo`, { basedOn: 0 })).body.case.ecog).toBe(2);
    const branch = await ask("PUT", url, { case: { ...blocked, ecog: 1, note: "another way" }, basedOn: 1 });
    expect(branch.body.version).toBe(3);
    expect((await ask("POST", `${url}/undo`, { basedOn: 3 })).body.version).toBe(1);
  });

  it("refuse an edit of an old version, and keep both the newer and the edit's sender informed", async () => {
    const url = "/api/cases/trunk-blocked";
    await ask("PUT", url, { case: { ...blocked, ecog: 2 }, basedOn: 0 });
    const late = await ask("PUT", url, { case: { ...blocked, ecog: 3 }, basedOn: 0 });
    expect(late.status).toBe(409);
    expect(late.body.fault.found).toBe("an edit of version 0");
    expect((await ask("GET", url)).body.case.ecog).toBe(2);
  });

  it("refuse a case at fault and write nothing", async () => {
    const answer = await ask("PUT", "/api/cases/trunk-blocked", {
      case: { ...blocked, labs: { bilirubin: 19 } },
      basedOn: 0,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.fault.where).toBe("case.labs.bilirubin");
    expect((await ask("GET", "/api/cases/trunk-blocked")).body.version).toBe(0);
  });

  it.each([[null], [false], [""], [[]], ["0"], [0.5], [undefined]])(
    "refuse an edit based on %j, which is no version",
    async (basedOn) => {
      const url = "/api/cases/trunk-blocked";
      const asked: [Method, string][] = [
        ["PUT", url],
        ["POST", `${url}/undo`],
        ["POST", `${url}/redo`],
      ];
      for (const [method, address] of asked) {
        const { status, body } = await ask(method, address, { case: { ...blocked, ecog: 2 }, basedOn });
        expect(status).toBe(422);
        expect(body.fault.where).toBe("basedOn");
      }
      expect((await ask("GET", url)).body.version).toBe(0);
    },
  );

  it("refuse a step from a version that is no longer shown", async () => {
    const url = "/api/cases/trunk-blocked";
    await ask("PUT", url, { case: { ...blocked, ecog: 2 }, basedOn: 0 });
    await ask("PUT", url, { case: { ...blocked, ecog: 3 }, basedOn: 1 });
    expect((await ask("POST", `${url}/undo`, { basedOn: 1 })).status).toBe(409);
    expect((await ask("GET", url)).body.version).toBe(2);
  });

  it("say what is damaged on the disk, in the list and alone, and keep it as it is", async () => {
    const url = "/api/cases/trunk-blocked";
    await ask("PUT", url, { case: { ...blocked, ecog: 2 }, basedOn: 0 });
    writeFileSync(join(dataFolder, "cases/trunk-blocked/head"), "");
    const { status, body } = await ask("GET", url);
    expect(status).toBe(422);
    expect(body.fault).toMatchObject({ where: "cases/trunk-blocked/head", found: '""' });
    expect((await ask("GET", `${url}/plan`)).status).toBe(422);
    expect((await ask("PUT", url, { case: blocked, basedOn: 0 })).status).toBe(422);
    const listed = (await ask("GET", "/api/cases")).body.cases;
    expect(listed.find(({ id }: { id: string }) => id === "trunk-blocked").fault).toEqual(body.fault);
    expect(readFileSync(join(dataFolder, "cases/trunk-blocked/head"), "utf8")).toBe("");
  });

  it("a save that fails on the disk does not say what was kept", async () => {
    symlinkSync(join(dataFolder, "nowhere"), join(dataFolder, "cases"));
    const own = { glisson: "glisson-case/1", id: "own", date: "2026-11-02", source: "me" };
    const { status, body } = await ask("POST", "/api/cases", { case: own });
    expect(status).toBe(500);
    expect(body.fault.found).not.toMatch(/nothing was saved/);
  });

  it("are made new, once", async () => {
    const own = { glisson: "glisson-case/1", id: "own", date: "2026-11-02", source: "me" };
    expect((await ask("POST", "/api/cases", { case: own })).status).toBe(201);
    expect((await ask("POST", "/api/cases", { case: own })).status).toBe(409);
    expect((await ask("GET", "/api/cases/own/plan")).body.card.kind).toBe("open question");
  });

  it("plan a follow-up against the case before it", async () => {
    expect((await ask("GET", "/api/cases/trunk-reopened/plan")).body.change.flipped).toBe(true);
  });
});

describe("doors that stay shut", () => {
  it.each(["/api/cases/..%2f..%2fpackage", "/api/cases/nobody", "/api/cases/trunk-blocked/images/ct", "/api/nothing"])(
    "%s is not found",
    async (url) => {
      const { status, body } = await ask("GET", url);
      expect(status).toBe(404);
      expect(body.fault.wanted).toBeTruthy();
    },
  );

  it("an image outside the case's own folder is not served", async () => {
    const own = {
      glisson: "glisson-case/1",
      id: "own",
      date: "2026-11-02",
      source: "me",
      images: { ct: "../../../../etc/hostname" },
    };
    await ask("POST", "/api/cases", { case: own });
    expect((await ask("GET", "/api/cases/own/images/ct")).status).toBe(404);
  });

  it("pages of other origins are refused, by name and by origin", async () => {
    expect((await ask("GET", "/api/cases", undefined, { host: "evil.example" })).status).toBe(403);
    expect((await ask("GET", "/api/cases", undefined, { origin: "https://evil.example" })).status).toBe(403);
    expect((await ask("GET", "/api/cases", undefined, { origin: "http://localhost:4747" })).status).toBe(200);
  });

  it("the page may load nothing from elsewhere", async () => {
    const { headers, status } = await ask("GET", "/cases/trunk-blocked");
    expect(status).toBe(200);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["content-security-policy"]).not.toMatch(/(?<!wasm-)unsafe-eval/);
  });

  it("broken JSON is refused in words", async () => {
    const { status, body } = await ask("POST", "/api/cases", undefined, { "content-type": "application/json" });
    expect(status).toBe(400);
    expect(body.fault.found).toBeTruthy();
  });
});
