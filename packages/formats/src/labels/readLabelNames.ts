import { bad, good, type Result } from "@glisson/case";
import { readJson } from "../readJson.ts";

/** Names of the labels of a map, by value. */
export type LabelNames = ReadonlyMap<number, string>;

const wanted = "a name for each label: JSON, CSV, text lines, ITK-SNAP label descriptions or a 3D Slicer colour table";

/**
 * Reads a file that names the labels of a map.
 *
 * JSON: `{"5": "liver"}` or `{"liver": 5}`, also under `labels` (as in a dataset.json), or a list of objects with an id
 * and a name. CSV (comma, semicolon, tab) whose first line names the columns: the id is the column id, label value, value,
 * index or label, the first of these that there is. ITK-SNAP label descriptions and 3D Slicer's colour tables (.ctbl). Else
 * one label a line, its number and its name, parted by comma, semicolon, tab, colon, equals sign or spaces, the name in
 * quotation marks or not. Lines with # are comments.
 * Faults: nothing named, a number named twice with different names, several numbers in a line that nothing tells apart.
 */
export function readLabelNames(bytes: Uint8Array, path: string): Result<LabelNames> {
  if (!path.toLowerCase().endsWith(".json")) {
    const lines = linesOf(new TextDecoder().decode(bytes), path);
    return lines.ok ? collect(lines.value, path) : lines;
  }
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

const csv = /[,;\t]/;
/** Names of columns without capitals and signs, the first that there is. Ours. */
const idColumns = ["id", "labelvalue", "labelid", "value", "index", "label"];
const nameColumns = ["name", "labelname", "structure", "label"];

function linesOf(text: string, path: string): Result<Pair[]> {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(#|$)/.test(line));
  const columns = csv.test(lines[0] ?? "") ? columnsOf(cellsOf(lines[0]!)) : null;
  const pairs: Pair[] = [];
  for (const line of columns ? lines.slice(1) : lines) {
    const pair = columns ? pairAt(cellsOf(line), columns) : pairIn(line);
    if (pair === "several numbers")
      return bad({
        where: path,
        found: `several numbers in the line ${line.trim()}`,
        wanted: "a first line that names the columns, such as id,name",
      });
    if (pair) pairs.push(pair);
  }
  return good(pairs);
}

interface Columns {
  readonly id: number;
  readonly name: number;
}

/** The columns that a first line names; null when it is no such line. */
function columnsOf(head: readonly string[]): Columns | null {
  if (head.some(isValue)) return null;
  const plain = head.map((cell) => cell.toLowerCase().replaceAll(/[^a-z]/g, ""));
  const find = (known: readonly string[], taken = -1): number =>
    known.map((one) => plain.indexOf(one)).find((at) => at >= 0 && at !== taken) ?? -1;
  const id = find(idColumns);
  const name = find(nameColumns, id);
  return id < 0 || name < 0 ? null : { id, name };
}

function pairAt(cells: readonly string[], { id, name }: Columns): Pair | null {
  const [value, word] = [cells[id], cells[name]];
  return isValue(value) && word ? [Number(value), word] : null;
}

/** Number and name from a line without columns of known names. */
function pairIn(line: string): Pair | "several numbers" | null {
  const snap = /^\s*(\d{1,5})(?:\s+[\d.]+){6}\s+"(.+)"\s*$/.exec(line);
  const slicer = csv.test(line) ? null : /^\s*(\d{1,5})\s+([A-Za-z].*?)(?:\s+\d+){4}\s*$/.exec(line);
  const table = snap ?? slicer;
  if (table) return [Number(table[1]), table[2]!];
  const cells = csv.test(line) ? cellsOf(line) : wordsOf(line);
  const values = cells.filter(isValue);
  const start = cells.findIndex((cell) => /[A-Za-z]/.test(cell));
  if (values.length === 0 || start < 0) return null;
  if (values.length > 1) return "several numbers";
  const rest = cells.slice(start);
  const end = csv.test(line) ? 1 : rest.findIndex((cell) => !/[A-Za-z]/.test(cell));
  return [Number(values[0]), rest.slice(0, end < 0 ? undefined : end).join(" ")];
}

/** Cells of a line of CSV, without the quotation marks around them. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/\s*"((?:[^"]|"")*)"\s*(?:[,;\t]|$)|([^,;\t]*)(?:[,;\t]|$)/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain!).trim(),
  );

/** Words parted by spaces, colons or equals signs; what stands in quotation marks is one. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|([^\s:="]+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
