import { good, sayFault } from "@glisson/case";
import { writeNifti } from "@glisson/formats";
import { type Grid, toVoxel, type Vector, voxelCountOf } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import type { GivenImages, ImageFile, StructureFile } from "./imageFiles.ts";
import { measureImages } from "./measureImages.ts";

// An ellipsoid of 565 mL with a vein that enters from below and forks, on voxels of 3 mm.
const grid: Grid = { size: [58, 50, 56], affine: [3, 0, 0, -85, 0, 3, 0, -73, 0, 0, 3, -82] };

const drawn = (holds: (point: Vector) => boolean, inside = 1, outside = 0): Int16Array => {
  const [ni, nj] = grid.size;
  const [, , , x, , , , y, , , , z] = grid.affine;
  return Int16Array.from({ length: voxelCountOf(grid) }, (_, at) =>
    holds([x + 3 * (at % ni), y + 3 * (Math.floor(at / ni) % nj), z + 3 * Math.floor(at / (ni * nj))])
      ? inside
      : outside,
  );
};
const ball = ([a, b, c]: Vector, radius: number) => {
  return ([x, y, z]: Vector): boolean => Math.hypot(x - a, y - b, z - c) < radius;
};
const along = (from: Vector, to: Vector, radius: number) => {
  const steps = Array.from({ length: 21 }, (_, n) => from.map((x, axis) => x + ((to[axis]! - x) * n) / 20) as unknown);
  return (point: Vector): boolean => (steps as Vector[]).some((centre) => ball(centre, radius)(point));
};
const isLiver = ([x, y, z]: Vector): boolean => Math.hypot(x / 60, y / 50, z / 45) < 1;
const ways = [
  along([32, 6, -70], [0, 5, -15], 6),
  along([0, 5, -15], [-35, 5, 5], 5),
  along([0, 5, -15], [35, -15, 10], 5),
];
const isVein = (point: Vector): boolean => ways.some((holds) => holds(point));
const nothing = (): boolean => false;

const values = {
  liver: drawn(isLiver),
  portalVein: drawn(isVein),
  // Both stick out of the liver, further than its own margin.
  tumour: drawn(ball([-60, 0, 0], 22)),
  artery: drawn(along([0, 40, -60], [0, 60, -60], 4)),
  empty: drawn(nothing),
  segments: drawn(isLiver).map((inside, at) => inside * (1 + (at % 8))),
  scan: drawn(isLiver, 60, -100),
};

/** A made file; opening it takes `ms`, and `opened` hears of it. */
async function file(kind: keyof typeof values, ms = 0, opened: string[] = []): Promise<ImageFile> {
  const bytes = await writeNifti({ grid, data: values[kind] });
  const open = async () => {
    opened.push(kind);
    await new Promise((go) => setTimeout(go, ms));
    return good({ bytes, sha256: "0".repeat(64) });
  };
  return { name: `${kind}.nii.gz`, where: `/scans/${kind}.nii.gz`, open };
}

const structure = async (kind: "liver" | "portalVein" | "tumour" | "artery", ms?: number): Promise<StructureFile> => ({
  structure: kind,
  file: await file(kind, ms),
});
const both = async (): Promise<StructureFile[]> => [await structure("liver"), await structure("portalVein")];

async function measured(given: GivenImages) {
  const answer = await measureImages(given);
  if (!answer.ok) throw new Error(sayFault(answer.faults[0]));
  return answer.value;
}

async function faultOf(given: GivenImages): Promise<string> {
  const answer = await measureImages(given);
  return answer.ok ? "was measured" : sayFault(answer.faults[0]);
}

describe("image files measured", () => {
  it("give a reading that names each file once, in the order of the structures", async () => {
    const opened: string[] = [];
    const map = await file("segments", 0, opened);
    const structures = [...(await both()), { structure: "segments" as const, file: map }];
    const { reading } = await measured({ structures, scans: [{ phase: "native", file: await file("scan") }] });
    expect(reading.method?.files.map(({ role, name }) => `${role} ${name}`)).toEqual([
      "liver liver.nii.gz",
      "portalVein portalVein.nii.gz",
      "segments segments.nii.gz",
      "native scan scan.nii.gz",
    ]);
    expect(opened).toEqual(["segments"]);
    expect(Object.keys(reading.segmentVolumes ?? {})).toHaveLength(8);
  });

  it("give the same bytes whichever file is opened first", async () => {
    const slowly = async (liverMs: number, veinMs: number) => {
      const structures = [await structure("liver", liverMs), await structure("portalVein", veinMs)];
      return JSON.stringify((await measured({ structures })).reading);
    };
    expect(await slowly(0, 40)).toBe(await slowly(40, 0));
  });

  it("keep of a scan what lies around the tumour and the artery as well", async () => {
    const structures = [...(await both()), await structure("tumour"), await structure("artery")];
    const { scan } = await measured({ structures, scans: [{ phase: "native", file: await file("scan") }] });
    for (const point of [
      [-82, 0, 0],
      [0, 63, -60],
    ] as const)
      toVoxel(scan!.grid, point).forEach((at, axis) => {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(scan!.grid.size[axis]! - 1);
      });
  });

  it("that are empty are left out and said where that is allowed, a map of segments too", async () => {
    const given = async (mayBeEmpty: boolean, kind: "spleen" | "segments"): Promise<GivenImages> => ({
      structures: [...(await both()), { structure: kind, file: await file("empty"), mayBeEmpty }],
    });
    for (const kind of ["spleen", "segments"] as const) {
      const { reading } = await measured(await given(true, kind));
      expect(reading.issues).toContainEqual(
        expect.objectContaining({ code: "empty-mask", text: "empty.nii.gz is an empty mask and left out." }),
      );
      expect(reading.method?.files).toHaveLength(2);
      expect(await faultOf(await given(false, kind))).toContain("/scans/empty.nii.gz: found an empty mask");
    }
  });
});

describe("image files refused in one line", () => {
  it("structures that are missing, and what does not fit together", async () => {
    const [liver, vein] = await both();
    const scan = { phase: "native" as const, file: await file("scan") };
    expect(await faultOf({ structures: [vein!] })).toContain("masks: found no liver");
    expect(await faultOf({ structures: [liver!] })).toContain("masks: found no portalVein");
    expect(await faultOf({ structures: [liver!, vein!], choices: { portalSeeds: [[0, 0, 0]] } })).toContain(
      "seed: found no mask of both veins",
    );
    expect(await faultOf({ structures: [liver!, vein!], scans: [scan, scan] })).toContain(
      "/scans/scan.nii.gz: found a second native scan",
    );
  });

  it("the first file at fault, by its path, whichever is read first", async () => {
    const broken = (name: string, ms: number): ImageFile => ({
      ...{ name, where: `/scans/${name}` },
      open: async () => {
        await new Promise((go) => setTimeout(go, ms));
        return good({ bytes: new Uint8Array(9), sha256: "0".repeat(64) });
      },
    });
    const structures = [
      { structure: "liver" as const, file: broken("a.nii", 30) },
      { structure: "portalVein" as const, file: broken("b.nii", 0) },
    ];
    expect(await faultOf({ structures })).toMatch(/^\/scans\/a\.nii: found /);
  });

  it("Couinaud segments on a grid that would need interpolation", async () => {
    const affine = grid.affine.map((x, n) => (n === 3 ? x + 1.3 : x)) as unknown as Grid["affine"];
    const bytes = await writeNifti({ grid: { ...grid, affine }, data: values.segments });
    const map: ImageFile = { name: "s.nii.gz", open: async () => good({ bytes, sha256: "0".repeat(64) }) };
    const structures = [...(await both()), { structure: "segments" as const, file: map }];
    expect(await faultOf({ structures })).toMatch(/^segment 1: found .*--resample/);
    const { reading } = await measured({ structures, choices: { resample: true } });
    expect(reading.issues?.filter(({ code }) => code === "resampled").length).toBeGreaterThan(0);
  });
});
