import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { blandPopulation, noThrombusNote } from "./obstruction.ts";
import { notForTumour, thrombusInput, thrombusKey } from "./population.ts";

/**
 * Yerdel grade: 1 less than half of the trunk's lumen, 2 more than half up to all of it, each with at most a minimal
 * thrombus of the superior mesenteric vein; 3 complete trunk and proximal mesenteric vein, its distal part open;
 * 4 complete trunk, proximal and distal mesenteric vein. Exactly half is undefined in the source and filed as 1 (ours).
 * Yerdel 2000, doi:10.1097/00007890-200005150-00023, as printed in a public supplement; read.
 */
const fillings = ["patent", "minimal", "complete"] as const;
type Filling = (typeof fillings)[number];

interface Facts {
  readonly trunkPct: number;
  readonly proximal: Filling;
  readonly distal: Filling;
}

/** The grade, or none: no thrombus, or a spread that the source does not file. */
function yerdelGrade({ trunkPct, proximal, distal }: Facts): 1 | 2 | 3 | 4 | "none" {
  const isComplete = trunkPct === 100;
  if (proximal === "complete") {
    if (!isComplete) return "none";
    return distal === "complete" ? 4 : 3;
  }
  if (distal === "complete" || trunkPct === 0) return "none";
  return trunkPct <= 50 ? 1 : 2;
}

const unfiled = text(
  "the source files no such spread: the mesenteric vein is blocked without the trunk above it",
  "文献未收录此种范围：肠系膜上静脉闭塞而其上主干未闭塞",
);

export const yerdel = defineScore({
  name: "Yerdel",
  title: text("Yerdel grade", "Yerdel 分级"),
  citation: {
    text: "Yerdel 2000, Transplantation, as printed in a public supplement",
    doi: "10.1097/00007890-200005150-00023",
    mark: "read",
  },
  formula:
    "1: up to 50 % of the trunk (exactly 50 % filed low, ours); 2: above 50 % to total; 3: total trunk and proximal SMV, distal open; 4: total trunk, proximal and distal SMV",
  inputs: {
    mpv_occlusion_pct: "share of the trunk's lumen that is filled, in per cent",
    proximal_smv: `proximal superior mesenteric vein: ${fillings.join(", ")}`,
    distal_smv: `distal superior mesenteric vein: ${fillings.join(", ")}`,
    ...thrombusInput,
  },
  population: blandPopulation,
  schema: z.strictObject({
    mpv_occlusion_pct: z.number().min(0).max(100),
    proximal_smv: z.enum(fillings),
    distal_smv: z.enum(fillings),
    ...thrombusKey,
  }),
  exclusions: notForTumour,
  compute: (input) => {
    const facts = { trunkPct: input.mpv_occlusion_pct, proximal: input.proximal_smv, distal: input.distal_smv };
    const grade = yerdelGrade(facts);
    if (grade !== "none") return { grade };
    const isClear = facts.trunkPct === 0 && facts.proximal !== "complete" && facts.distal !== "complete";
    return { grade, note: isClear ? noThrombusNote : unfiled };
  },
});
