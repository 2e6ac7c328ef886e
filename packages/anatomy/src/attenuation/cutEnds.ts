/** A scan that holds its end value in more voxels than this was clipped or windowed there. Ours, as for remarks on reading a file. */
const cutVoxels = 10;
/** So near to where a scan was cut, values may have been cut before interpolation mixed them, HU. Ours. */
export const nearCutHu = 20;

/** Where a scan was clipped or windowed, HU; an end that was not cut is infinite. */
export function cutEnds(data: ArrayLike<number>): { readonly lowest: number; readonly highest: number } {
  let [low, high, atLow, atHigh] = [Infinity, -Infinity, 0, 0];
  for (let n = 0; n < data.length; n++) {
    const value = data[n]!;
    if (value < low) [low, atLow] = [value, 0];
    if (value > high) [high, atHigh] = [value, 0];
    if (value === low) atLow++;
    if (value === high) atHigh++;
  }
  return { lowest: atLow > cutVoxels ? low : -Infinity, highest: atHigh > cutVoxels ? high : Infinity };
}
