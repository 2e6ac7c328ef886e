import type { Vector } from "@glisson/volume";

export const round = (x: number, digits: number): number => Number(x.toFixed(digits));

export const mm = (value: number) => ({ value: round(value, 4), unit: "mm" });
export const mm2 = (value: number) => ({ value: round(value, 3), unit: "mm2" });
export const ml = (value: number) => ({ value: round(value, 4), unit: "mL" });
export const one = (value: number) => ({ value: round(value, 6), unit: "1" });
export const deg = (value: number) => ({ value: round(value, 1), unit: "deg" });

export const place = ([x, y, z]: Vector): [number, number, number] => [round(x, 4), round(y, 4), round(z, 4)];
