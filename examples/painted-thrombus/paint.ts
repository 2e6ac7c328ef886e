/**
 * Makes this example: takes a CT and a label map of TotalSegmentator, paints a thrombus of known extent into the portal
 * trunk, and writes CT and masks. `glisson read` on these masks gives the reading of the case beside this folder.
 *
 *   node examples/painted-thrombus/paint.ts CT.nii.gz LABELS.nii.gz OUTPUT-FOLDER
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { paintThrombus, readLiver } from "@glisson/anatomy";
import { type Result, sayFault } from "@glisson/case";
import { readMask, readNifti, writeNifti, writeNiftiMask } from "@glisson/formats";
import type { Mask } from "@glisson/volume";

/** Labels of TotalSegmentator's task "total", version 2. */
const labels = { liver: 5, inferiorVenaCava: 63, portalAndSplenicVein: 64 };

/** What is painted: three quarters of the area of every section, from 25 to 50 mm along the trunk. */
const painted = { fromMm: 25, toMm: 50, fraction: 0.75, reachRadii: 2 };

const [ctPath, labelPath, folder] = process.argv.slice(2);
if (!ctPath || !labelPath || !folder) throw new Error("three arguments: CT, label map, output folder");

const labelMap = readFileSync(labelPath);
const structure = async (label: number): Promise<Mask> => take(await readMask(labelMap, labelPath, label));
const ct = take(await readNifti(readFileSync(ctPath), ctPath));
const liver = await structure(labels.liver);
const vein = await structure(labels.portalAndSplenicVein);
const hepaticVeins = await structure(labels.inferiorVenaCava);

const open = take(readLiver({ liver, portalVein: vein }));
const trunk = open.portal?.["PV.trunk"]?.centrelineMm ?? [];
const { lumen, thrombus } = paintThrombus(vein, trunk, painted);

mkdirSync(folder, { recursive: true });
const write = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);
write("ct.nii.gz", await writeNifti({ grid: ct.grid, data: Int16Array.from(ct.data) }));
write("liver.nii.gz", await writeNiftiMask(liver));
write("portal-vein.nii.gz", await writeNiftiMask(lumen));
write("thrombus.nii.gz", await writeNiftiMask(thrombus));
write("inferior-vena-cava.nii.gz", await writeNiftiMask(hepaticVeins));

function take<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.faults.map(sayFault).join("\n"));
}
