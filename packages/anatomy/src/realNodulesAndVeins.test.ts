import { existsSync } from "node:fs";
import { parseReading } from "@glisson/case";
import { toVoxel, type Vector } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import type { ReadingOptions } from "./liverImages.ts";
import { readLiver } from "./readLiver.ts";
import { openMask, openNifti } from "./testing/openNifti.ts";

// Patients of 3D-IRCADb-01, kept beside the project, never in it. The test steps aside where they are missing.
const ircadb = new URL("../../../../shared/data/ircadb/", import.meta.url);
const example = new URL("../../../examples/painted-thrombus/", import.meta.url);

function reading(masks: Parameters<typeof readLiver>[0], options: ReadingOptions = {}) {
  const read = readLiver(masks, options);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const parsed = parseReading(read.value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

/** Couinaud segments beside which each main vein runs. */
const beside = { "HV.R": [5, 6, 7, 8], "HV.M": [4, 5, 8], "HV.L": [2, 3, 4] } as const;

describe.skipIf(!existsSync(ircadb))("livers with expert masks", () => {
  it.each([
    { patient: "p01", nodules: 7, tumourMl: 111.4, accessory: false },
    { patient: "p17", nodules: 2, tumourMl: 164, accessory: true },
    { patient: "p18", nodules: 0, tumourMl: 0, accessory: true },
  ])(
    "$patient: veins by where they run, nodules, and volumes that add up",
    ({ patient, tumourMl, accessory, ...about }) => {
      const at = (name: string) => new URL(`${patient}/${name}.nii.gz`, ircadb);
      const map = openNifti(at("couinaud_segments"));
      const tumour = tumourMl > 0 ? { tumour: openMask(at("liver_tumor")) } : {};
      const read = reading(
        {
          liver: openMask(at("liver")),
          portalVein: openMask(at("portal_vein")),
          hepaticVeins: openMask(at("hepatic_veins_ivc")),
          ...tumour,
        },
        { segments: { grid: map.grid, data: Uint8Array.from(map.data) } },
      );

      const [ni, nj] = map.grid.size;
      const segmentAt = ([x, y, z]: Vector): number => {
        const [i, j, k] = toVoxel(map.grid, [x, y, z]).map(Math.round) as [number, number, number];
        return map.data[i + ni * (j + nj * k)] ?? 0;
      };
      for (const name of ["HV.R", "HV.M", "HV.L"] as const) {
        const line = read.hepaticVeins![name]!.centrelineMm!.map(([x, y, z]) => segmentAt([x, y, z]));
        const own = line.filter((segment) => (beside[name] as readonly number[]).includes(segment));
        expect(own.length / line.filter((segment) => segment > 0).length, name).toBeGreaterThan(0.85);
      }
      expect("HV.IR" in read.hepaticVeins!).toBe(accessory);
      expect(read.issues?.map(({ code }) => code)).toContain("vena-cava-by-shape");

      const sum = (volumes: Iterable<{ value: number } | undefined>) =>
        [...volumes].reduce((total, one) => total + (one?.value ?? 0), 0);
      const labelled = sum(Object.values(read.segmentVolumes!));
      expect(sum(Object.values(read.territories!)) + read.segmentVolumes!.S1!.value).toBeCloseTo(labelled, 1);
      expect(sum(read.flowRegions!.map(({ volume }) => volume))).toBeCloseTo(sum(Object.values(read.territories!)), 0);

      if (tumourMl === 0) return;
      expect(Math.abs(read.tumourVolume!.value - tumourMl)).toBeLessThan(0.6);
      expect(read.nodules).toHaveLength(about.nodules);
      for (const { longestDiameter, axialDiameter, volume } of read.nodules!) {
        expect(axialDiameter!.value).toBeLessThanOrEqual(longestDiameter.value + 0.1);
        // No body holds more than the ball of its longest diameter.
        expect(volume.value).toBeLessThan((Math.PI / 6) * (longestDiameter.value / 10) ** 3 * 1.02);
      }
    },
  );
});

describe("the painted thrombus and its scan", () => {
  const mask = (name: string) => openMask(new URL(`${name}.nii.gz`, example));
  const masks = {
    liver: mask("liver"),
    portalVein: mask("portal-vein"),
    thrombus: mask("thrombus"),
    venaCava: mask("inferior-vena-cava"),
  };
  const ct = openNifti(new URL("ct.nii.gz", example));

  it("shows the blood that the scan shows there: the thrombus is painted, the scan is not", () => {
    const { portal, phases, issues } = reading(masks, { scans: { native: ct } });
    expect(phases).toEqual(["native"]);
    const [native] = portal!["PV.trunk"]!.enhancement!;
    expect(native!.thrombus.value).toBeGreaterThan(20);
    expect(native!.thrombus.value).toBeLessThan(60);
    expect(issues?.map(({ code }) => code)).toContain("thrombus-attenuation");
  });

  it("and a scan of another phase or place are not taken together", () => {
    const a = ct.grid.affine;
    const moved = {
      grid: { ...ct.grid, affine: [...a.slice(0, 11), a[11] + 400] as unknown as typeof a },
      data: ct.data,
    };
    const codes = reading(masks, { scans: { native: moved } }).issues?.map(({ code }) => code);
    expect(codes).toContain("scan-does-not-cover");
  });
});
