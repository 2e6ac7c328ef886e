import { basename, resolve } from "node:path";
import type { Structure } from "@glisson/formats";
import { inParts } from "@glisson/images";
import { InputFault, remark } from "../input.ts";

/** One structure of one image file: the whole file, or one label of a map. */
export interface Part {
  readonly structure: Structure;
  readonly path: string;
  readonly label?: number;
  /** What it was recognised by: a file's name or a label's. None where a person named the role. */
  readonly name?: string;
  /** Parts of one structure and family are united, such as numbered tumours. */
  readonly family?: string;
}

/** `seg.nii.gz:64`. */
const fileAndLabel = ({ path, label }: Part): string =>
  label === undefined ? basename(path) : `${basename(path)}:${label}`;

/**
 * The parts that make up each structure. A role that a person named wins over what was recognised by name; numbered parts
 * of one structure are united; two files for one role are refused; a mask of both veins gives way to masks of each. What
 * was recognised, united and left out is said.
 */
export function settleParts(parts: readonly Part[]): Part[] {
  const settled = new Map<Structure, readonly Part[]>();
  for (const structure of new Set(parts.map((part) => part.structure))) {
    const all = parts.filter((part) => part.structure === structure);
    const given = all.filter(({ name }) => name === undefined);
    const named = all.filter(({ name }) => name !== undefined);
    if (given.length > 1) throw twice(structure, given);
    if (given[0]) {
      for (const other of named.filter((one) => fileOf(one) !== fileOf(given[0]!)))
        remark(`left out: ${showPart(other)}, because ${structure} is ${showPart(given[0])}`);
      settled.set(structure, given);
      continue;
    }
    if (!areParts(structure, named)) throw twice(structure, named);
    settled.set(structure, named);
    if (!isSegment(structure))
      remark(`${structure} = ${named.map(showPart).join(" + ")}${named.length > 1 ? ", united" : ""}`);
  }
  const segments = [...settled].flatMap(([structure, own]) => (isSegment(structure) ? own : []));
  const files = new Set(segments.map(({ path }) => basename(path)));
  if (segments.length > 0) remark(`Couinaud segments = ${[...files].join(" + ")}`);
  if (settled.has("vessels") && settled.has("portalVein") && settled.has("hepaticVeins")) {
    remark("left out: vessels, because portal and hepatic veins have masks of their own");
    settled.delete("vessels");
  }
  return [...settled.values()].flat();
}

/** One Couinaud segment. */
const isSegment = (structure: Structure): boolean => structure.startsWith("segment");

const fileOf = ({ path, label }: Part): string => `${resolve(path)}:${label ?? ""}`;

function areParts(structure: Structure, parts: readonly Part[]): boolean {
  if (parts.length === 1) return true;
  const families = new Set(parts.map(({ family }) => family));
  const names = new Set(parts.map(({ name }) => name));
  const ofOneMap = parts.every(({ path, label }) => path === parts[0]!.path && label !== undefined);
  return families.size === 1 && names.size === parts.length && (ofOneMap || inParts.includes(structure));
}

const showPart = (part: Part): string =>
  part.label === undefined || part.name === undefined ? fileAndLabel(part) : `${fileAndLabel(part)} (${part.name})`;

const twice = (structure: Structure, parts: readonly Part[]): InputFault =>
  new InputFault([
    {
      where: structure,
      found: parts.map(showPart).join(" and "),
      wanted: `one mask for each role: ${structure}=FILE names it`,
    },
  ]);
