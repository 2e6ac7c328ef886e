import { baselineLiver, presets } from "@glisson/circulation";
import { supplyTable } from "../supply/supplyTable.ts";
import type { PopulationLivers } from "./population.ts";

/** A compensated and a decompensated cirrhotic liver, as docs/circulation.md describes them (section 4). */
export function populationLivers(): PopulationLivers {
  const first = { right: "RA", left: "LL", outflow: "HV.R" } as const;
  const of = (preset: "compensated" | "decompensated") =>
    supplyTable(baselineLiver(presets[preset]), first, {
      haemoglobinGPerDl: 11.5,
      volumeMl: presets[preset].liverMassG,
    });
  return { childPughA: of("compensated"), childPughB: of("decompensated") };
}
