import { inflate } from "../inflate.ts";
import { type LabelNames, namesInExtension } from "./readLabelNames.ts";

/** Header extensions are read as far as this; TotalSegmentator's with 117 names takes 13 kB. */
const mostBytes = 1 << 20;

/** The names of labels that stand in the header extension of a NIfTI-1 file (.nii, .nii.gz); none when there are none. */
export async function namesInFile(bytes: Uint8Array): Promise<LabelNames> {
  let head = new Uint8Array(0);
  let end = 352;
  for await (const piece of inflate(bytes)) {
    if (!piece) break;
    const both = new Uint8Array(Math.min(head.length + piece.length, mostBytes));
    both.set(head);
    both.set(piece.subarray(0, both.length - head.length), head.length);
    head = both;
    if (head.length < 352) continue;
    const view = new DataView(head.buffer);
    const isNifti1 = view.getInt32(0, true) === 348;
    end = isNifti1 ? Math.min(mostBytes, view.getFloat32(108, true)) : 352;
    if (!(head.length < end)) break;
  }
  return head.length > 352 && end > 352
    ? namesInExtension(new TextDecoder().decode(head.subarray(352, end)))
    : new Map();
}
