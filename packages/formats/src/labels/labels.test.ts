import { existsSync, readFileSync } from "node:fs";
import { sayFault } from "@glisson/case";
import { crop, type Grid, voxelVolumeOf, wholeMask } from "@glisson/volume";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMask } from "../readMask.ts";
import { writeNifti } from "../writeNifti.ts";
import { conventionNames, conventions } from "./conventions.ts";
import { namesInFile } from "./namesInFile.ts";
import { readLabelNames } from "./readLabelNames.ts";
import { readLabels, surveyLabels } from "./readLabels.ts";
import { structureNamed } from "./structures.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("structureNamed", () => {
  it.each([
    ["liver", "liver"],
    ["portal_vein_and_splenic_vein", "portalVein"],
    ["Portal Vein", "portalVein"],
    ["portalvein1", "portalVein"],
    ["livertumor07", "tumour"],
    ["liver_lesions", "tumour"],
    ["inferior_vena_cava", "venaCava"],
    ["hepatic_veins_ivc", "hepaticVeins"],
    ["right hepatic vein", "hepaticVeins"],
    ["aorta", "artery"],
    ["liver_vessels", "vessels"],
    ["liver_segment_4", "segment 4"],
    ["couinaud_segments", "segments"],
    ["hepaticVeins", "hepaticVeins"],
  ])("%s is %s", (name, structure) => {
    expect(structureNamed(name)?.structure).toBe(structure);
  });

  it.each([
    "kidney_right",
    "left_liver",
    "portal",
    "biliarysystem",
    "superior_vena_cava",
    "livercyst",
    "my liver",
    "v",
    "",
  ])("%j has no role: nothing is guessed from a part of a name", (name) => {
    expect(structureNamed(name)).toBeUndefined();
  });

  it("takes 3D-IRCADb's venoussystem for the hepatic veins only beside a portal vein", () => {
    expect(structureNamed("venoussystem", ["liver", "portalvein"])?.structure).toBe("hepaticVeins");
    expect(structureNamed("venoussystem", ["liver"])?.structure).toBe("vessels");
  });

  it("numbers are parts of one family, other names are not", () => {
    const family = (name: string) => structureNamed(name)?.family;
    expect(family("livertumor01")).toBe(family("livertumor2"));
    expect(family("aorta")).toBe(family("artery"));
    expect(family("liver_lesions")).not.toBe(family("livertumor"));
  });
});

describe("conventions", () => {
  it.each(conventionNames)("%s: every name is one that files of that name are read by", (name) => {
    for (const { name: label, structures } of Object.values(conventions[name].names))
      if (name !== "vsnet") expect(structureNamed(label)?.structure).toBe(structures[0]);
  });
});

describe("readLabelNames", () => {
  const expected = new Map([
    [1, "liver"],
    [2, "portal vein"],
  ]);
  it.each([
    ["JSON", "n.json", '{"1":"liver","2":"portal vein"}'],
    ["JSON the other way round", "n.json", '{"labels":{"background":0,"liver":1,"portal vein":2}}'],
    ["a list", "n.json", '[{"id":1,"name":"liver"},{"value":2,"label":"portal vein"}]'],
    ["CSV with a head", "n.csv", "id,name\n1,liver\n2,portal vein\n"],
    ["CSV, name first", "n.csv", 'liver;1\r\n"portal vein";2\r\n'],
    ["text", "n.txt", "# mine\n0 background\n1 liver\n2: portal vein\n"],
    ["ITK-SNAP", "n.label", '0 0 0 0 0 0 0 "Clear Label"\n1 255 0 0 1 1 1 "liver"\n2 0 255 0 1 1 1 "portal vein"\n'],
    [
      "3D Slicer",
      "n.ctbl",
      "# Color table\n0 Background 0 0 0 0\n1 liver 221 130 101 255\n2 portal\tvein\n".replace("\t", " "),
    ],
    [
      "3D Slicer's newer table",
      "n.ctbl",
      "LabelValue,Name,Color_R,Color_G,Color_B,Color_A\n1,liver,1,2,3,255\n2,portal vein,1,2,3,255\n",
    ],
    ["a data frame with its index", "n.csv", ",id,name\n0,1,liver\n1,2,portal vein\n"],
    ["colours before the id", "n.csv", 'R,G,B,id,name\n221,130,101,1,liver\n0,151,206,2,"portal vein"\n'],
    ["a label and its value", "n.tsv", "Label\tValue\nliver\t1\nportal vein\t2\n"],
    ["an index and a label", "n.csv", "index;label\n1;liver\n2;portal vein\n"],
  ])("%s", (_, path, text) => {
    expect(readLabelNames(bytes(text), path)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ["nothing named", "n.txt", "hello\n", "no label with a name"],
    ["no names", "n.json", "{}", "no label with a name"],
    ["not JSON", "n.json", "{", "no JSON"],
    ["several numbers without a head", "n.csv", "0,1,liver\n", "several numbers in the line 0,1,liver"],
    ["colours without a head", "n.csv", "221,130,101,1,liver\n", "several numbers in the line 221,130,101,1,liver"],
    ["a number in a name of plain text", "n.txt", "5 segment 3\n", "several numbers in the line 5 segment 3"],
    ["two names for one number", "n.csv", "1,liver\n1,spleen\n", "label 1 as liver and as spleen"],
  ])("refuses %s", (_, path, text, found) => {
    const read = readLabelNames(bytes(text), path);
    expect(read.ok ? "was read" : sayFault(read.faults[0])).toContain(found);
  });
});

describe("a label map", () => {
  const grid: Grid = { size: [5, 4, 3], affine: [-0.5, 0, 0, 9, 0, 0.5, 0, -7, 0, 0, 2, 5] };

  it("gives the same masks as reading each label alone, on their own boxes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 60, maxLength: 60 }), async (voxels) => {
        fc.pre(voxels.some((value) => value > 0));
        const file = await writeNifti({ grid, data: Uint8Array.from(voxels) });
        const survey = await surveyLabels(file, "map");
        if (!survey.ok) throw new Error(sayFault(survey.faults[0]));
        const masks = await readLabels(file, "map", survey.value.labels);
        if (!masks.ok) throw new Error(sayFault(masks.faults[0]));
        expect(survey.value.labels.map(({ value }) => value)).toEqual([...new Set(voxels)].sort().filter((v) => v > 0));
        survey.value.labels.forEach(({ value, millilitres }, n) => {
          const set = voxels.map((voxel) => (voxel === value ? 1 : 0));
          expect([...wholeMask(masks.value[n]!).data]).toEqual(set);
          expect(millilitres).toBeCloseTo((set.filter((v) => v === 1).length * voxelVolumeOf(grid)) / 1000, 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("refuses values that are no labels, and emptiness", async () => {
    const negative = await surveyLabels(await writeNifti({ grid, data: new Int16Array(60).fill(-1) }), "m");
    expect(negative.ok ? "was read" : sayFault(negative.faults[0])).toContain("m: found the value -1");
    const empty = await surveyLabels(await writeNifti({ grid, data: new Uint8Array(60) }), "m");
    expect(empty.ok ? "was read" : sayFault(empty.faults[0])).toContain("an empty mask");
  });

  it("has no names in a plain file", async () => {
    expect((await namesInFile(await writeNifti({ grid, data: new Uint8Array(60) }))).size).toBe(0);
    expect((await namesInFile(bytes("no NIfTI"))).size).toBe(0);
  });
});

const data = new URL("../../../../../shared/data/", import.meta.url);
describe.skipIf(!existsSync(data))("TotalSegmentator's own file", () => {
  const file = () => readFileSync(new URL("totalsegmentator/nifti/example_seg_fast_force_split.nii.gz", data));

  it("holds the names of its labels, which agree with the convention", async () => {
    const names = await namesInFile(file());
    expect(names.size).toBe(117);
    for (const [id, { name }] of Object.entries(conventions.total.names)) expect(names.get(Number(id))).toBe(name);
  });

  it("is surveyed as it was counted, and read as label by label", async () => {
    const survey = await surveyLabels(file(), "map");
    if (!survey.ok) throw new Error("not read");
    expect(survey.value.labels).toHaveLength(61);
    const liver = survey.value.labels.find(({ value }) => value === 5)!;
    const masks = await readLabels(file(), "map", [liver]);
    const alone = await readMask(file(), "map", 5);
    if (!masks.ok || !alone.ok) throw new Error("not read");
    expect(crop(masks.value[0]!, { from: [0, 0, 0], to: masks.value[0]!.grid.size }).data).toEqual(
      masks.value[0]!.data,
    );
    expect(wholeMask(masks.value[0]!).data).toEqual(wholeMask(alone.value).data);
  });
});
