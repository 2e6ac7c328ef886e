import { basename, dirname, resolve } from "node:path";
import { type Case, mergeReadings, parseReading } from "@glisson/case";
import { accept, remark } from "./input.ts";

/** The case with its masks measured, when it names masks and holds no reading made from them yet. */
export async function measuredFrom(case_: Case, path: string): Promise<Case> {
  const masks = case_.images?.masks;
  if (!masks || case_.reading?.method) return case_;
  const { readMasks } = await import("./readMasks.ts");
  remark(`measuring the masks that ${path} names …`);
  const files = Object.entries(masks).flatMap(([role, file]) =>
    file === undefined ? [] : [{ role, path: resolve(dirname(path), file) }],
  );
  const source = `measured from ${files.map(({ path: file }) => basename(file)).join(", ")}`;
  const date = case_.images?.date ?? case_.date;
  const reading = accept(parseReading({ ...(await readMasks(files)), source, date }));
  return { ...case_, reading: mergeReadings(case_.reading, reading) };
}
