import { bad, good } from "@glisson/case";
import { describe, expect, it } from "vitest";
import {
  type ChosenFile,
  readyFiles,
  suggestedUse,
  withChange,
  withContents,
  withCopy,
  withFiles,
} from "./chosenFiles.ts";

const file = (name: string) => new File(["x"], name);
const choose = (...names: string[]) =>
  withFiles(
    [],
    names.map((name) => ({ file: file(name) })),
  );
const uses = (list: readonly ChosenFile[]) => list.map(({ use }) => use);
const mask = good({ kind: "mask" } as const);
const map = good({
  kind: "labels",
  labels: [
    { value: 5, millilitres: 1400 },
    { value: 64, millilitres: 30 },
  ],
} as const);

describe("the use that a name suggests", () => {
  it("follows TotalSegmentator, 3D-IRCADb-01 and the phases of a scan", () => {
    const suggested = {
      "liver.nii.gz": "liver",
      "portal_vein_and_splenic_vein.nii.gz": "portalVein",
      "inferior_vena_cava.nii.gz": "venaCava",
      "spleen.nii": "spleen",
      "portalvein.nii.gz": "portalVein",
      "venacava.nii.gz": "venaCava",
      "livertumor.nii.gz": "tumour",
      "thrombus.nii.gz": "thrombus",
      "liver_segments.nii.gz": "segments",
      "portal-venous.nii.gz": "scan portal venous",
      "CT_arterial.nii.gz": "scan arterial",
    };
    for (const [name, use] of Object.entries(suggested)) expect([name, suggestedUse(name, [])]).toEqual([name, use]);
  });

  it("is none where a name says nothing as a whole, or another organ", () => {
    for (const name of [
      "ct.nii.gz",
      "segmentation.nii.gz",
      "liverkyst.nii.gz",
      "superior_vena_cava.nii.gz",
      "me-liver2ish.nii",
    ])
      expect([name, suggestedUse(name, [])]).toEqual([name, undefined]);
  });

  it("is marked as suggested until the person changes it", () => {
    const [liver] = choose("liver.nii.gz");
    expect(liver).toMatchObject({ use: "liver", suggested: true });
    const [changed] = withChange([liver!], 0, { use: "tumour", suggested: false });
    expect(changed).toMatchObject({ use: "tumour", suggested: false });
  });

  it("is withdrawn when the file turns out to hold something else", () => {
    const list = choose("liver.nii.gz");
    const looked = withContents(list, list[0]!.file, good({ kind: "scan" }));
    expect(looked[0]).toMatchObject({ use: "unset", suggested: false });
    const own = withChange(list, 0, { suggested: false });
    expect(uses(withContents(own, list[0]!.file, good({ kind: "scan" })))).toEqual(["liver"]);
  });
});

describe("files ready to be measured", () => {
  const looked = (...names: string[]) =>
    choose(...names).reduce((list, one) => withContents(list, one.file, mask), choose(...names));
  const fault = (list: readonly ChosenFile[]) => {
    const ready = readyFiles(list);
    return "fault" in ready ? `${ready.fault.where}: ${ready.fault.found}` : "none";
  };

  it("are given with their uses, without those that are left out", () => {
    const list = withChange(looked("liver.nii.gz", "portalvein.nii.gz", "bone.nii.gz"), 2, { use: "leave out" });
    const ready = readyFiles(list);
    expect("files" in ready && ready.files.map(({ file, use }) => [file.name, use])).toEqual([
      ["liver.nii.gz", "liver"],
      ["portalvein.nii.gz", "portalVein"],
    ]);
  });

  it("take one structure for each copy of a label map, by its label", () => {
    const [seg] = choose("seg.nii.gz");
    let list: readonly ChosenFile[] = withContents([seg!], seg!.file, map);
    list = withCopy(list, list[0]!);
    list = withChange(list, 0, { use: "liver" });
    list = withChange(list, 1, { use: "portalVein", label: 64 });
    expect(fault(list)).toBe("seg.nii.gz: no label chosen");
    const ready = readyFiles(withChange(list, 0, { label: 5 }));
    expect("files" in ready && ready.files.map(({ use, label }) => [use, label])).toEqual([
      ["liver", 5],
      ["portalVein", 64],
    ]);
  });

  it("are refused in one line each: no role, two of a role, a file that cannot be read, none that is needed", () => {
    const list = looked("liver.nii.gz", "portalvein.nii.gz");
    expect(fault(list)).toBe("none");
    expect(fault(looked("liver.nii.gz"))).toBe("masks: no portalVein");
    expect(fault(looked("liver.nii.gz", "bone.nii.gz"))).toBe("bone.nii.gz: no role");
    expect(fault(withChange(list, 1, { use: "liver" }))).toBe("portalvein.nii.gz: a second liver");
    const broken = bad({ where: "portalvein.nii.gz", found: "a text", wanted: "a NIfTI file" });
    expect(fault(withContents(list, list[1]!.file, broken))).toBe("portalvein.nii.gz: a text");
    expect(fault(withChange(withContents(list, list[1]!.file, broken), 1, { use: "leave out" }))).toBe(
      "masks: no portalVein",
    );
  });
});
