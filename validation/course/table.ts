/** A line of a table. */
export const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A share in whole per cent; nothing to take a share of is a dash. */
export const percent = (value: number): string => (Number.isNaN(value) ? "-" : `${Math.round(100 * value)}`);
