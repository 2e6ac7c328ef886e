/** Where a field stands in a case document: `["labs", "bilirubin"]`. Branch names hold dots, so a path is a list. */
export type Path = readonly string[];

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a path as it is written; undefined where nothing is, and where the word "unknown" stands. */
export function valueAt(document: unknown, path: Path): unknown {
  const found = path.reduce<unknown>((inner, key) => (isGroup(inner) ? inner[key] : undefined), document);
  return found === "unknown" ? undefined : found;
}

/**
 * The same document with one field changed; everything written elsewhere is kept as it is. `undefined` takes the field
 * out, which means unknown, and takes out the groups that this leaves empty.
 */
export function withValueAt<D>(document: D, path: Path, value: unknown): D {
  const [key, ...rest] = path;
  if (key === undefined) return value as D;
  const group: Group = isGroup(document) ? document : {};
  const inner = rest.length === 0 ? value : withValueAt(group[key], rest, value);
  const { [key]: _, ...others } = group;
  const emptied = value === undefined && isGroup(inner) && Object.keys(inner).length === 0;
  if (inner === undefined || emptied) return (Object.hasOwn(group, key) ? others : group) as D;
  return { ...group, [key]: inner } as D;
}

/** The place as faults name it: `case.reading.portal.PV.trunk.flow`. */
export const placeOf = (path: Path): string => ["case", ...path].join(".");
