import { z } from "zod";

/**
 * Treatment steps, as they are written in cases, plans and on the command line: `tace:whole`, `tace:right`, `tace:S5`,
 * `radiotherapy`, `resection:left`, `wait` …
 */
const stepPattern =
  /^(tace:(whole|right|left|S[1-8])|resection:(right|left|S[1-8])|radiotherapy|haic|systemic|stent|thrombectomy|tips|supportive|wait)$/;

export type Couinaud = `S${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;
export type Extent = "whole" | "right" | "left" | Couinaud;

export type Step =
  | `tace:${Extent}`
  | `resection:${Exclude<Extent, "whole">}`
  | "radiotherapy"
  | "haic"
  | "systemic"
  | "stent"
  | "thrombectomy"
  | "tips"
  | "supportive"
  | "wait";

export const isStep = (written: string): written is Step => stepPattern.test(written);

export const wantedStep =
  "a step: tace:whole, tace:right, tace:left, tace:S1 to tace:S8, resection:right …, radiotherapy, haic, systemic, stent, thrombectomy, tips, supportive or wait";

export const step = z
  .string()
  .regex(stepPattern, wantedStep)
  .transform((written) => written as Step);
