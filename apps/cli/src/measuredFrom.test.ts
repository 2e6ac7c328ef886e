import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCase } from "@glisson/case";
import { readMask, writeNifti } from "@glisson/formats";
import { afterAll, expect, it, vi } from "vitest";
import { measuredFrom } from "./measuredFrom.ts";
import { readImages } from "./readMasks.ts";

const example = fileURLToPath(new URL("../../../examples/painted-thrombus/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "glisson-case-"));
afterAll(() => rmSync(folder, { recursive: true }));
vi.spyOn(process.stderr, "write").mockReturnValue(true);

it("a case that names masks, a scan and segments is measured as `read` measures them", async () => {
  const liver = await readMask(readFileSync(join(example, "liver.nii.gz")), "liver");
  if (!liver.ok) throw new Error("not read");
  const { grid, data } = liver.value;
  writeFileSync(
    join(folder, "segments.nii.gz"),
    await writeNifti({ grid, data: data.map((inside, at) => inside * (1 + (at % 8))) }),
  );
  const masks = { liver: join(example, "liver.nii.gz"), portalVein: join(example, "portal-vein.nii.gz") };
  const phases = { native: join(example, "ct.nii.gz") };
  const given = parseCase({
    glisson: "glisson-case/1",
    id: "measured",
    date: "2026-11-02",
    source: "test",
    images: { masks, phases, segments: "segments.nii.gz" },
  });
  if (!given.ok) throw new Error(JSON.stringify(given.faults));
  const { reading } = await measuredFrom(given.value, join(folder, "measured.json"));
  expect(reading?.source).toBe("measured from liver.nii.gz, portal-vein.nii.gz, segments.nii.gz, ct.nii.gz");
  expect(reading?.method?.files.map(({ role }) => role)).toEqual(["liver", "portalVein", "segments", "native scan"]);
  const plain = await readImages({
    parts: [
      { structure: "liver", path: masks.liver },
      { structure: "portalVein", path: masks.portalVein },
    ],
    scans: [{ phase: "native", path: phases.native }],
  });
  expect(reading?.liverVolume?.value).toBe((plain.liverVolume as { value: number }).value);
});
