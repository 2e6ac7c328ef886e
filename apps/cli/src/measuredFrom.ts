import { basename, dirname, resolve } from "node:path";
import { type Case, maskRoles, mergeReadings, type Phase, parseReading } from "@glisson/case";
import type { Part } from "./images/parts.ts";
import { accept, remark } from "./input.ts";

/** The case with its masks measured, when it names masks and holds no reading made from them yet. */
export async function measuredFrom(case_: Case, path: string): Promise<Case> {
  const { masks, segments, phases = {} } = case_.images ?? {};
  if (!masks || case_.reading?.method) return case_;
  const { readImages } = await import("./readMasks.ts");
  remark(`measuring the masks that ${path} names …`);
  const beside = (file: string): string => resolve(dirname(path), file);
  const parts = maskRoles.flatMap((role): Part[] => {
    const file = masks[role];
    return file === undefined ? [] : [{ structure: role, path: beside(file) }];
  });
  if (segments !== undefined) parts.push({ structure: "segments", path: beside(segments) });
  const scans = Object.entries(phases).flatMap(([phase, file]) =>
    file === undefined ? [] : [{ phase: phase as Phase, path: beside(file) }],
  );
  const source = `measured from ${[...parts, ...scans].map((one) => basename(one.path)).join(", ")}`;
  const date = case_.images?.date ?? case_.date;
  const reading = accept(parseReading({ ...(await readImages({ parts, scans })), source, date }));
  return { ...case_, reading: mergeReadings(case_.reading, reading) };
}
