import { z } from "zod";

/**
 * Treatment steps, as they are written in cases, plans and on the command line: `tace:whole`, `tace:right`, `tace:S5`,
 * `radiotherapy`, `resection:left`, `wait` …
 * `radiotherapy:0.35`: that leaves 0.35 of the vein's area free. `splenic-embolisation:0.6`: that closes 0.6 of the spleen's bed.
 * `clamp`: of artery and portal vein at the hilum.
 */
const stepPattern =
  /^(tace:(whole|right|left|S[1-8])|resection:(right|left|S[1-8])|radiotherapy(:(0\.(?=\d*[1-9])\d{1,4}|1))?|splenic-embolisation:(0\.(?=\d*[1-9])\d{1,4}|1)|haic|systemic|stent|thrombectomy|tips|clamp|supportive|wait)$/;

export type Couinaud = `S${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;
export type Extent = "whole" | "right" | "left" | Couinaud;

export type Step =
  | `tace:${Extent}`
  | `resection:${Exclude<Extent, "whole">}`
  | "radiotherapy"
  | `radiotherapy:${number}`
  | `splenic-embolisation:${number}`
  | "haic"
  | "systemic"
  | "stent"
  | "thrombectomy"
  | "tips"
  | "clamp"
  | "supportive"
  | "wait";

export const isStep = (written: string): written is Step => stepPattern.test(written);

export const wantedStep =
  "a step: tace:whole, tace:right, tace:left, tace:S1 to tace:S8, resection:right …, radiotherapy, radiotherapy:0.35 (free lumen left), splenic-embolisation:0.6 (share closed), haic, systemic, stent, thrombectomy, tips, clamp, supportive or wait";

export const step = z
  .string()
  .regex(stepPattern, wantedStep)
  .transform((written) => written as Step);
