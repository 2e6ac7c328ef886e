import { expect, it } from "vitest";
import { isStep } from "./step.ts";

it.each(["tace:S5", "radiotherapy", "radiotherapy:0.35", "radiotherapy:1", "splenic-embolisation:0.6", "clamp"])(
  "%s is a step",
  (written) => expect(isStep(written)).toBe(true),
);

it.each([
  "tace",
  "tace:middle",
  "radiotherapy:",
  "radiotherapy:0",
  "radiotherapy:1.4",
  "radiotherapy:35",
  "radiotherapy:0.000",
  "radiotherapy:0.35 ",
  "splenic-embolisation",
  "splenic-embolisation:-0.5",
  "clamp:right",
])("%s is not", (written) => expect(isStep(written)).toBe(false));
