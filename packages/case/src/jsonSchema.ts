import { z } from "zod";
import { caseSchema } from "./case.ts";
import { liverReading } from "./reading.ts";

type JsonSchema = Record<string, unknown>;

/** The case format as JSON Schema (draft 2020-12), for editors and other programs. */
export const caseJsonSchema = (): JsonSchema => published(caseSchema, "glisson-case/1");

/** The liver reading, as `glisson read` writes it, as JSON Schema. */
export const readingJsonSchema = (): JsonSchema => published(liverReading, "glisson-reading/1");

function published(schema: z.ZodType, title: string): JsonSchema {
  const made = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "ref" }) as JsonSchema;
  return { title, ...(admitUnknown(made) as JsonSchema) };
}

/** Every optional field may also hold the word `"unknown"`, which the reader takes as left out. */
function admitUnknown(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(admitUnknown);
  if (typeof node !== "object" || node === null) return node;
  const schema = node as JsonSchema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, admitUnknown(value)]));
  const properties = inner.properties;
  if (typeof properties !== "object" || properties === null) return inner;
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const widened = Object.entries(properties).map(([key, value]) => [
    key,
    required.has(key) ? value : { anyOf: [value, { const: "unknown" }] },
  ]);
  return { ...inner, properties: Object.fromEntries(widened) };
}
