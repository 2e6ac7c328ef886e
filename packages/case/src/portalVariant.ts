import type { BranchName } from "./branches.ts";
import type { LiverReading } from "./reading.ts";

/** What a variant of the portal tree has: the branches through which all portal blood enters the liver, and those it lacks. */
interface PortalVariant {
  readonly inflow: readonly BranchName[];
  readonly absent: readonly BranchName[];
}

const normal: PortalVariant = { inflow: ["PV.L", "PV.R"], absent: ["PV.commonLRA"] };

export const portalVariants = {
  normal,
  trifurcation: { inflow: ["PV.L", "PV.RA", "PV.RP"], absent: ["PV.R", "PV.commonLRA"] },
  "right posterior first": { inflow: ["PV.commonLRA", "PV.RP"], absent: ["PV.R"] },
  "right anterior from left": { inflow: ["PV.L", "PV.RP"], absent: ["PV.R", "PV.commonLRA"] },
} as const satisfies Record<string, PortalVariant>;

/**
 * The variant of a reading. The stem PV.commonLRA exists in one variant only, so naming it names the variant; where
 * the variant is not told, not recognised or without a fork, the normal tree is taken.
 */
export function portalVariantOf(reading: LiverReading | undefined): PortalVariant {
  const named = reading?.portalVariant;
  if (named !== undefined && named in portalVariants) return portalVariants[named as keyof typeof portalVariants];
  return named === undefined && reading?.portal?.["PV.commonLRA"] ? portalVariants["right posterior first"] : normal;
}
