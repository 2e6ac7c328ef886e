import { readFileSync } from "node:fs";
import type { Progress } from "@glisson/images";
import { describe, expect, it } from "vitest";
import { lookAtFile } from "./lookAtFile.ts";
import { measureFiles } from "./measureFiles.ts";
import type { GivenFile } from "./protocol.ts";
import { partWords } from "./WorkBar.tsx";

const folder = new URL("../../../../examples/painted-thrombus/", import.meta.url);
const example = (name: string) => new File([readFileSync(new URL(name, folder))], name);
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
