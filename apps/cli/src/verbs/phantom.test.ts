import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseReading } from "@glisson/case";
import { readMask, readNifti } from "@glisson/formats";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "glisson-phantom-"));

function glisson(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "apps/cli/bin/glisson.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

interface Written {
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly voxelsSha256?: string }[];
  readonly reading: unknown;
  readonly parameters: object;
  readonly trunkComplete: boolean;
}
const truthIn = (name: string): Written => JSON.parse(readFileSync(join(folder, name, "truth.json"), "utf8"));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const parametersFile = join(folder, "parameters.json");
writeFileSync(
  parametersFile,
  JSON.stringify({
    forkVariant: "C",
    portalTerminals: 100,
    arteryTerminals: 40,
    hepaticVeinTerminals: 60,
    thrombus: { pieces: [{ branch: "PV.trunk", measuredFrom: "end", lengthMm: 30, obstruction: 1 }] },
  }),
);

describe("phantom", () => {
  it("writes masks, labels, a scan and the truth with the hashes of all, the same each time", {
    timeout: 120_000,
  }, async () => {
    const common = ["--seed", "5", "--parameters", parametersFile, "--spacing", "3x3x3"];
    const first = glisson("phantom", "-o", join(folder, "a"), ...common, "--phases", "portal-venous");
    expect(first.stderr).not.toContain("fault");
    expect(first.status).toBe(0);
    expect(first.stdout).toBe("");
    expect(glisson("phantom", "-o", join(folder, "b"), ...common).status).toBe(0);
    const [a, b] = [truthIn("a"), truthIn("b")];
    expect(parseReading(a.reading).ok).toBe(true);
    expect(a.trunkComplete).toBe(true);
    expect(a.parameters).toEqual(b.parameters);
    for (const { name, sha256: told } of a.files) expect(sha256(readFileSync(join(folder, "a", name)))).toBe(told);
    const withoutScan = a.files.filter(({ name }) => !name.startsWith("ct_"));
    expect(withoutScan).toEqual(b.files);
    expect(a.files.map(({ name }) => name)).toContain("ct_portal_venous.nii.gz");
    expect(readdirSync(join(folder, "a", "masks"))).toEqual(
      expect.arrayContaining(["liver.nii.gz", "portal_vein.nii.gz", "thrombus.nii.gz", "inferior_vena_cava.nii.gz"]),
    );
    const liverFile = readFileSync(join(folder, "a", "masks", "liver.nii.gz"));
    const liver = await readMask(liverFile, "liver");
    if (!liver.ok) throw new Error("the liver cannot be read");
    expect(liver.value.data.includes(1)).toBe(true);
    const scan = await readNifti(readFileSync(join(folder, "a", "ct_portal_venous.nii.gz")), "ct");
    expect(scan.ok).toBe(true);
    // What was written can be made again from its own truth.
    writeFileSync(join(folder, "again.json"), JSON.stringify(a.parameters));
    expect(
      glisson("phantom", "-o", join(folder, "c"), "--seed", "5", "--parameters", join(folder, "again.json")).status,
    ).toBe(0);
    expect(truthIn("c").files).toEqual(b.files);
  });

  it.each([
    [["--seed", "x"], "--seed: found x, wanted a whole number from 0 to 4294967295"],
    [["--seed", "1", "--spacing", "1x1"], "--spacing: found 1x1, wanted three numbers of mm"],
    [["--seed", "1", "--spacing", "1x1x0.1"], "parameters.spacingMm.2: found 0.1, wanted at least 0.4"],
    [["--seed", "1", "--phases", "delayed"], "--phases: found delayed, wanted native, arterial or portal-venous"],
    [["--seed", "1", "--field", "whole"], "--field: found whole, wanted liver or body"],
    [["--seed", "1", "--parameters", "nowhere.json"], "nowhere.json: found no such file"],
  ])("%j is refused in one line, and nothing is written", (args, line) => {
    const { status, stderr, stdout } = glisson("phantom", "-o", join(folder, "refused"), ...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(line);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(existsSync(join(folder, "refused"))).toBe(false);
  });

  it("refuses a parameter out of its range by its name", () => {
    const file = join(folder, "bad.json");
    writeFileSync(file, JSON.stringify({ trunkDiameterMm: 40 }));
    const { status, stderr } = glisson("phantom", "-o", join(folder, "bad"), "--seed", "1", "--parameters", file);
    expect(status).toBe(2);
    expect(stderr).toContain("parameters.trunkDiameterMm: found 40, wanted at most 18");
  });

  it("refuses a folder that is there already, and leaves it as it was", () => {
    const there = join(folder, "there");
    mkdirSync(there);
    writeFileSync(join(there, "mine.txt"), "mine");
    const { status, stderr } = glisson("phantom", "-o", there, "--seed", "1");
    expect(status).toBe(2);
    expect(stderr).toContain("found something of that name, wanted a folder that is not there yet");
    expect(readdirSync(there)).toEqual(["mine.txt"]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });
});
