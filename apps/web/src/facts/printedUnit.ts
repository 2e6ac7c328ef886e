/** A unit as it is printed; the case format writes it in plain letters. */
export const printedUnit = (unit: string): string =>
  unit.replace("umol", "µmol").replace("ug", "µg").replace("10^9", "10⁹");
