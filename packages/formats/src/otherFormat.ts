/** What a file without a NIfTI header is, told by its first bytes, in words for a fault. */
export function otherFormat(bytes: Uint8Array): string {
  const at = (from: number, text: string): boolean =>
    text.length <= bytes.length - from && [...text].every((letter, n) => bytes[from + n] === letter.charCodeAt(0));
  if (at(128, "DICM")) return "a DICOM file";
  if (at(0, "NRRD")) return "an NRRD file";
  if (at(0, "ObjectType") || at(0, "NDims")) return "a MetaImage file";
  if (at(0, "PK")) return "a ZIP file";
  if (at(344, "ni1\0")) return "a NIfTI header whose voxels lie in a second file (.hdr and .img)";
  return "no NIfTI header";
}
