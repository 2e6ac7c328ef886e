import { expect, it } from "vitest";
import { legendMmHg, pressureColour } from "./pressureColour.ts";

it("darkens with pressure and stays within the scale", () => {
  const light = (mmHg: number): number =>
    pressureColour(mmHg)
      .match(/\d+/g)!
      .map(Number)
      .reduce((sum, part) => sum + part);
  for (let mmHg = 0; mmHg < 40; mmHg++) expect(light(mmHg + 1)).toBeLessThan(light(mmHg));
  expect(pressureColour(-3)).toBe(pressureColour(legendMmHg[0]!));
  expect(pressureColour(90)).toBe(pressureColour(legendMmHg.at(-1)!));
});
