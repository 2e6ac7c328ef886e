import { spacingOf, type Volume, voxelCountOf } from "@glisson/volume";
import { type Attenuations, attenuationsOf, deprivedHu, type ScanPhase, scanPhases } from "./attenuation.ts";
import { bodyAround } from "./body.ts";
import { capsulesOf } from "./capsuleIndex.ts";
import { type Coverage, coverCapsules, coverShape, coverTest, full } from "./coverage.ts";
import { deprivedTest } from "./deprived.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import { power } from "./elementary.ts";
import { boxAround, eachVoxelIn, type WorldBox } from "./fill.ts";
import { addNoise, gaussian, smoothSlice } from "./noise.ts";
import { streams } from "./random.ts";
import type { Rasterised } from "./rasterise.ts";
import type { SolidName } from "./solids.ts";
import { thrombusOf } from "./thrombusOf.ts";
import { farthestMm, outness, type Tumour } from "./tumour.ts";

/** Width of the scanner's point spread in plane, mm. */
const spreadMm = 0.6;

/** Below this height, in shares of the frame, the vena cava holds blood that is not mixed with that of the kidneys. */
const lowerCava = -0.4;

const everywhere: WorldBox = { low: [-1e5, -1e5, -1e5], high: [1e5, 1e5, 1e5] };

const solidTissue = {
  spleen: "spleen",
  gallbladder: "bile",
  atrium: "heart",
  stomach: "stomach",
  "right kidney": "kidney",
  "left kidney": "kidney",
  spine: "bone",
} as const satisfies Record<SolidName, keyof Attenuations>;

/**
 * A CT scan of the liver on the grid of its masks, in HU: each tissue's attenuation in the phase, mixed in the voxels
 * that several tissues share, blurred in plane, with correlated noise. All vessels are in it, also those too thin to be
 * in any mask.
 */
export function scan(liver: DigitalLiver, { grid }: Rasterised, phase: ScanPhase): Volume<Int16Array> {
  const { parameters, shape } = liver;
  const hu = attenuationsOf(parameters, phase);
  const data = new Float32Array(voxelCountOf(grid));
  const body = bodyAround(parameters, shape.frameMm, hu);
  eachVoxelIn(grid, everywhere, (at, x, y, z) => {
    data[at] = body(x, y, z);
  });

  // From the back to the front: what comes later hides what lies there.
  const coverage: Coverage = new Uint8Array(data.length);
  const lay = (cover: (coverage: Coverage) => void, value: number | ((at: number) => number)): void => {
    coverage.fill(0);
    cover(coverage);
    for (let at = 0; at < data.length; at++)
      if (coverage[at]! > 0) {
        const own = typeof value === "number" ? value : value(at);
        data[at]! += (coverage[at]! / full) * (own - data[at]!);
      }
  };
  for (const tissue of new Set(Object.values(solidTissue)))
    lay((into) => {
      for (const { name, box, holds } of liver.solids)
        if (solidTissue[name] === tissue) coverTest(grid, [box], holds, into);
    }, hu[tissue]);
  lay((into) => coverShape(grid, shape, into), parenchyma(liver, grid, hu, phase));
  const layTumours = (share: (tumour: Tumour) => number, value: number): void => {
    const tumours = liver.tumours.filter((tumour) => share(tumour) > 0);
    if (tumours.length === 0) return;
    lay((into) => {
      for (const tumour of tumours) {
        const out = power(share(tumour), 1 / 3);
        const box = boxAround([tumour.centre], farthestMm(tumour));
        coverTest(grid, [box], (x, y, z) => outness(tumour, [x, y, z]) < out, into);
      }
    }, value);
  };
  layTumours(() => 1, hu.tumour);
  layTumours(({ given }) => given.necroticShare, hu.necrosis);
  layTumours(({ given }) => given.lipiodolShare, hu.lipiodol);
  const veins = capsulesOf(liver.hepaticVeins);
  const lower = veins.filter(({ from, segment }) => segment.name === "IVC" && from[2] < lowerCava * shape.frameMm);
  lay((into) => coverCapsules(grid, veins, into), hu["hepatic veins"]);
  lay((into) => coverCapsules(grid, lower, into), hu["lower vena cava"]);
  lay((into) => coverCapsules(grid, capsulesOf(liver.portal), into), hu.portal);
  lay((into) => coverCapsules(grid, capsulesOf(liver.artery), into), hu.artery);
  const { holds, boxes } = thrombusOf(liver);
  if (boxes.length > 0)
    lay(
      (into) => coverTest(grid, boxes, (x, y, z) => holds([x, y, z]), into),
      hu[`${parameters.thrombus?.kind ?? "tumour"} thrombus`],
    );

  const [ni, nj, nk] = grid.size;
  const [sx, sy] = spacingOf(grid);
  const kernel = gaussian((2 * spreadMm) / (sx + sy), 3);
  const work = new Float32Array(ni * nj);
  for (let k = 0; k < nk; k++) smoothSlice(data.subarray(k * ni * nj, (k + 1) * ni * nj), ni, nj, kernel, work);
  addNoise(data, grid.size, parameters.noiseSdHu, parameters.seed, streams.noise + scanPhases.indexOf(phase));
  const rounded = new Int16Array(data.length);
  for (let at = 0; at < data.length; at++) rounded[at] = Math.max(-1024, Math.min(32767, Math.round(data[at]!)));
  return { grid, data: rounded };
}

/** HU of the liver by voxel: darker or brighter where only completely filled branches feed it. */
function parenchyma(
  liver: DigitalLiver,
  grid: Rasterised["grid"],
  hu: Attenuations,
  phase: ScanPhase,
): number | ((at: number) => number) {
  const isDeprived = deprivedTest(liver);
  const gain = deprivedHu[phase];
  if (isDeprived === null || gain === 0) return hu.liver;
  const [ni, nj] = grid.size;
  const a = grid.affine;
  return (at) => {
    const [i, j, k] = [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))];
    const x = a[0] * i + a[1] * j + a[2] * k + a[3];
    const y = a[4] * i + a[5] * j + a[6] * k + a[7];
    const z = a[8] * i + a[9] * j + a[10] * k + a[11];
    return isDeprived(x, y, z) ? hu.liver + gain : hu.liver;
  };
}
