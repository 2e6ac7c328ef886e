import { type CaseInput, good, parseCase, type Result } from "@glisson/case";
import { readJson } from "@glisson/formats/json";

/** Reads a case file. Given back is the document as it was written, once it is known to be a valid case. */
export function readCaseFile(name: string, bytes: Uint8Array): Result<CaseInput> {
  const document = readJson(bytes, name);
  if (!document.ok) return document;
  const read = parseCase(document.value);
  return read.ok ? good(document.value as CaseInput) : read;
}
