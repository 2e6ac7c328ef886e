// Writes the published JSON Schemas of docs/schema from the code that reads and writes these documents.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { caseJsonSchema, readingJsonSchema } from "@glisson/case/json-schema";
import { createGenerator } from "ts-json-schema-generator";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The published schemas by file name. The plan's follows from its TypeScript type, so that the two cannot differ. */
export const publishedSchemas = (): Record<string, unknown> => ({
  "case.schema.json": caseJsonSchema(),
  "reading.schema.json": readingJsonSchema(),
  "plan.schema.json": createGenerator({
    path: `${root}packages/planner/src/plan.ts`,
    tsconfig: `${root}tsconfig.json`,
    type: "Plan",
    skipTypeCheck: true,
  }).createSchema("Plan"),
});

export const written = (schema: unknown): string => `${JSON.stringify(schema, null, 1)}\n`;

if (import.meta.main) {
  mkdirSync(`${root}docs/schema`, { recursive: true });
  for (const [name, schema] of Object.entries(publishedSchemas()))
    writeFileSync(`${root}docs/schema/${name}`, written(schema));
}
