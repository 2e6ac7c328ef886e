import type { CaseInput } from "@glisson/case";

/** Hands a case to the reader as a file. */
export function downloadCase(document_: CaseInput): void {
  const file = new Blob([`${JSON.stringify(document_, null, 2)}\n`], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${document_.id}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
