import { treatments } from "@glisson/guidelines";
import { z } from "zod";
import type { Refusal } from "./refusal.ts";
import type { YamlFile } from "./yamlFile.ts";

export const text = z.strictObject({
  en: z.string().min(1),
  zh: z.string().regex(/[\u4e00-\u9fff]|^Vp4$/, "a Chinese text"),
});
const name = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "a name of small letters, digits and hyphens");
const treatment = z.enum(treatments);

const source = z.strictObject({
  text: z.string().min(1),
  doi: z
    .string()
    .regex(/^10\.\d+\//, "a DOI that begins with 10.")
    .optional(),
});

const rule = z.strictObject({
  id: name,
  /** 1 is heard first. A rule yields to those before it that say otherwise. */
  priority: z.int().min(1).optional(),
  when: z.unknown(),
  says: text,
  advises: z.array(treatment).optional(),
  options: z.array(treatment).optional(),
  against: z.array(treatment).optional(),
  strength: text,
  /** Name of one of the sources. */
  cites: z.string("a citation: the name of one of the sources above"),
  /** Of the sentence and of the limits by which it is judged. Where a limit is Glisson's own, the lower mark stands. */
  mark: z.enum(["read", "recalled"], "a mark: read or recalled"),
});

const guidelineFile = z.strictObject({
  id: name,
  title: text,
  edition: z.string().min(1),
  year: z.int().min(1950).optional(),
  sources: z.record(name, source),
  remainder: text.optional(),
  rules: z.array(rule).min(1),
});

export type GuidelineFile = z.output<typeof guidelineFile>;
export type RuleFile = GuidelineFile["rules"][number];

/** Checks the form of a file; every field that does not fit is refused with its line. */
export function readForm<S extends z.ZodType>(
  file: YamlFile,
  schema: S,
): { content: z.output<S> | undefined; refusals: Refusal[] } {
  const parsed = schema.safeParse(file.content);
  if (parsed.success) return { content: parsed.data, refusals: [] };
  const refusals = parsed.error.issues.map(({ path, message, input, code, ...issue }) => {
    const place = path as (string | number)[];
    const keys = code === "unrecognized_keys" ? (issue as { keys: string[] }).keys : undefined;
    const found = keys
      ? `${keys.join(", ")}, which has no place here`
      : showFound(valueAt(file.content, place) ?? input);
    return file.refuse(keys ? [...place, keys[0]!] : place, found, `${place.join(".")}: ${message}`);
  });
  return { content: undefined, refusals };
}

export const readGuidelineForm = (file: YamlFile) => readForm(file, guidelineFile);

const valueAt = (content: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], content);

const showFound = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60));
