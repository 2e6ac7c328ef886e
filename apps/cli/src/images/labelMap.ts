import { basename } from "node:path";
import {
  type ConventionName,
  conventions,
  type LabelNames,
  type LabelSurvey,
  namesInFile,
  type Structure,
  structureNamed,
  surveyLabels,
} from "@glisson/formats";
import { accept, InputFault, remark } from "../input.ts";
import { sayList } from "./folder.ts";
import { openImageFile } from "./openImageFile.ts";
import type { Part } from "./parts.ts";

/** What says which label is what. */
export interface Naming {
  readonly convention?: ConventionName;
  readonly names?: LabelNames;
}

/**
 * The structures of a label map, by a convention that a person named, by a file of names, or by the names that the map
 * itself holds. Labels without a role are left out and said. Nothing is taken from ids alone: without names every label is
 * listed with its volume and its box, and the map is refused.
 * Faults: those of the file, labels that the convention does not have, names that contradict it.
 */
export async function partsOfLabelMap(path: string, { convention, names }: Naming): Promise<Part[]> {
  const { bytes } = accept(await openImageFile(path));
  const survey = accept(await surveyLabels(bytes, path));
  const own = await namesInFile(bytes);
  if (convention) return byConvention(path, survey, convention, own);
  const known = names ?? own;
  if (known.size > 0) return byNames(path, survey, known, names ? "the names given" : "the names in the file");
  throw unnamed(path, survey);
}

function byConvention(path: string, { labels }: LabelSurvey, convention: ConventionName, own: LabelNames): Part[] {
  const { names, highest } = conventions[convention] as (typeof conventions)["total"];
  const beyond = labels.filter(({ value }) => value > highest);
  if (beyond.length > 0)
    throw new InputFault([
      {
        where: path,
        found: `label ${beyond[0]!.value}`,
        wanted: `labels of ${convention}, which end at ${highest}`,
      },
    ]);
  for (const [id, { name }] of Object.entries(names)) {
    const written = own.get(Number(id));
    if (written !== undefined && written !== name)
      throw new InputFault([
        { where: path, found: `label ${id} called ${written} in the file`, wanted: `${name}, as in ${convention}` },
      ]);
  }
  const present = new Set(labels.map(({ value }) => value));
  const missing = Object.entries(names).filter(([id]) => !present.has(Number(id)));
  sayMissing(
    path,
    missing.map(([id, { name }]) => `${name} (${id})`),
  );
  sayLeftOut(
    path,
    labels.flatMap(({ value }) => (names[value as keyof typeof names] ? [] : [own.get(value) ?? String(value)])),
  );
  return labels.flatMap(({ value }) => {
    const known = (names as Record<number, { name: string; structures: readonly Structure[] }>)[value];
    return (known?.structures ?? []).map((structure) => ({
      structure,
      path,
      label: value,
      name: known!.name,
      family: structure,
    }));
  });
}

function byNames(path: string, { labels }: LabelSurvey, names: LabelNames, source: string): Part[] {
  const all = [...names.values()];
  const parts: Part[] = [];
  const leftOut: string[] = [];
  for (const { value } of labels) {
    const name = names.get(value);
    const known = name === undefined ? undefined : structureNamed(name, all);
    if (known && known.structure !== "segments") parts.push({ ...known, path, label: value, name: name! });
    else leftOut.push(name ?? String(value));
  }
  if (parts.length === 0)
    throw new InputFault([
      {
        where: path,
        found: `no label that has a role by ${source}: ${sayList(leftOut)}`,
        wanted: "ROLE=FILE:LABEL for each",
      },
    ]);
  const present = new Set(labels.map(({ value }) => value));
  const missing = [...names].filter(([value, name]) => !present.has(value) && structureNamed(name, all));
  sayMissing(
    path,
    missing.map(([value, name]) => `${name} (${value})`),
  );
  sayLeftOut(path, leftOut);
  return parts;
}

const sayMissing = (path: string, names: readonly string[]): void => {
  if (names.length > 0) remark(`${basename(path)} holds no ${sayList(names)}`);
};

const sayLeftOut = (path: string, names: readonly string[]): void => {
  if (names.length > 0) remark(`left out: ${sayList(names)} in ${basename(path)}: no role goes by that name`);
};

function unnamed(path: string, { labels }: LabelSurvey): InputFault {
  const [only] = labels;
  if (labels.length === 1)
    return new InputFault([
      {
        where: path,
        found: `one label (${only!.value}, ${sayMl(only!.millilitres)}) and no role`,
        wanted: "ROLE=FILE, such as liver=liver.nii.gz",
      },
    ]);
  for (const { value, millilitres, box } of labels) {
    const range = ["i", "j", "k"].map((axis, n) => `${axis} ${box.from[n]} to ${box.to[n]! - 1}`);
    remark(`${basename(path)} label ${value}: ${sayMl(millilitres)}, voxels ${range.join(", ")}`);
  }
  return new InputFault([
    {
      where: path,
      found: `${labels.length} labels without names`,
      wanted: `--names FILE, --convention NAME, or ROLE=${basename(path)}:LABEL for each structure`,
    },
  ]);
}

const sayMl = (ml: number): string => `${Number(ml.toPrecision(3))} mL`;
