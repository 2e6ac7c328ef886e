interface ContactParameters {
  readonly contactSeeding: number;
  readonly tumourPressure: number;
}

/** Surface of a tumour that lies within 5 mm of a side's portal branches, cm2, where nobody measured it: 4 cm2 of 300 mL. Defined. */
export const contactAreaCm2 = (tumourMl: number): number => 4 * (tumourMl / 300) ** (2 / 3);

/**
 * Route 1, the tumour presses on a portal branch and grows into it: seeds a day. More where more of it lies against the branch,
 * where it presses harder than the blood inside, where cells are guided there, and from larger tumours. Form and size:
 * hypothesis, set by the share of patients with thrombus at each tumour size (Akkiz 2018, doi 10.1155/2018/3120185, read).
 */
export function contactSeedingRate(
  contactCm2: number,
  tumourMl: number,
  portalPressureMmHg: number,
  motility: number,
  p: ContactParameters,
): number {
  const over = Math.max(0, p.tumourPressure - portalPressureMmHg) / 10;
  const diameterCm = Math.cbrt((6 * tumourMl) / Math.PI);
  return p.contactSeeding * contactCm2 * over * motility * (1 + (diameterCm / 5) ** 2);
}
