import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import type { LiverMasks } from "@glisson/anatomy";
import type { LiverReading } from "@glisson/case";
import { readMask, writeNifti, writeNiftiMask } from "@glisson/formats";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { main } from "./main.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const example = join(root, "examples/painted-thrombus");
const folder = mkdtempSync(join(tmpdir(), "glisson read "));
afterAll(() => rmSync(folder, { recursive: true }));

type Mask = LiverMasks["liver"];

/** Runs the command in this process: status, standard output and standard error. */
async function glisson(...args: string[]) {
  const written = { out: "", err: "" };
  const spies = [
    vi.spyOn(process.stdout, "on").mockReturnValue(process.stdout),
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      written.out += text;
      return true;
    }),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      written.err += text;
      return true;
    }),
  ];
  const status = await main(["read", ...args]);
  for (const spy of spies) spy.mockRestore();
  return { status, ...written };
}

async function reading(...args: string[]): Promise<{ read: LiverReading; said: string }> {
  const { status, out, err } = await glisson(...args);
  if (status !== 0) throw new Error(err);
  return { read: JSON.parse(out) as LiverReading, said: err };
}

/** The last line on standard error of a reading that was refused: nothing on standard output, no stack trace. */
async function faultOf(...args: string[]): Promise<string> {
  const { status, out, err } = await glisson(...args);
  expect(err).not.toMatch(/\bat .*\.ts:\d+/);
  expect([status, out], err).toEqual([2, ""]);
  return err.trim().split("\n").at(-1)!.replace("glisson: ", "");
}

const whole = (mask: Mask): Uint8Array => {
  if (!mask.frame) return mask.data;
  const [ni, nj] = mask.frame.size;
  const data = new Uint8Array(mask.frame.size.reduce((product, n) => product * n, 1));
  const at = mask.grid.affine.map((value, n) => value - mask.frame!.affine[n]!);
  const [i0, j0, k0] = [3, 7, 11].map((n, axis) => Math.round(at[n]! / mask.grid.affine[[0, 5, 10][axis]!]!)) as [
    number,
    number,
    number,
  ];
  const [ci, cj, ck] = mask.grid.size;
  for (let k = 0; k < ck; k++)
    for (let j = 0; j < cj; j++)
      for (let i = 0; i < ci; i++) data[i0 + i + ni * (j0 + j + nj * (k0 + k))] = mask.data[i + ci * (j + cj * k)]!;
  return data;
};

async function exampleMask(name: string): Promise<{ grid: Mask["grid"]; data: Uint8Array }> {
  const read = await readMask(readFileSync(join(example, `${name}.nii.gz`)), name);
  if (!read.ok) throw new Error("not read");
  return { grid: read.value.frame ?? read.value.grid, data: whole(read.value) };
}

let masks: Record<"liver" | "portalVein" | "venaCava" | "thrombus", { grid: Mask["grid"]; data: Uint8Array }>;
const file = (name: string): string => join(folder, name);
const given = [`liver=${join(example, "liver.nii.gz")}`, `portalVein=${join(example, "portal-vein.nii.gz")}`];

/** A label map of the example with the ids given, on its grid. */
async function writeMap(name: string, ids: Partial<Record<keyof typeof masks, number>>): Promise<string> {
  const { grid } = masks.liver;
  const data = new Uint8Array(masks.liver.data.length);
  for (const [role, id] of Object.entries(ids))
    masks[role as keyof typeof masks].data.forEach((inside, at) => {
      if (inside === 1) data[at] = id;
    });
  writeFileSync(file(name), await writeNifti({ grid, data }));
  return file(name);
}

/** A copy of the example's portal vein whose bytes a test changes. */
function changed(
  name: string,
  change: (view: DataView, bytes: Uint8Array<ArrayBuffer>) => Uint8Array | undefined,
): string {
  const bytes = new Uint8Array(gunzipSync(readFileSync(join(example, "portal-vein.nii.gz"))));
  const other = change(new DataView(bytes.buffer), bytes);
  writeFileSync(file(name), gzipSync(other ?? bytes));
  return `portalVein=${file(name)}`;
}

beforeAll(async () => {
  masks = {
    liver: await exampleMask("liver"),
    portalVein: await exampleMask("portal-vein"),
    venaCava: await exampleMask("inferior-vena-cava"),
    thrombus: await exampleMask("thrombus"),
  };
});

describe("a folder", () => {
  it("is read by the names of its files; each mapping is said and kept with its hash", async () => {
    const { read, said } = await reading(example);
    expect(said).toContain("glisson: liver = liver.nii.gz\n");
    expect(said).toContain("glisson: portalVein = portal-vein.nii.gz\n");
    expect(said).toContain("glisson: left out: ct.nii.gz in");
    expect(read.method?.files.map(({ role, name }) => `${role} ${name}`)).toEqual([
      "venaCava inferior-vena-cava.nii.gz",
      "liver liver.nii.gz",
      "portalVein portal-vein.nii.gz",
      "thrombus thrombus.nii.gz",
    ]);
    for (const { sha256 } of read.method!.files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("gives the same reading as its files by role", async () => {
    const roles = ["liver=liver", "portalVein=portal-vein", "venaCava=inferior-vena-cava", "thrombus=thrombus"];
    const one = await reading(...roles.map((role) => `${role.replace("=", `=${example}/`)}.nii.gz`));
    const other = await reading(example);
    expect({ ...other.read, method: undefined }).toEqual({ ...one.read, method: undefined });
  });

  it("unites numbered tumours, leaves out empty structures, and refuses two names for one role", async () => {
    const own = join(folder, "ircad like");
    mkdirSync(own);
    const { grid, data } = masks.liver;
    const set = [...data.keys()].filter((at) => data[at] === 1);
    const part = (voxels: readonly number[]): Uint8Array => {
      const some = new Uint8Array(data.length);
      for (const at of voxels) some[at] = 1;
      return some;
    };
    writeFileSync(join(own, "liver.nii.gz"), await writeNiftiMask({ grid, data }));
    writeFileSync(join(own, "portalvein.nii.gz"), await writeNiftiMask(masks.portalVein));
    writeFileSync(join(own, "livertumor01.nii.gz"), await writeNiftiMask({ grid, data: part(set.slice(0, 4000)) }));
    writeFileSync(join(own, "livertumor02.nii.gz"), await writeNiftiMask({ grid, data: part(set.slice(-2000)) }));
    writeFileSync(join(own, "gallbladder.nii.gz"), await writeNiftiMask({ grid, data: new Uint8Array(data.length) }));
    writeFileSync(join(own, ".DS_Store"), "x");
    const { read, said } = await reading(own);
    expect(said).toContain("tumour = livertumor01.nii.gz + livertumor02.nii.gz, united");
    expect(said).toContain("gallbladder.nii.gz is an empty mask and left out");
    expect(read.tumourVolume?.value).toBeCloseTo((6000 * 27) / 1000, 0);
    writeFileSync(join(own, "liver_lesions.nii.gz"), await writeNiftiMask({ grid, data }));
    expect(await faultOf(own)).toMatch(
      /^tumour: found liver_lesions\.nii\.gz and livertumor01\.nii\.gz and livertumor02\.nii\.gz, wanted one mask for each role/,
    );
    expect((await reading(own, `tumour=${join(own, "livertumor01.nii.gz")}`)).said).toContain(
      "left out: livertumor02.nii.gz",
    );
  });

  it("without NIfTI files is refused, DICOM by its name", async () => {
    const [empty, dicom] = [join(folder, "empty"), join(folder, "dicom")];
    for (const one of [empty, dicom]) mkdirSync(one);
    const slice = new Uint8Array(400);
    slice.set(new TextEncoder().encode("DICM"), 128);
    writeFileSync(join(dicom, "IM0001"), slice);
    expect(await faultOf(empty)).toContain("empty: found no NIfTI file, wanted NIfTI files");
    expect(await faultOf(dicom)).toContain("dicom: found DICOM files, wanted NIfTI files");
    expect(await faultOf(`liver=${join(dicom, "IM0001")}`, given[1]!)).toContain(
      "IM0001: found a DICOM file, wanted a NIfTI file",
    );
  });
});

describe("a label map", () => {
  const ids = { liver: 5, portalVein: 64, venaCava: 63 };

  it("is read by the convention that a person names, like the masks alone", async () => {
    const map = await writeMap("total.nii.gz", ids);
    const { read, said } = await reading(map, "--convention", "total");
    expect(said).toContain("portalVein = total.nii.gz:64 (portal_vein_and_splenic_vein)");
    expect(said).toContain("total.nii.gz holds no spleen (1), gallbladder (4), heart (51), aorta (52)");
    expect(read.method?.files[0]).toMatchObject({ role: "liver", name: "total.nii.gz:5" });
    const alone = await reading(`liver=${map}:5`, `portalVein=${map}:64`, `venaCava=${map}:63`);
    expect({ ...read, method: undefined }).toEqual({ ...alone.read, method: undefined });
  });

  it("is read by a file of names", async () => {
    const map = await writeMap("mine.nii.gz", { liver: 1, portalVein: 2, venaCava: 3 });
    writeFileSync(file("names.csv"), "id,name\n1,liver\n2,portal vein\n3,something else\n9,thrombus\n");
    const { read, said } = await reading(map, "--names", file("names.csv"));
    expect(said).toContain("left out: something else in mine.nii.gz");
    expect(said).toContain("mine.nii.gz holds no thrombus (9)");
    expect(read.method?.files.map(({ role }) => role)).toEqual(["liver", "portalVein"]);
  });

  it("is never taken from ids alone: its labels are listed, and what to give", async () => {
    const map = await writeMap("unnamed.nii.gz", ids);
    const { status, out, err } = await glisson(map);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/unnamed\.nii\.gz label 5: \d+ mL, voxels i \d+ to \d+, j \d+ to \d+, k \d+ to \d+\n/);
    expect(err.trim().split("\n").at(-1)).toMatch(
      /found 3 labels without names, wanted --names FILE, --convention NAME, or ROLE=unnamed/,
    );
  });

  it("that does not fit its convention is refused", async () => {
    const map = await writeMap("wrong.nii.gz", ids);
    expect(await faultOf(map, "--convention", "lits")).toContain(
      "found label 5, wanted labels of lits, which end at 2",
    );
    // In the first version of TotalSegmentator 64 was a rib.
    expect(await faultOf(map, "--convention", "total_v1")).toContain("found no portalVein");
    expect(await faultOf(map, "--convention", "mine")).toContain("--convention: found mine, wanted one of total,");
    expect(await faultOf(...given, "--convention", "total")).toContain("--convention: found no label map");
    expect(await faultOf(map, "--convention", "total", "--names", file("names.csv"))).toContain(
      "--names: found a convention as well",
    );
  });

  it("that holds names of its own is read by them, and refused where a convention contradicts them", async () => {
    const plain = new Uint8Array(gunzipSync(readFileSync(await writeMap("plain.nii.gz", { liver: 5, portalVein: 7 }))));
    const xml =
      '<Label Key="5" Red="0"><![CDATA[liver]]></Label><Label Key="7"><![CDATA[portal_vein_and_splenic_vein]]></Label>';
    const extension = new TextEncoder().encode(xml.padEnd(256));
    const bytes = new Uint8Array(plain.length + extension.length);
    bytes.set(plain.subarray(0, 352));
    bytes.set(extension, 352);
    bytes.set(plain.subarray(352), 352 + extension.length);
    new DataView(bytes.buffer).setFloat32(108, 352 + extension.length, true);
    writeFileSync(file("own names.nii.gz"), gzipSync(bytes));
    const { said } = await reading(file("own names.nii.gz"));
    expect(said).toContain("portalVein = own names.nii.gz:7 (portal_vein_and_splenic_vein)");
    expect(await faultOf(file("own names.nii.gz"), "--convention", "total_v1")).toContain(
      "found label 7 called portal_vein_and_splenic_vein in the file, wanted aorta, as in total_v1",
    );
  });

  it("from which the tumour was cut out gives both to the liver", async () => {
    const { grid, data } = masks.liver;
    const lits = data.map((inside, at) => (inside && at % 122 > 60 ? 2 : inside));
    writeFileSync(file("lits.nii.gz"), await writeNifti({ grid, data: lits }));
    const { read, said } = await reading(file("lits.nii.gz"), given[1]!, "--convention", "lits");
    expect(said).toContain("liver = lits.nii.gz:1 (liver) + lits.nii.gz:2 (tumour), united");
    const plain = (await reading(...given)).read;
    expect(read.liverVolume).toEqual(plain.liverVolume);
    expect(read.tumourVolume?.value).toBeGreaterThan(1);
  });

  it("of Couinaud segments is taken beside the masks, and refused with other labels", async () => {
    const { grid, data } = masks.liver;
    const segments = data.map((inside, at) => inside * (1 + (at % 8)));
    writeFileSync(file("segments.nii.gz"), await writeNifti({ grid, data: segments }));
    const { read, said } = await reading(...given, `segments=${file("segments.nii.gz")}`);
    expect(said).toContain("Couinaud segments = segments.nii.gz");
    expect(read.method?.files.at(-1)).toMatchObject({ role: "segments", name: "segments.nii.gz" });
    writeFileSync(file("nine.nii.gz"), await writeNifti({ grid, data: data.map((inside) => 9 * inside) }));
    expect(await faultOf(...given, `segments=${file("nine.nii.gz")}`)).toContain(
      "found label 9, wanted a map of Couinaud segments",
    );
  });
});

describe("portal and hepatic veins in one label", () => {
  it("are parted by a point in each, which the reading keeps", async () => {
    const { grid } = masks.liver;
    const [ni, nj] = grid.size;
    // The vena cava without what lies beside the portal vein, so that the two are pieces apart.
    const near = (at: number): boolean =>
      [-2, -1, 0, 1, 2].some((k) =>
        [-2, -1, 0, 1, 2].some((j) =>
          [-2, -1, 0, 1, 2].some((i) => masks.portalVein.data[at + i + ni * (j + nj * k)] === 1),
        ),
      );
    const cava = masks.venaCava.data.map((inside, at) => (inside === 1 && !near(at) ? 1 : 0));
    const both = { grid, data: masks.portalVein.data.map((value, at) => value | cava[at]!) };
    writeFileSync(file("vessels.nii.gz"), await writeNiftiMask(both));
    const vessels = [given[0]!, `vessels=${file("vessels.nii.gz")}`];
    expect(await faultOf(...vessels)).toContain("vessels: found portal and hepatic veins in one label");
    const point = (data: Uint8Array): string => {
      const at = data.indexOf(1, data.length / 2);
      const [i, j, k] = [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))];
      const a = both.grid.affine;
      return [0, 4, 8].map((n) => a[n]! * i + a[n + 1]! * j + a[n + 2]! * k + a[n + 3]!).join(",");
    };
    const seeds = ["--seed", `portal=${point(masks.portalVein.data)}`, "--seed", `hepatic=${point(cava)}`];
    const { read, said } = await reading(...vessels, ...seeds);
    expect(said).toContain("warn: vessels: One label held portal and hepatic veins. Parted by points that were given");
    expect(read.method?.choices).toHaveProperty("portal seeds");
    expect(await faultOf(...given, ...seeds)).toContain("seed: found no mask of both veins");
  });
});

describe("scans and choices", () => {
  const scan = ["--scan", `native=${join(example, "ct.nii.gz")}`];

  it("are kept with the reading", async () => {
    const { read } = await reading(...given, ...scan, "--cut", "right", "--bridge", "--root", "-1,2,3.5");
    expect(read.method?.files.at(-1)).toMatchObject({ role: "native scan", name: "ct.nii.gz" });
    expect(read.method?.choices).toMatchObject({ cuts: "RA + RP", "trunk start": "-1, 2, 3.5 mm LPS" });
  });

  it.each([
    ["a scan without its phase", ["--scan", "ct.nii.gz"], "--scan: found ct.nii.gz, wanted PHASE=FILE"],
    ["two scans of one phase", [...scan, ...scan], "found a second native scan, wanted one scan for each phase"],
    ["a mask as a scan", ["--scan", `arterial=${join(example, "liver.nii.gz")}`], "wanted Hounsfield units"],
    ["a point of two numbers", ["--root", "1,2"], "--root: found 1,2, wanted X,Y,Z in mm"],
    ["a point of words", ["--fork", "1,2,x"], "--fork: found 1,2,x"],
    [
      "a seed in no vein",
      ["--seed", "artery=1,2,3"],
      "--seed: found artery=1,2,3, wanted portal=X,Y,Z or hepatic=X,Y,Z",
    ],
    ["an unknown cut", ["--cut", "half"], "--cut: found half, wanted right, left, extended-right"],
    ["a sector twice", ["--cut", "RA,RA"], "--cut: found RA,RA"],
  ])("%s is refused", async (_, args, fault) => {
    expect(await faultOf(...given, ...args)).toContain(fault);
  });
});

describe("files that cannot be read as they are", () => {
  const cutShort = (): string => {
    const bytes = readFileSync(join(example, "portal-vein.nii.gz"));
    writeFileSync(file("short.nii.gz"), bytes.subarray(0, bytes.length - 40));
    return `portalVein=${file("short.nii.gz")}`;
  };
  const bomb = (): string =>
    changed("bomb.nii.gz", (_, bytes) => {
      const more = new Uint8Array(bytes.length + 50e6);
      more.set(bytes);
      return more;
    });
  const plain = (name: string, text: string): string => {
    writeFileSync(file(name), text);
    return `portalVein=${file(name)}`;
  };
  const dims =
    (...values: number[]) =>
    (view: DataView): undefined =>
      void values.forEach((value, n) => void view.setInt16(40 + 2 * n, value, true));

  it.each<[string, () => string, RegExp]>([
    ["a file that is not there", () => "portalVein=nowhere.nii.gz", /^nowhere\.nii\.gz: found no such file/],
    ["a folder as a file", () => `portalVein=${example}`, /painted-thrombus: found a folder, wanted a NIfTI file/],
    ["a device", () => "portalVein=/dev/null", /found no plain file/],
    ["text with the right ending", () => plain("text.nii.gz", "hello"), /text\.nii\.gz: found no NIfTI header/],
    ["another format", () => plain("seg.nrrd", "NRRD0004\n".padEnd(400)), /found an NRRD file, wanted a NIfTI file/],
    ["gzip cut short", cutShort, /found gzip data that is damaged or cut short/],
    ["more bytes than the header says", bomb, /found more bytes than its voxels/],
    [
      "fewer bytes than the header says",
      () => changed("few.nii.gz", dims(3, 300, 300, 300)),
      /of 27000000 voxels, wanted a file that is not cut short/,
    ],
    [
      "a header of 68 GB",
      () => changed("huge.nii.gz", dims(3, 4096, 4096, 4096)),
      /found 68719 MB of voxels, wanted at most 2000 MB/,
    ],
    ["negative sizes", () => changed("negative.nii.gz", dims(3, -122, 101, 112)), /found a grid of -122 x 101 x 112/],
    ["a time series", () => changed("time.nii.gz", dims(4, 122, 101, 56, 2)), /found 4 dimensions, wanted one volume/],
    [
      "two placements",
      () =>
        changed("two.nii.gz", (view) => {
          view.setInt16(252, 1, true);
          view.setFloat32(268, 90, true);
          return undefined;
        }),
      /found sform and qform [\d.]+ voxels apart/,
    ],
    [
      "no placement",
      () =>
        changed("none.nii.gz", (view) => {
          view.setInt16(252, 0, true);
          view.setInt16(254, 0, true);
          return undefined;
        }),
      /found neither sform nor qform/,
    ],
    [
      "a sheared grid",
      () => changed("shear.nii.gz", (view) => void view.setFloat32(296, 0.4, true)),
      /degrees off a right angle, wanted at most 0\.2 degrees \(a tilted gantry/,
    ],
    [
      "a lost placement",
      () => changed("lost.nii.gz", (view) => void [280, 300, 320].map((at) => view.setFloat32(at, 1, true))),
      /portalVein: found voxels of 1 x 1 x 1 mm on the liver's matrix of 122 x 101 x 112: its placement was lost, wanted the liver's placement in its header \(3 x 3 x 3 mm\)/,
    ],
    [
      "half a voxel aside",
      () => changed("half.nii.gz", (view) => void view.setFloat32(292, view.getFloat32(292, true) + 1.5, true)),
      /portalVein: found voxel centres that differ by a part of a voxel.*--resample/,
    ],
    [
      "another patient's frame",
      () => changed("away.nii.gz", (view) => void view.setFloat32(292, view.getFloat32(292, true) + 3000, true)),
      /portalVein: found 100 % outside the liver's images/,
    ],
    [
      "values between whole numbers",
      () => changed("slope.nii.gz", (view) => void view.setFloat32(112, 0.5, true)),
      /found the value 0\.5, wanted a mask of whole numbers/,
    ],
    [
      "a role twice",
      () => given[1]!,
      /^portalVein: found portal-vein\.nii\.gz and portal-vein\.nii\.gz, wanted one mask for each role/,
    ],
    [
      "no role",
      () => join(example, "portal-vein.nii.gz"),
      /found one label \(1, [\d.]+ mL\) and no role, wanted ROLE=FILE/,
    ],
    ["an unknown role", () => "vein=x.nii.gz", /^vein=x\.nii\.gz: found role vein, wanted one of liver, portalVein/],
  ])("%s: one line, status 2", async (_, portalVein, line) => {
    const args = [given[0]!, portalVein()];
    expect(await faultOf(...(line.source.includes("and portal") ? [...args, given[1]!] : args))).toMatch(line);
  });

  it("a path with spaces, any whole number for inside, a slope and wider types are read alike", async () => {
    const { read } = await reading(...given);
    const { grid, data } = masks.portalVein;
    const copies = {
      "byte 255.nii.gz": await writeNifti({ grid, data: data.map((inside) => 255 * inside) }),
      "int32.nii.gz": await writeNifti({ grid, data: Int32Array.from(data) }),
      "uint16.nii.gz": await writeNifti({ grid, data: Uint16Array.from(data, (inside) => 300 * inside) }),
      "float64.nii.gz": await writeNifti({ grid, data: Float64Array.from(data) }),
    };
    for (const [name, bytes] of Object.entries(copies)) {
      writeFileSync(file(name), bytes);
      const other = await reading(given[0]!, `portalVein=${file(name)}`);
      expect({ ...other.read, method: undefined }, name).toEqual({ ...read, method: undefined });
    }
    const half = changed("half slope.nii.gz", (view, bytes) => {
      for (let at = 352; at < bytes.length; at++) bytes[at]! *= 2;
      view.setFloat32(112, 0.5, true);
      return undefined;
    });
    expect((await reading(given[0]!, half)).read.portal).toEqual(read.portal);
  });

  it("a mask half a voxel aside is interpolated on request, and the reading says so", async () => {
    const half = changed("aside.nii.gz", (view) => void view.setFloat32(292, view.getFloat32(292, true) + 1, true));
    const { read, said } = await reading(given[0]!, half, "--resample");
    expect(said).toMatch(
      /warn: portalVein: Interpolated onto the liver's grid by nearest neighbour .*: [\d.]+ mL before, [\d.]+ mL after/,
    );
    expect(read.method?.choices).toMatchObject({ resample: "masks on other grids are interpolated" });
  });

  it("the output is whole or not there, and never over an input", async () => {
    expect(await faultOf(...given, "-o", file("no/such/folder/x.json"))).toContain("found no folder");
    expect(await faultOf(given[0]!, "portalVein=nowhere.nii.gz", "-o", file("out.json"))).toContain("no such file");
    expect(existsSync(file("out.json"))).toBe(false);
    expect((await glisson(...given, "-o", file("out.json"))).out).toBe("");
    expect(JSON.parse(readFileSync(file("out.json"), "utf8")).liverVolume.value).toBeGreaterThan(800);
  });
});

const data = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
describe.skipIf(!existsSync(data))("files of other programs", () => {
  const from = (path: string): string => join(data, path);

  it("TotalSegmentator: one file a class, and a map that holds its own names", async () => {
    const folderRead = await reading(from("totalsegmentator/multi-file-fast"));
    expect(folderRead.said).toContain("portalVein = portal_vein_and_splenic_vein.nii.gz");
    expect(folderRead.read.method?.files.map(({ role }) => role)).toEqual([
      "artery",
      "venaCava",
      "liver",
      "portalVein",
      "spleen",
    ]);
    const map = from("totalsegmentator/nifti/example_seg_fast_force_split.nii.gz");
    const byNames = await reading(map);
    const byConvention = await reading(map, "--convention", "total");
    expect(byNames.said).toContain(
      "portalVein = example_seg_fast_force_split.nii.gz:64 (portal_vein_and_splenic_vein)",
    );
    expect(byNames.read).toEqual(byConvention.read);
    expect(await faultOf(map, "--convention", "total_v1")).toContain("labels of total_v1, which end at 104");
  });

  it("3D-IRCADb-01: a folder of expert masks with Couinaud segments on mirrored rows", async () => {
    const { read, said } = await reading(from("ircadb/p17"));
    expect(said).toContain("Couinaud segments = couinaud_segments.nii.gz");
    expect(Object.keys(read.portal!)).toContain("PV.trunk");
    expect(Math.abs(read.liverVolume!.value - 1860.6)).toBeLessThan(1);
  });

  it("MSD: a network's labels by their convention; a lost placement refused by the liver's", async () => {
    const liver = `liver=${from("msd-hepaticvessel/008/liver.nii.gz")}`;
    const { read } = await reading(
      liver,
      from("msd-hepaticvessel/008/vsnet_1hv-ivc_2pv.nii.gz"),
      "--convention",
      "vsnet",
    );
    expect(Object.keys(read.portal!)).toContain("PV.trunk");
    const lost = from("msd-hepaticvessel/008/msd_1vessel_2tumour_BADAFFINE.nii.gz");
    for (const more of [[], ["--resample"]])
      expect(await faultOf(liver, lost, "--convention", "msd-hepaticvessel", ...more)).toMatch(
        /^vessels: found voxels of 1 x 1 x 1 mm on the liver's matrix of 512 x 512 x 47: its placement was lost, wanted the liver's placement in its header \(0\.844 x 0\.844 x 5 mm\)/,
      );
  });

  it("a volume of 512 x 512 x 856, 1.8 GB raw, is read within 0.4 GB of memory and measured within 1.2 GB", () => {
    const tell =
      "data:text/javascript,process.on('exit',()=>process.stderr.write('MB '+process.resourceUsage().maxRSS/1024))";
    const peak = (vessels: string): { status: number | null; err: string; megabytes: number } => {
      const masks = [`liver=${from("lits-huge/liver.nii.gz")}`, `${vessels}=${from("lits-huge/vessels.nii.gz")}`];
      const args = ["--import", tell, join(root, "apps/cli/bin/glisson.mjs"), "read", ...masks];
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      return { status, err: stderr, megabytes: Number(/MB ([\d.]+)$/.exec(stderr)?.[1]) };
    };
    const [refused, measured] = [peak("vessels"), peak("portalVein")];
    console.info(
      `peak memory ${Math.round(refused.megabytes)} MB to read, ${Math.round(measured.megabytes)} MB to measure`,
    );
    expect(refused.err).toContain("portal and hepatic veins in one label");
    expect(refused.megabytes).toBeLessThan(400);
    expect(measured.status, measured.err).toBe(0);
    expect(measured.megabytes).toBeLessThan(1200);
  }, 180_000);
});
