import { type Text, text } from "@glisson/case";
import { z } from "zod";
import type { Citation } from "../citation.ts";
import { defineScore } from "./definition.ts";

/**
 * Extent of a portal vein tumour thrombus, in two systems that are never converted into one another.
 *
 * Cheng type, by the most central vessel involved: I segmental or sectoral branches, II left or right branch,
 * III trunk, IV superior mesenteric vein (figure legend in doi:10.3748/wjg.v28.i7.704, read); I0 microscopic (recalled).
 * Vp grade: Vp1 beyond the second-order branches, Vp2 in them, Vp3 in a first-order branch, Vp4 in the trunk or in the
 * first-order branch of the other side than the main tumour (PMC4284342, read); Vp0 none (recalled).
 *
 * Left and right without the trunk: Vp4, and Cheng II by the subtype text while the figure draws it as III. Filed as II,
 * with the dispute named. The splenic vein has no type in either system. Neither says how completely a vein is blocked.
 */
const portalPlaces = [
  "micro",
  "segmental",
  "sectoral",
  "left",
  "right",
  "common_lra",
  "trunk",
  "smv",
  "splenic",
] as const;

export type PortalPlace = (typeof portalPlaces)[number];
export type ChengType = "none" | "I0" | "I" | "II" | "III" | "IV";
export type VpGrade = "Vp0" | "Vp1" | "Vp2" | "Vp3" | "Vp4";

const firstOrder = ["left", "right", "common_lra"] as const;

export function chengType(involved: ReadonlySet<PortalPlace>): ChengType {
  if (involved.has("smv")) return "IV";
  if (involved.has("trunk")) return "III";
  if (firstOrder.some((place) => involved.has(place))) return "II";
  if (involved.has("sectoral") || involved.has("segmental")) return "I";
  return involved.has("micro") ? "I0" : "none";
}

/** @param contralateral an involved first-order branch lies on the other side than the main tumour */
export function vpGrade(involved: ReadonlySet<PortalPlace>, contralateral: boolean): VpGrade {
  if (involved.has("smv") || involved.has("trunk")) return "Vp4";
  if (contralateral || isBothBranches(involved)) return "Vp4";
  if (firstOrder.some((place) => involved.has(place))) return "Vp3";
  if (involved.has("sectoral")) return "Vp2";
  return involved.has("segmental") || involved.has("micro") ? "Vp1" : "Vp0";
}

/** Left and right first-order branch, without trunk and superior mesenteric vein: where the sources differ. */
export const isBothBranches = (involved: ReadonlySet<PortalPlace>): boolean =>
  involved.has("left") && involved.has("right") && !involved.has("trunk") && !involved.has("smv");

export const bothBranchesNote: Text = text(
  "left and right branch without trunk: II by the subtype text (IIb); other sources draw this as III; Vp4 in Japan",
  "左、右支均受累而主干未受累：按亚型文字为 II 型（IIb），另有文献图示为 III 型；日本分级为 Vp4",
);

export const splenicNote: Text = text(
  "thrombus in the splenic vein alone has no Cheng type and no Vp grade",
  "仅脾静脉内有栓子：程氏分型与 Vp 分级均无对应类型",
);

export const commonStemNote: Text = text(
  "common stem of the left and right anterior branch: no source says whether Vp3 or Vp4",
  "左支与右前支共干受累：尚无文献说明应为 Vp3 或 Vp4",
);

export const vpCitation: Citation = {
  text: "Liver Cancer Study Group of Japan, Vp grades as printed in PMC4284342 (2015)",
  mark: "read",
};

const schema = z
  .strictObject({ involved: z.array(z.enum(portalPlaces)), contralateral: z.boolean().optional() })
  .refine(
    ({ involved, contralateral }) =>
      !contralateral || involved.some((place) => ["left", "right", "common_lra", "trunk", "smv"].includes(place)),
    { path: ["involved"], message: "left or right among them, of which contralateral tells" },
  )
  .refine(({ involved, contralateral }) => !involved.includes("common_lra") || contralateral !== undefined, {
    path: ["contralateral"],
    message: "true or false where common_lra is involved: no source says which side the common stem counts for",
  });

export const pvttType = defineScore({
  name: "PVTT type",
  title: text("Type of portal vein tumour thrombus", "门静脉癌栓分型"),
  citation: {
    text: "Cheng types, figure legend in World J Gastroenterol 2022;28:704",
    doi: "10.3748/wjg.v28.i7.704",
    mark: "read",
  },
  further: [vpCitation],
  formula:
    "Cheng: most central of segmental/sectoral I, left/right II, trunk III, SMV IV; micro I0. Vp: segmental 1, sectoral 2, first-order 3, trunk or contralateral first-order branch 4",
  inputs: {
    involved: `places with tumour thrombus: ${portalPlaces.join(", ")}`,
    contralateral: "true where an involved first-order branch lies on the other side than the main tumour",
  },
  population: text(
    "Hepatocellular carcinoma with thrombus that a person called tumour.",
    "肝细胞癌，且栓子已由医师判定为癌栓。",
  ),
  schema,
  compute: (input) => {
    const involved: ReadonlySet<PortalPlace> = new Set(input.involved);
    const note = isBothBranches(involved)
      ? bothBranchesNote
      : input.involved.length > 0 && input.involved.every((place) => place === "splenic")
        ? splenicNote
        : undefined;
    return {
      cheng: chengType(involved),
      vp: vpGrade(involved, input.contralateral ?? false),
      ...(note ? { note } : {}),
    };
  },
});
