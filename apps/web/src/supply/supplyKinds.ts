import type { Supply, SupplyState } from "@glisson/circulation";
import type { Words } from "../language/language.ts";

/** The four kinds of supply, from best to worst, with the words and the letter that go with each pattern. */
export const supplyKinds: readonly {
  readonly supply: Supply;
  readonly volume: keyof SupplyState["volumesMl"];
  readonly label: Words;
  readonly letter: string;
}[] = [
  { supply: "both", volume: "both", label: "supplyBoth", letter: "A+P" },
  { supply: "artery only", volume: "arteryOnly", label: "supplyArtery", letter: "A" },
  { supply: "portal only", volume: "portalOnly", label: "supplyPortal", letter: "P" },
  { supply: "neither", volume: "neither", label: "supplyNeither", letter: "–" },
];
