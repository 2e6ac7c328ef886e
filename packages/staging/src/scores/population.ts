import { type Text, text } from "@glisson/case";
import { z } from "zod";

/** A fact that puts a patient outside those whom a score was made for; `holds` is left out where nobody told. */
export interface Exclusion {
  readonly id: string;
  readonly says: Text;
  readonly holds?: boolean | undefined;
}

/** Whether a patient is one of those whom a score was made for. */
export interface Fit {
  readonly fits: "yes" | "no" | "cannot say";
  /** Why not. */
  readonly outside: readonly { readonly id: string; readonly says: Text }[];
  /** Exclusions of which nobody told. */
  readonly unknown: readonly string[];
}

export function fitOf(exclusions: readonly Exclusion[]): Fit {
  const outside = exclusions.filter(({ holds }) => holds === true).map(({ id, says }) => ({ id, says }));
  const unknown = exclusions.filter(({ holds }) => holds === undefined).map(({ id }) => id);
  return { fits: outside.length > 0 ? "no" : unknown.length > 0 ? "cannot say" : "yes", outside, unknown };
}

/** The input key of an exclusion that several scores share. */
export const thrombusKey = { portal_tumour_thrombus: z.boolean().optional() };
export const thrombusInput = {
  portal_tumour_thrombus: "true where tumour thrombus is in the portal vein: outside the population",
} as const;

interface ThrombusGiven {
  readonly portal_tumour_thrombus?: boolean | undefined;
}

const thrombusExclusion =
  (says: Text) =>
  ({ portal_tumour_thrombus: holds }: ThrombusGiven): readonly Exclusion[] => [
    { id: "portal_tumour_thrombus", says, holds },
  ];

/** Scores that were built for embolisation: context only where the portal vein holds tumour. */
export const notForThrombus = thrombusExclusion(
  text(
    "built for candidates for TACE without portal vein tumour thrombus: shown as context only",
    "该评分针对无门静脉癌栓的 TACE 候选患者建立：仅供参考",
  ),
);

/** Suitability within the intermediate stage: tumour in the portal vein is beyond it. */
export const notBeyondIntermediate = thrombusExclusion(
  text(
    "made for the intermediate stage: portal vein tumour thrombus is beyond it",
    "适用于中期肝细胞癌：合并门静脉癌栓已超出该期",
  ),
);

/** Grades of obstruction that were built for bland thrombus. */
export const notForTumour = thrombusExclusion(
  text("built for bland thrombus, not validated for tumour thrombus", "该分级针对普通血栓建立，未在癌栓中验证"),
);

/** Rules for the remnant count on a portal vein that can be embolised to let the remnant grow. */
export const notForEmbolisation = thrombusExclusion(
  text(
    "with portal tumour thrombus, portal vein embolisation may be impossible and the diseased lobe already atrophied",
    "合并门静脉癌栓时，门静脉栓塞可能无法进行，患侧肝叶可能已萎缩",
  ),
);
