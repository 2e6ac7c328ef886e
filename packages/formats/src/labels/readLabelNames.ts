import { bad, good, type Result } from "@glisson/case";
import { readJson } from "../readJson.ts";

/** Names of the labels of a map, by value. */
export type LabelNames = ReadonlyMap<number, string>;

const wanted = "a name for each label: JSON, CSV, text lines, ITK-SNAP label descriptions or a 3D Slicer colour table";

/**
 * Reads a file that names the labels of a map.
 *
 * JSON: `{"5": "liver"}` or `{"liver": 5}`, also under `labels` (as in a dataset.json), or a list of objects with an id
 * and a name. Every other ending: one label a line, its number and its name, parted by comma, semicolon, tab, colon,
 * equals sign or spaces, the name in quotation marks or not; lines with # are comments. That covers CSV, ITK-SNAP
 * label descriptions and 3D Slicer's colour tables (.ctbl), whose other columns are skipped.
 * Faults: nothing named, a number named twice with different names.
 */
export function readLabelNames(bytes: Uint8Array, path: string): Result<LabelNames> {
  if (!path.toLowerCase().endsWith(".json")) return collect(linesOf(new TextDecoder().decode(bytes)), path);
  const read = readJson(bytes, path);
  return read.ok ? collect(pairsOf(read.value), path) : read;
}

/** Names that TotalSegmentator and Connectome Workbench write into a NIfTI file's header extension. */
export function namesInExtension(xml: string): LabelNames {
  const entries = xml.matchAll(/<Label\s[^>]*?Key="(\d+)"[^>]*>\s*<!\[CDATA\[(.*?)\]\]>/g);
  return new Map([...entries].map(([, key, name]) => [Number(key), name!.trim()]));
}

type Pair = readonly [number, string];

function collect(pairs: readonly Pair[], path: string): Result<LabelNames> {
  const names = new Map<number, string>();
  for (const [value, name] of pairs) {
    if (value === 0) continue;
    const before = names.get(value);
    if (before !== undefined && before !== name)
      return bad({
        where: path,
        found: `label ${value} as ${before} and as ${name}`,
        wanted: "one name for each label",
      });
    names.set(value, name);
  }
  return names.size > 0 ? good(names) : bad({ where: path, found: "no label with a name", wanted });
}

const isValue = (value: unknown): boolean => /^\d{1,5}$/.test(String(value));

function pairsOf(document: unknown): Pair[] {
  if (Array.isArray(document))
    return document.flatMap((entry: unknown) => {
      const { id, value, label, name } = (entry ?? {}) as Record<string, unknown>;
      const number = [id, value, label].find(isValue);
      const word = [name, label].find((one) => typeof one === "string" && !isValue(one));
      return number === undefined || word === undefined ? [] : [[Number(number), String(word)] as const];
    });
  if (typeof document !== "object" || document === null) return [];
  const labels = (document as Record<string, unknown>).labels;
  if (typeof labels === "object" && labels !== null) return pairsOf(labels);
  return Object.entries(document).flatMap(([key, entry]: [string, unknown]) => {
    if (isValue(key) && typeof entry === "string") return [[Number(key), entry] as const];
    if (isValue(entry)) return [[Number(entry), key] as const];
    return [];
  });
}

function linesOf(text: string): Pair[] {
  return text.split(/\r?\n/).flatMap((line) => {
    if (/^\s*(#|$)/.test(line)) return [];
    const quoted = /"([^"]*[A-Za-z][^"]*)"/.exec(line)?.[1];
    const separator = /[,;\t]/.test(line) ? /[,;\t]/ : /[\s:=]+/;
    const words = line.split(separator).map((word) => word.trim().replaceAll(/^"|"$/g, ""));
    const value = words.find(isValue);
    const start = words.findIndex((word) => /[A-Za-z]/.test(word));
    if (value === undefined || start < 0) return [];
    const rest = words.slice(start);
    const end = separator.source.includes("\\s") ? rest.findIndex((word) => !/[A-Za-z]/.test(word)) : 1;
    return [[Number(value), quoted ?? rest.slice(0, end < 0 ? undefined : end).join(" ")] as const];
  });
}
