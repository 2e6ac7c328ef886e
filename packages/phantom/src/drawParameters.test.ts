import { expect, it } from "vitest";
import { drawParameters } from "./drawParameters.ts";
import { growLiver } from "./growLiver.ts";
import type { ForkVariant } from "./parameters.ts";

it("no patient is drawn with thrombus or a tumour at a branch that the variant lacks", () => {
  const variants: readonly ForkVariant[] = ["A", "B", "C", "D", "E"];
  const branchesOf = new Map(
    variants.map((forkVariant) => {
      const bare = drawParameters(1, { forkVariant, thrombus: null, tumours: [], portalTerminals: 60 });
      return [forkVariant, new Set(growLiver(bare).portal.map(({ name }) => name))];
    }),
  );
  for (let seed = 0; seed < 3000; seed++) {
    const { forkVariant, thrombus, tumours } = drawParameters(seed);
    const wanted = [
      ...(thrombus?.pieces ?? []).map(({ branch }) => branch),
      ...tumours.flatMap(({ beside }) => beside?.branch ?? []),
    ];
    for (const branch of wanted) expect([...branchesOf.get(forkVariant)!]).toContain(branch);
  }
});
