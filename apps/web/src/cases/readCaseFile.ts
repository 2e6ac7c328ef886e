import { bad, type CaseInput, good, parseCase, type Result, showFound } from "@glisson/case";

/** Reads the text of a case file. Given back is the document as it was written, once it is known to be a valid case. */
export function readCaseFile(name: string, text: string): Result<CaseInput> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return bad({ where: name, found: showFound(text.slice(0, 40)), wanted: "a case file in JSON" });
  }
  const read = parseCase(document);
  return read.ok ? good(document as CaseInput) : read;
}
