import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { blandPopulation } from "./obstruction.ts";
import { notForTumour, thrombusInput, thrombusKey } from "./population.ts";

/**
 * Baveno VI anatomic-functional code of portal thrombosis, four parts side by side: site 1 trunk, 2a one branch,
 * 2b both, 3 trunk and branches; degree I flow seen in the lumen, T none; extension S splenic, M mesenteric, SM both;
 * presentation R recent, Ch chronic; host C, N, H, L, A, where H is hepatocellular cancer or another local malignancy.
 * World J Gastroenterol 2018;24:4419, table 1; read. The other hosts are taken as letters: this page does not spell them.
 */
const branches = ["none", "one", "both"] as const;

interface Site {
  readonly trunk: boolean;
  readonly branches: (typeof branches)[number];
}

const siteOf = ({ trunk, branches: which }: Site): string =>
  trunk ? (which === "none" ? "1" : "3") : which === "one" ? "2a" : "2b";

export const bavenoAnatomic = defineScore({
  name: "Baveno VI anatomic-functional",
  title: text("Baveno VI anatomic-functional class", "Baveno VI 解剖功能分类"),
  citation: { text: "World J Gastroenterol 2018;24:4419, table 1", mark: "read" },
  formula:
    "site 1 trunk, 2a one branch, 2b both, 3 trunk and branches; degree I flow seen, T no flow; extension S, M, SM; presentation R, Ch; host C, N, H, L, A",
  inputs: {
    trunk: "thrombus in the trunk",
    branches: "first-order branches with thrombus: none, one or both",
    flow_seen: "flow is seen in the lumen",
    splenic_vein: "thrombus reaches the splenic vein",
    superior_mesenteric_vein: "thrombus reaches the superior mesenteric vein",
    presentation: "recent or chronic",
    host: "C, N, H (hepatocellular cancer or other local malignancy), L or A",
    ...thrombusInput,
  },
  population: blandPopulation,
  schema: z
    .strictObject({
      trunk: z.boolean(),
      branches: z.enum(branches),
      flow_seen: z.boolean(),
      splenic_vein: z.boolean(),
      superior_mesenteric_vein: z.boolean(),
      presentation: z.enum(["recent", "chronic"]),
      host: z.enum(["C", "N", "H", "L", "A"]),
      ...thrombusKey,
    })
    .refine((input) => input.trunk || input.branches !== "none", {
      path: ["branches"],
      message: "one or both, or trunk: true: without thrombus there is no site",
    }),
  exclusions: notForTumour,
  compute: (input) => {
    const extension = `${input.splenic_vein ? "S" : ""}${input.superior_mesenteric_vein ? "M" : ""}`;
    return {
      site: siteOf(input),
      degree: input.flow_seen ? "I" : "T",
      extension: extension === "" ? "none" : extension,
      presentation: input.presentation === "recent" ? "R" : "Ch",
      host: input.host,
    };
  },
});
