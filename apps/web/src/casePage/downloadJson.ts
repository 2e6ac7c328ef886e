import { writeJson } from "@glisson/formats";

/** Hands a document to the reader as a file of that name. */
export function downloadJson(name: string, value: unknown): void {
  const file = new Blob([writeJson(value)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
