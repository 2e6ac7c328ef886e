import { bad, good } from "@glisson/case";
import { describe, expect, it } from "vitest";
import {
  type ChosenFile,
  readyFiles,
  suggestedUse,
  withChange,
  withContents,
  withConvention,
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
      "liver_vessels.nii.gz": "vessels",
      "liver_segments.nii.gz": "segments",
      "liver_segment_3.nii.gz": "segment 3",
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

  it("come from a label map label by label, where the map names them or a person says whose labels they are", () => {
    const [seg] = choose("seg.nii.gz");
    const named = good({
      kind: "labels",
      labels: [
        { value: 1, millilitres: 200, name: "spleen" },
        { value: 2, millilitres: 30, name: "portal_vein_and_splenic_vein" },
        { value: 3, millilitres: 1, name: "costal cartilages" },
      ],
    } as const);
    const byName = withContents([seg!], seg!.file, named);
    expect(byName.map(({ use, label, suggested }) => [use, label, suggested])).toEqual([
      ["spleen", 1, true],
      ["portalVein", 2, true],
    ]);
    const unnamed = withContents([seg!], seg!.file, map);
    expect(uses(unnamed)).toEqual(["unset"]);
    const total = withConvention(unnamed, seg!.file, "total");
    expect(total.map(({ use, label }) => [use, label])).toEqual([
      ["liver", 5],
      ["portalVein", 64],
    ]);
    expect(fault(total)).toBe("none");
  });

  it("unite numbered tumours, and a tumour that a map cuts out of the liver's label", () => {
    expect(fault(looked("liver.nii.gz", "portalvein.nii.gz", "livertumor01.nii.gz", "livertumor02.nii.gz"))).toBe(
      "none",
    );
    const [seg, vein] = choose("seg.nii.gz", "portalvein.nii.gz");
    const lits = good({
      kind: "labels",
      labels: [
        { value: 1, millilitres: 1400 },
        { value: 2, millilitres: 90 },
      ],
    } as const);
    const list = withConvention(withContents([seg!, vein!], seg!.file, lits), seg!.file, "lits");
    expect(list.map(({ use, label }) => [use, label])).toEqual([
      ["liver", 1],
      ["tumour", 2],
      ["liver", 2],
      ["portalVein", undefined],
    ]);
    expect(fault(list)).toBe("none");
  });

  it("may be empty where a name alone gave them a role that is not needed", () => {
    const list = looked("liver.nii.gz", "portalvein.nii.gz", "gallbladder.nii.gz");
    const empty = bad({ where: "gallbladder.nii.gz", found: "an empty mask", wanted: "at least one voxel inside" });
    const withEmpty = withContents(list, list[2]!.file, empty);
    const ready = readyFiles(withEmpty);
    expect("files" in ready && ready.files.map(({ use, mayBeEmpty }) => [use, mayBeEmpty])).toEqual([
      ["liver", undefined],
      ["portalVein", undefined],
      ["gallbladder", true],
    ]);
    expect(fault(withChange(withEmpty, 2, { suggested: false }))).toBe("gallbladder.nii.gz: an empty mask");
    expect(fault(withContents(list, list[1]!.file, empty))).toBe("gallbladder.nii.gz: an empty mask");
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
