/** JSON to be read by people as well: indented, a row of numbers on one line, a line break at the end. */
export const writeJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replaceAll(/\[\s+(?:-?[\d.e+-]+,?\s+)+\]/g, (row) => row.replaceAll(/\s+/g, " "))}\n`;
