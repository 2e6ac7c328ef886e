import { z } from "zod";

/** Response of measured tumour, told from sums of diameters in mm. */
export type Response = "CR" | "PR" | "SD" | "PD";

export interface Sums {
  readonly baseline: number;
  /** The smallest sum before the current one. */
  readonly nadir: number;
  readonly current: number;
}

/**
 * CR nothing left, PD at least 20 % above the nadir, PR at least 30 % below the baseline, else SD. Complete response is
 * asked first; whatever grows from a nadir of 0 is PD, without dividing by it.
 *
 * @param leastGrowthMm growth below this is no progression: 5 mm in RECIST 1.1, none in mRECIST
 */
export function responseOf({ baseline, nadir, current }: Sums, leastGrowthMm = 0): Response {
  if (current === 0) return "CR";
  // Sums of decimals carry binary dust: a change exactly on a limit must count as reaching it.
  const dust = 1e-9 * Math.max(baseline, current);
  const growth = current - nadir;
  if (growth > dust && growth >= 0.2 * nadir - dust && growth >= leastGrowthMm - dust) return "PD";
  return current <= 0.7 * baseline + dust ? "PR" : "SD";
}

const nonTargets = ["none", "gone", "present", "progressing"] as const;
type NonTarget = (typeof nonTargets)[number];

/** Keys of what stands beside the measured lesions: judged, not measured. */
export const besideKeys = { non_target: z.enum(nonTargets), new_lesion: z.boolean() };
export const besideInputs = {
  non_target: `lesions that are judged and not measured: ${nonTargets.join(", ")}`,
  new_lesion: "a lesion that was not there before",
} as const;

/** Target and non-target lesions and new ones, joined: progression anywhere is PD, complete is complete everywhere. */
export function overallOf(target: Response, nonTarget: NonTarget, hasNewLesion: boolean): Response {
  if (target === "PD" || nonTarget === "progressing" || hasNewLesion) return "PD";
  return target === "CR" && nonTarget === "present" ? "PR" : target;
}

/** The same lesions at two or more times, baseline first and now last. */
export function examinationsOf<K extends string>(diameter: K, further: Record<string, z.ZodType> = {}) {
  const lesion = z.strictObject({ id: z.string().min(1), [diameter]: z.number().min(0).max(400), ...further });
  return z
    .array(z.strictObject({ lesions: z.array(lesion).nonempty("at least one measured lesion") }))
    .min(2)
    .superRefine((examinations, context) => {
      const idsOf = (index: number): string => lesionIds(examinations[index]!.lesions).join(", ");
      for (const index of examinations.keys()) {
        const ids = lesionIds(examinations[index]!.lesions);
        const isTwice = new Set(ids).size < ids.length;
        if (isTwice || idsOf(index) !== idsOf(0))
          context.addIssue({
            code: "custom",
            path: [index, "lesions"],
            message: isTwice ? "each lesion once" : `the lesions of the baseline: ${idsOf(0)}`,
            input: ids,
          });
      }
    });
}

const lesionIds = (lesions: readonly Record<string, unknown>[]): string[] => lesions.map(({ id }) => String(id)).sort();

/** Sum at baseline, smallest sum before now, sum now. */
export function sumsOf(
  examinations: readonly { readonly lesions: readonly Record<string, unknown>[] }[],
  diameter: string,
): Sums {
  const sums = examinations.map(({ lesions }) =>
    lesions.reduce((sum, lesion) => sum + (lesion[diameter] as number), 0),
  );
  return { baseline: sums[0]!, nadir: Math.min(...sums.slice(0, -1)), current: sums.at(-1)! };
}
