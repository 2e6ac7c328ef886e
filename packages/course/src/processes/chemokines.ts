interface ChemokineParameters {
  readonly chemokineByInflammation: number;
  readonly chemokineByHypoxia: number;
  readonly motility: number;
}

/**
 * Chemokines of the portal area guide tumour cells towards portal branches; inflammation and want of oxygen raise them. How much
 * more cells move there than without any guidance, 1 or more. CXCR4 is higher in thrombus than in tumour, and invasion lower
 * without it: Li 2010, doi 10.1186/1756-9966-29-156 (direction read; sizes hypothesis). `hypoxia`: 0 to 1.
 */
export function motilityToPortal(inflamed: boolean, hypoxia: number, p: ChemokineParameters): number {
  const level = 1 + (inflamed ? p.chemokineByInflammation : 0) + p.chemokineByHypoxia * hypoxia;
  return 1 + (p.motility * level) / (1 + level);
}
