/** Rounded for the page; a negative zero becomes zero. */
export const round = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

export const millimetres = (value: number) => ({ value: round(value, 1), unit: "mm" });

export const millilitres = (value: number) => ({ value: round(value, 3), unit: "mL" });
