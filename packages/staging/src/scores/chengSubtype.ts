import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { chengType } from "./pvttType.ts";

/**
 * Cheng subtypes: Ia segmental, Ib sectoral; IIa left or right, IIb both; IIIa trunk within 2 cm below the bifurcation,
 * IIIb further down; IVa superior mesenteric vein. (IVb, the vena cava, is told by the hepatic-vein types here.)
 * Cheng 2007; Shi 2010, doi:10.1245/s10434-010-0940-4. Recalled with low confidence: no decision may rest on a subtype.
 */
const places = ["segmental", "sectoral", "left", "right", "trunk", "smv"] as const;
type Place = (typeof places)[number];

interface Facts {
  readonly involved: ReadonlySet<Place>;
  readonly belowBifurcationCm?: number | undefined;
}

function subtypeOf({ involved, belowBifurcationCm = 0 }: Facts): string {
  switch (chengType(involved)) {
    case "IV":
      return "IVa";
    case "III":
      return belowBifurcationCm <= 2 ? "IIIa" : "IIIb";
    case "II":
      return involved.has("left") && involved.has("right") ? "IIb" : "IIa";
    default:
      return involved.has("sectoral") ? "Ib" : "Ia";
  }
}

export const chengSubtype = defineScore({
  name: "Cheng subtype",
  title: text("Cheng subtype (no decision rests on it)", "程氏亚型（不作为决策依据）"),
  citation: { text: "Cheng 2007; Shi 2010, Ann Surg Oncol", doi: "10.1245/s10434-010-0940-4", mark: "recalled" },
  formula:
    "Ia segmental, Ib sectoral; IIa left or right, IIb both; IIIa trunk within 2 cm below the bifurcation, IIIb further; IVa SMV",
  inputs: {
    involved: `places with tumour thrombus: ${places.join(", ")}`,
    trunk_below_bifurcation_cm:
      "how far the thrombus reaches down the trunk, in cm below the bifurcation; needed where the trunk is the most central",
  },
  population: text(
    "Hepatocellular carcinoma with thrombus that a person called tumour.",
    "肝细胞癌，且栓子已由医师判定为癌栓。",
  ),
  schema: z
    .strictObject({
      involved: z.array(z.enum(places)).nonempty("at least one place with tumour thrombus"),
      trunk_below_bifurcation_cm: z.number().min(0).max(15).optional(),
    })
    .refine(
      ({ involved, trunk_below_bifurcation_cm: below }) =>
        below !== undefined || !involved.includes("trunk") || involved.includes("smv"),
      { path: ["trunk_below_bifurcation_cm"], message: "a distance in cm where the trunk is the most central" },
    )
    .refine(({ involved, trunk_below_bifurcation_cm: below }) => below === undefined || involved.includes("trunk"), {
      path: ["involved"],
      message: "trunk among them, where a distance down the trunk is given",
    }),
  compute: (input) => ({
    subtype: subtypeOf({ involved: new Set(input.involved), belowBifurcationCm: input.trunk_below_bifurcation_cm }),
    decides: false,
  }),
});
