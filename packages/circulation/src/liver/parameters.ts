import type { Sector } from "@glisson/case";

/**
 * Baseline parameters of the circulation. Marks: read (the source's text was read), recalled (general knowledge, unchecked),
 * calibrated (chosen so that the whole model meets its targets), defined (a convention). Units in the names; RU is
 * mmHg min/mL, CU is mL/min/mmHg. Values: docs/circulation.md, sections 1, 4 and 5.
 */
export interface Preset {
  readonly name: "healthy" | "compensated cirrhosis" | "decompensated cirrhosis";
  /** Recalled. */
  readonly arterialPressureMmHg: number;
  /** Recalled. */
  readonly liverMassG: number;
  /** Conductance of the beds against healthy. Calibrated. */
  readonly gutBed: number;
  readonly spleenBed: number;
  /** Resistance of portal microvessels and of hepatic veins against healthy. Calibrated. */
  readonly portalResistance: number;
  readonly hepaticVenousResistance: number;
  /** Pressure in the sinusoids of the untreated liver, from which its rise is counted. Calibrated. */
  readonly sinusoidMmHg: number;
  /** Exponent of distensibility. 1: Greenway and Lautt 1988 (read); 0.25 in stiff livers: calibrated. */
  readonly distensibility: number;
  /** Remodelled portosystemic collaterals. Calibrated. */
  readonly remodelledCollateralsCu: number;
  /** Largest arteriolar conductance against basal. 2.45: Lautt and Legare 1985 (read); cirrhosis: calibrated. */
  readonly dilationLimit: number;
  /** Pressure below which arterioles close: off (0) but for the one experiment that measured it, Ayuse 1994 (read). */
  readonly arterialClosingMmHg: number;
}

export const presets = {
  healthy: {
    name: "healthy",
    arterialPressureMmHg: 93,
    liverMassG: 1500,
    gutBed: 1,
    spleenBed: 1,
    portalResistance: 1,
    hepaticVenousResistance: 1,
    sinusoidMmHg: 5.6,
    distensibility: 1,
    remodelledCollateralsCu: 0,
    dilationLimit: 2.45,
    arterialClosingMmHg: 0,
  },
  compensated: {
    name: "compensated cirrhosis",
    arterialPressureMmHg: 93,
    liverMassG: 1300,
    gutBed: 1.25,
    spleenBed: 1.5,
    portalResistance: 2.2,
    hepaticVenousResistance: 5.5,
    sinusoidMmHg: 11.3,
    distensibility: 0.25,
    remodelledCollateralsCu: 10,
    dilationLimit: 2,
    arterialClosingMmHg: 0,
  },
  decompensated: {
    name: "decompensated cirrhosis",
    arterialPressureMmHg: 82,
    liverMassG: 1150,
    gutBed: 2.2,
    spleenBed: 3,
    portalResistance: 5,
    hepaticVenousResistance: 13,
    sinusoidMmHg: 16,
    distensibility: 0.25,
    remodelledCollateralsCu: 33,
    dilationLimit: 1.8,
    arterialClosingMmHg: 0,
  },
} as const satisfies Record<string, Preset>;

/** Recalled. */
export const atrialPressureMmHg = 3;
/**
 * Flow into the vena cava from below at the pressure that a healthy liver leaves there, and the vena cava's resistance.
 * Defined. It comes through a bed, so that a blocked vena cava holds it back.
 */
export const lowerBody = { flowMlPerMin: 2000, downstreamMmHg: 4 };
export const venaCavaRu = 1 / 3500;

/** Share of the liver in each sector, where nobody measured it. Recalled. */
export const sectorShare: Readonly<Record<Sector, number>> = { RA: 0.36, RP: 0.29, LM: 0.17, LL: 0.18 };

/**
 * Arteries. The lobar and sectoral ones are given for the whole liver and divided by the share of liver that they feed:
 * 0.0026/0.65 and 0.0026/0.35 are 0.004 (right) and 0.0075 (left) RU. Calibrated.
 */
export const arteriesRu = { coeliac: 0.002, commonHepatic: 0.0045, lobar: 0.0026, sectoral: 0.0035 };

/** Healthy flow of the whole hepatic artery and the drop over its arterioles. Calibrated. */
export const arterioles = { flowMlPerMin: 400, upstreamMmHg: 88.3 };

/** Healthy flow and pressures across the beds: recalled split, calibrated conductance. */
export const beds = {
  gut: { flowMlPerMin: 710, upstreamMmHg: 93, downstreamMmHg: 8.05 },
  spleen: { flowMlPerMin: 390, upstreamMmHg: 91.4, downstreamMmHg: 8.05 },
};

/** Resistance of a sectoral branch times its share of the liver. Calibrated. */
export const sectoralBranchRu = 2e-5;

/** Mesenteric and splenic vein. Calibrated. */
export const tributariesRu = { SMV: 1.4e-4, SV: 2.0e-4 };

/** Healthy portal flow of the whole liver: the buffer response's reference. Calibrated. */
export const referencePortalFlowMlPerMin = 1100;

/**
 * Microvessels of the whole liver: resistance at the reference pressures at their two ends. Calibrated; the share of the
 * drop that lies after the sinusoid (41 %) was read (Am J Physiol 1997, rabbit).
 */
export const referenceMmHg = { portalVenule: 7.85, sinusoid: 5.6, hepaticVenule: 4.1 };
export const portalMicrovesselsRu = 2.25 / 1100;
export const hepaticVenulesRu = 1.5 / 1500;
export const hepaticVeinRu = 2e-5;

/** Radii of hepatic veins at the vena cava and of the vena cava, mm. Recalled; HV.IR: measured on the two livers of 13 that have one. */
export const outflowRadiusMm = { "HV.R": 5, "HV.M": 4, "HV.L": 4, "HV.IR": 2.3, "short veins": 2.3, IVC: 11 };

/**
 * Share of the right anterior sector that drains into the right hepatic vein (the rest into the middle), and of the left
 * medial that drains into the middle (the rest into the left). Measured: 13 livers of 3D-IRCADb-01, by the nearest vein;
 * median, least and greatest.
 */
export const drainedByRight = { value: 0.49, low: 0.27, high: 0.69 };
export const drainedByMiddle = { value: 0.85, low: 0.45, high: 0.99 };

/** Portosystemic collaterals at a gradient of 4 mmHg. Calibrated. */
export const restingCollateralsCu = 2;

/** Their split: to oesophagus and stomach, spleen to kidney, along the umbilical vein. Recalled. */
export const collateralSplit = { oesophagogastric: 0.5, splenorenal: 0.3, paraumbilical: 0.2 };

/**
 * Blood that gut and spleen take, against the preset's. The range is that of a healthy liver's total flow, 1200 to 1800 mL/min
 * around 1490 (two textbooks, read); that it is the beds which differ between patients: defined.
 */
export const splanchnicInflow = { value: 1, low: 0.8, high: 1.2 };

/**
 * Tumour: arterial blood per volume (range 0.4 to 0.9, recalled), portal blood (6.5 mL/min/100 mL, read: PMID 15624511), and
 * the venule it drains into. Thrombus: share of its blood that is arterial; 27 of 77 were well supplied (read: Sun 2017,
 * doi 10.18632/oncotarget.19767), so the centre is 0.35 and the ends are none and all.
 */
export const tumourSupply = { portalMlPerMinPerMl: 0.065 };
export const tumourPerfusion = { value: 0.65, low: 0.4, high: 0.9 };
export const thrombusArterialShare = { value: 0.35, low: 0, high: 1 };

/** Share of a tumour's volume that took the place of sinusoids rather than pushing them aside. Unknown, so none to all. Defined. */
export const replacedShare = { value: 0.5, low: 0, high: 1 };

/** Branches from artery to portal vein that a blocked outflow opens, of one sector. Ends calibrated, centre defined. */
export const openingShuntCu = { value: 2, low: 1, high: 3 };

/** Solid stress of a nodule against a vein: 0 to 30 mmHg, falling with exp(-gap / 5 mm). Recalled range, centre defined. */
export const noduleStressMmHg = { value: 15, low: 0, high: 30 };
export const stressDecayMm = 5;

/** Conductance of an open shunt through the liver (TIPS). Calibrated to Huonker 1999, doi 10.1136/gut.44.5.743 (read). */
export const tipsCu = 110;

/** Stands for "blocked" in an element: never a division by zero. Defined. */
export const leastConductanceCu = 1e-9;

/** Stands for an empty or removed sector where a share is divided by. Defined. */
export const leastShare = 1e-6;

/** Blood: viscosity (range 0.003 to 0.004 Pa s) and density. Recalled. */
export const viscosityPaS = 3.5e-3;
export const densityKgPerM3 = 1060;

/** Turbulent loss factor of a stenosis. Young and Tsai 1973, J Biomech 6:395 (recalled). */
export const stenosisLoss = 1.52;

/** Oxygen. Saturation, tension, need: recalled; extraction limit 0.95: read (97 % reached after occlusion). */
export const oxygen = {
  bindingMlPerG: 1.34,
  arterialSaturation: 0.97,
  solubilityMlPerDlPerMmHg: 0.003,
  arterialTensionMmHg: 90,
  gutUptakeMlPerMin: 40,
  needMlPerMinPer100G: 4,
  extractionLimit: 0.95,
};
