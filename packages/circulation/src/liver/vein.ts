import { stenosis } from "../elements/stenosis.ts";
import type { Law } from "../network.ts";
import { densityKgPerM3, leastShare, stenosisLoss, viscosityPaS } from "./parameters.ts";
import type { PortalBranch } from "./portalTree.ts";
import { fromSiQuadratic, fromSiResistance } from "./units.ts";

/** A portal branch with a narrowed stretch. `openFraction`: free lumen area in that stretch over the vein's own area. */
export interface Vein {
  readonly radiusMm: number;
  readonly lengthMm: number;
  readonly narrowedMm: number;
  readonly openFraction: number;
}

/** Open fraction that stands for "blocked": about 1e-9 CU for the trunk. Defined. */
const leastOpenFraction = 1e-7;

/**
 * The vein's law: Poiseuille along the open stretch and, with the hydraulic radius of the free lumen, along the narrowed
 * one; the narrowing's quadratic loss S = Kt rho / (2 A0^2) (A0/As - 1)^2. Unit: mL/s for mmHg.
 * Source: docs/circulation.md, sections 3.1 and 3.2.
 */
export function veinLaw({ radiusMm, lengthMm, narrowedMm, openFraction }: Vein): Law {
  const open = Math.min(1, Math.max(openFraction, leastOpenFraction));
  const radius = radiusMm / 1000;
  const area = Math.PI * radius ** 2;
  const perMetre = (8 * viscosityPaS) / (Math.PI * radius ** 4);
  const narrowed = Math.min(narrowedMm, lengthMm);
  const viscous = (perMetre * (lengthMm - narrowed + narrowed / open ** 2)) / 1000;
  const quadratic = ((stenosisLoss * densityKgPerM3) / (2 * area ** 2)) * (1 / open - 1) ** 2;
  return stenosis(fromSiResistance(viscous), fromSiQuadratic(quadratic));
}

/**
 * Length of a thrombus that nobody measured: 40 mm of the trunk (the stretch of docs/circulation.md, section 8), the
 * whole of another branch. Defined.
 */
export const unmeasuredThrombusMm = (branch: PortalBranch, lengthMm: number): number =>
  branch === "PV.trunk" ? Math.min(40, lengthMm) : lengthMm;

/** Length of a sectoral branch. Defined. */
const sectoralMm = 20;
/** Resistance of a sectoral branch times its share of the liver, Pa s/m3: 2e-5 RU. Calibrated: docs/circulation.md, section 4. */
const sectoralResistance = 2e-5 * 7.99934e9;

/**
 * Open veins where nobody measured them. Trunk, right and left: docs/circulation.md, section 4 (calibrated). The stem of left
 * and right anterior: the right branch's figures (defined). Sectoral: the radius that gives the resistance above.
 */
export function populationVein(branch: PortalBranch, share: number): Vein {
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
    default: {
      const metres = sectoralMm / 1000;
      const radius =
        ((8 * viscosityPaS * metres * Math.max(share, leastShare)) / (Math.PI * sectoralResistance)) ** 0.25;
      return open(radius * 1000, sectoralMm);
    }
  }
}
