import type { BranchName, HepaticVeinName, LiverReadingInput } from "@glisson/case";
import type { readAttenuation } from "./attenuation/readAttenuation.ts";
import type { readNodules } from "./nodules/readNodules.ts";
import { millilitres } from "./rounding.ts";
import type { BranchReadings } from "./territories/portalSeeds.ts";
import type { readTerritories } from "./territories/readTerritories.ts";
import type { Veins } from "./veins/readVeins.ts";

/** What was read about the same liver, part by part; null where a part could not be read. */
interface Parts {
  readonly branches: BranchReadings;
  readonly veins: Veins;
  readonly nodules: ReturnType<typeof readNodules> | null;
  readonly territories: ReturnType<typeof readTerritories> | null;
  readonly attenuation: ReturnType<typeof readAttenuation>;
}

/** The parts as fields of one reading: what a part says of a branch, a vein or a nodule stands with that branch. */
export function completeReading({ branches, veins, nodules, territories, attenuation }: Parts): LiverReadingInput {
  const portal = Object.entries(branches).map(([name, branch]) => {
    const fed = territories?.ofBranch.get(name as BranchName);
    const enhancement = attenuation.ofBranch.get(name as BranchName);
    return [
      name,
      {
        ...branch,
        ...(fed === undefined ? {} : { territory: millilitres(fed) }),
        ...(enhancement ? { enhancement } : {}),
      },
    ];
  });
  const hepaticVeins = Object.entries(veins.fields.hepaticVeins ?? {}).map(([name, vein]) => {
    const drained = territories?.ofVein.get(name as HepaticVeinName);
    const compressed = nodules?.compressed.get(name as HepaticVeinName);
    return [
      name,
      {
        ...vein,
        ...(drained === undefined ? {} : { territory: millilitres(drained) }),
        ...(compressed === undefined ? {} : { compressed }),
      },
    ];
  });
  return {
    portal: Object.fromEntries(portal),
    ...veins.fields,
    ...(hepaticVeins.length > 0 ? { hepaticVeins: Object.fromEntries(hepaticVeins) } : {}),
    ...(nodules
      ? {
          nodules: nodules.nodules.map((nodule) => {
            const lipiodol = attenuation.ofNodule.get(nodule.id);
            return lipiodol ? { ...nodule, lipiodol } : nodule;
          }),
        }
      : {}),
    ...territories?.fields,
    ...attenuation.fields,
  };
}
