import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { MutantOfFile } from "./rooms.ts";

/** Why a mistake that no test notices need not be noticed. It is named as a mutant is: by its line, never by a number. */
export interface Explanation extends Pick<MutantOfFile, "file" | "within" | "was" | "becomes"> {
  readonly why: string;
}

const schema = z.record(
  z.string().regex(/^packages\/.+\.ts$/, "the path of a source"),
  z
    .array(
      z.strictObject({
        within: z.string().min(1),
        was: z.string().min(1),
        becomes: z.union([z.string(), z.array(z.string()).nonempty()]),
        why: z.string().min(20, "a reason in words"),
      }),
    )
    .nonempty(),
);

/** Reads the list of explanations: by file, each for one mistake or several of one place. Throws where it is not such a list. */
export function explanationsIn(written: string): Explanation[] {
  const read = schema.safeParse(parse(written));
  if (!read.success) throw new Error(`explained.yaml:\n${z.prettifyError(read.error)}`);
  const explanations = Object.entries(read.data).flatMap(([file, places]) =>
    places.flatMap(({ becomes, ...place }) => [becomes].flat().map((one) => ({ file, ...place, becomes: one }))),
  );
  const twice = explanations.find((one, at) => explanations.findIndex((other) => isSame(one, other)) < at);
  if (twice) throw new Error(`explained.yaml: ${twice.file}: ${twice.was} -> ${twice.becomes} is explained twice`);
  return explanations;
}

export const readExplanations = (): Explanation[] =>
  explanationsIn(readFileSync(join(import.meta.dirname, "explained.yaml"), "utf8"));

/** The same mistake on the same line of the same file. */
export const isSame = (a: Omit<Explanation, "why">, b: Omit<Explanation, "why">): boolean =>
  a.file === b.file && a.within === b.within && a.was === b.was && a.becomes === b.becomes;
