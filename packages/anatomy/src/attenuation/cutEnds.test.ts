import { expect, it } from "vitest";
import { cutEnds } from "./cutEnds.ts";

const ramp = Array.from({ length: 2000 }, (_, n) => n - 1000);

it("an end that many voxels share was cut there, another was not", () => {
  expect(cutEnds(ramp)).toEqual({ lowest: -Infinity, highest: Infinity });
  expect(cutEnds(ramp.map((hu) => Math.min(250, hu)))).toEqual({ lowest: -Infinity, highest: 250 });
  expect(cutEnds(ramp.map((hu) => Math.max(-160, Math.min(240, hu))))).toEqual({ lowest: -160, highest: 240 });
});
