import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const command = fileURLToPath(new URL("../bin/glisson.mjs", import.meta.url));
const example = fileURLToPath(new URL("../../../examples/trunk-blocked.json", import.meta.url));

const glisson = (...args: readonly string[]): Promise<{ status: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [command, "course", ...args], { maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
  });

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "glisson-course-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("course CASE", () => {
  it("plays the card's order, the other one and none, and says first that it is simulated", async () => {
    const { status, out } = await glisson(example, "--samples", "40", "--months", "12");
    expect(status).toBe(0);
    expect(out.indexOf("SIMULATED")).toBeLessThan(5);
    for (const said of ["THE CARD'S ORDER", "TACE FIRST", "NO TREATMENT", "median survival", "liver failure"])
      expect(out).toContain(said);
  });

  it("gives the same bytes for one worker and for three, and another seed gives others", async () => {
    const written = async (workers: string, seed: string) => {
      const [csv, paths] = [join(folder, `bands-${workers}.csv`), join(folder, `paths-${workers}.csv`)];
      const args = ["--samples", "31", "--months", "6", "--seed", seed, "--workers", workers, "--json"];
      const { status, out } = await glisson(example, ...args, "--csv", csv, "--paths", paths);
      expect(status).toBe(0);
      return [out, await readFile(csv, "utf8"), await readFile(paths, "utf8")];
    };
    const one = await written("1", "5");
    expect(await written("3", "5")).toEqual(one);
    expect((await written("1", "6"))[2]).not.toBe(one[2]);
    const [head, first] = one[1]!.split("\n");
    expect(head).toMatch(/^kind,changed,order,samples,seed,month,alive/);
    expect(first).toMatch(/^simulated,/);
    expect(JSON.parse(one[0]!).simulated).toBe(true);
  });

  it("draws its bands, which say that they are simulated, and names the studies apart", async () => {
    const picture = join(folder, "bands.svg");
    const { status, out } = await glisson(example, "--samples", "20", "--months", "6", "--picture", picture);
    expect(status).toBe(0);
    const drawn = await readFile(picture, "utf8");
    expect(drawn).toMatch(/^<svg /);
    expect(drawn).toContain("SIMULATED");
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
    expect(out.indexOf("EVIDENCE ON THE ORDER")).toBeGreaterThan(out.indexOf("assumed of this patient"));
  });

  it("is told in Chinese as well", async () => {
    const { out } = await glisson(example, "--samples", "10", "--months", "3", "--lang", "zh");
    expect(out).toContain("模拟结果");
  });
});

describe("course refuses, in one line", () => {
  const refused = async (...args: readonly string[]): Promise<string> => {
    const { status, out, err } = await glisson(...args);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err.trim().split("\n").length).toBe(1);
    return err;
  };

  it("more paths than a file holds, before anything is played", async () => {
    const err = await refused(example, "--samples", "50000", "--paths", join(folder, "paths.csv"));
    expect(err).toMatch(/--paths.*found up to 3750000 lines.*wanted 1000000 at most/);
  });

  it("no samples, an order that it cannot read, a gate that can never be met", async () => {
    expect(await refused(example, "--samples", "0")).toContain("--samples");
    expect(await refused(example, "--order", "prayer")).toContain("prayer");
    expect(await refused(example, "--order", "tace:whole if trunk open")).toContain(
      "a treatment of the thrombus before the gate",
    );
    expect(await refused(example, "--csv", join(folder, "bands.txt"))).toContain(".csv");
  });

  it("a process and a parameter that it does not know, and a value out of range", async () => {
    expect(await refused(example, "--without", "luck")).toContain("regulatory T cells");
    expect(await refused(example, "--set", "luck=1")).toContain("luck=1");
    expect(await refused(example, "--set", "thrombusDoubling=3")).toContain(
      "thrombusDoubling: found 3, wanted 20 to 60 (days)",
    );
  });

  it("a case without what the course begins with", async () => {
    const path = join(folder, "bare.json");
    await writeFile(
      path,
      JSON.stringify({ glisson: "glisson-case/1", id: "bare", date: "2026-11-02", source: "test" }),
    );
    expect(await refused(path)).toContain("no size of the tumour");
  });
});
