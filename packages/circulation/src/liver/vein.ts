import { stenosis } from "../elements/stenosis.ts";
import type { Law } from "../network.ts";
import {
  densityKgPerM3,
  leastShare,
  sectoralBranchRu,
  stenosisLoss,
  tributariesRu,
  viscosityPaS,
} from "./parameters.ts";
import type { PortalVein } from "./portalTree.ts";
import { fromRu, fromSiQuadratic, fromSiResistance, toSiResistance } from "./units.ts";

/** A portal branch with a narrowed stretch. `openFraction`: free lumen area in that stretch over the vein's own area. */
export interface Vein {
  readonly radiusMm: number;
  readonly lengthMm: number;
  readonly narrowedMm: number;
  readonly openFraction: number;
}

/** Open fraction that stands for "blocked": about 1e-9 CU for the trunk. Defined. */
export const leastOpenFraction = 1e-7;

/**
 * The vein's law: Poiseuille along the open stretch and, with the hydraulic radius of the free lumen, along the narrowed
 * one; the narrowing's quadratic loss S = Kt rho / (2 A0^2) (A0/As - 1)^2. Unit: mL/s for mmHg.
 * Source: docs/circulation.md, sections 3.1 and 3.2.
 */
export function veinLaw({ radiusMm, lengthMm, narrowedMm, openFraction }: Vein): Law {
  const open = Math.min(1, Math.max(openFraction, leastOpenFraction));
  const { viscous, quadratic } = narrowing(radiusMm, Math.min(narrowedMm, lengthMm), open);
  return stenosis(fromSiResistance((perMetre(radiusMm) * lengthMm) / 1000) + viscous, quadratic);
}

/** What a narrowed stretch adds to the open vein: viscous, mmHg s/mL, and quadratic, mmHg s2/mL2. */
export function narrowing(radiusMm: number, narrowedMm: number, open: number) {
  const area = Math.PI * (radiusMm / 1000) ** 2;
  return {
    viscous: fromSiResistance((perMetre(radiusMm) * narrowedMm * (1 / open ** 2 - 1)) / 1000),
    quadratic: fromSiQuadratic(((stenosisLoss * densityKgPerM3) / (2 * area ** 2)) * (1 / open - 1) ** 2),
  };
}

/** Poiseuille, Pa s/m4. */
const perMetre = (radiusMm: number): number => (8 * viscosityPaS) / (Math.PI * (radiusMm / 1000) ** 4);

/**
 * Length of a thrombus that nobody measured: 40 mm of the trunk (the stretch of docs/circulation.md, section 8), the
 * whole of another branch. Defined.
 */
export const unmeasuredThrombusMm = (branch: PortalVein, lengthMm: number): number =>
  branch === "PV.trunk" ? Math.min(40, lengthMm) : lengthMm;

/** Length of a sectoral branch, and of the stretch of mesenteric and splenic vein beside the confluence. Defined. */
const sectoralMm = 20;
const tributaryMm = 50;

/**
 * Open veins where nobody measured them. Trunk, right and left: docs/circulation.md, section 4 (calibrated). The stem of left
 * and right anterior: the right branch's figures (defined). Sectoral, mesenteric and splenic: the radius that gives their
 * resistance (calibrated).
 */
export function populationVein(branch: PortalVein, share: number): Vein {
  const open = (radiusMm: number, lengthMm: number): Vein => ({
    radiusMm,
    lengthMm,
    narrowedMm: unmeasuredThrombusMm(branch, lengthMm),
    openFraction: 1,
  });
  switch (branch) {
    case "PV.trunk":
      return open(6, 80);
    case "PV.R":
    case "PV.commonLRA":
      return open(4.5, 30);
    case "PV.L":
      return open(4, 40);
    case "SMV":
    case "SV":
      return open(radiusOf(tributariesRu[branch], tributaryMm), tributaryMm);
    default:
      return open(radiusOf(sectoralBranchRu / Math.max(share, leastShare), sectoralMm), sectoralMm);
  }
}

/** Radius at which a vein of this length has this resistance, mm. */
const radiusOf = (ru: number, lengthMm: number): number =>
  1000 * ((8 * viscosityPaS * lengthMm) / 1000 / (Math.PI * toSiResistance(fromRu(ru)))) ** 0.25;
