import { readFileSync } from "node:fs";
import { writeNifti } from "@glisson/formats";
import type { Progress } from "@glisson/images";
import type { Grid } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import { lookAtFile } from "./lookAtFile.ts";
import { measureFiles } from "./measureFiles.ts";
import type { GivenFile } from "./protocol.ts";
import { partWords } from "./WorkBar.tsx";

const folder = new URL("../../../../examples/painted-thrombus/", import.meta.url);
const example = (name: string) => new File([readFileSync(new URL(name, folder))], name);
const grid: Grid = { size: [2, 2, 2], affine: [1.5, 0, 0, 0, 0, 1.5, 0, 0, 0, 0, 1.5, 0] };
const files: GivenFile[] = [
  { file: example("liver.nii.gz"), use: "liver" },
  { file: example("portal-vein.nii.gz"), use: "portalVein" },
  { file: example("thrombus.nii.gz"), use: "thrombus" },
  { file: example("inferior-vena-cava.nii.gz"), use: "venaCava" },
  { file: example("ct.nii.gz"), use: "scan native" },
];

describe("files measured", () => {
  it("say which file is read and which part is measured, forwards and in words of the page", async () => {
    const heard: Progress[] = [];
    const answer = await measureFiles(files, {}, (progress) => heard.push(progress));
    if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
    expect(heard.flatMap(({ reading }) => reading ?? [])).toEqual(files.map(({ file }) => file.name));
    const parts = heard.flatMap(({ measuring }) => measuring ?? []);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.filter((part) => !partWords[part])).toEqual([]);
    const shares = heard.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(answer.value.reading.method?.files.map(({ role, name }) => [role, name])).toEqual(
      files.map(({ file, use }) => [use === "scan native" ? "native scan" : use, file.name]),
    );
  });

  it("that are empty are left out and said where their role is not needed", async () => {
    const empty = new File([new Uint8Array(await writeNifti({ grid, data: new Uint8Array(8) }))], "spleen.nii.gz");
    const given: GivenFile[] = [...files.slice(0, 2), { file: empty, use: "spleen", mayBeEmpty: true }];
    const answer = await measureFiles(given, {}, () => {});
    expect(answer.ok && answer.value.reading.issues?.map(({ text }) => text)).toContain(
      "spleen.nii.gz is an empty mask and left out.",
    );
  });

  it("are refused in one line that names the file", async () => {
    const broken = new File(["no mask"], "liver.nii.gz");
    const answer = await measureFiles([{ file: broken, use: "liver" }, ...files.slice(1)], {}, () => {});
    expect(answer.ok ? "measured" : answer.faults[0].where).toBe("liver.nii.gz");
  });
});

describe("a file looked at", () => {
  it("is a mask, a scan, or cannot be read", async () => {
    expect(await lookAtFile(example("liver.nii.gz"))).toEqual({ ok: true, value: { kind: "mask" } });
    expect(await lookAtFile(example("ct.nii.gz"))).toEqual({ ok: true, value: { kind: "scan" } });
    const text = await lookAtFile(new File(["no mask"], "notes.nii"));
    expect(text.ok ? "read" : text.faults[0].where).toBe("notes.nii");
  });
});
