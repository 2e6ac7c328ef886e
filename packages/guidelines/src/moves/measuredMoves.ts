import { type Case, type Quantity, showQuantity, type Text, text } from "@glisson/case";
import type { Move } from "./move.ts";

interface Measured {
  readonly name: Text;
  /** By unit: values at which some class or gate changes, and the smallest step that a report prints. */
  readonly limits: Readonly<Record<string, { readonly at: readonly number[]; readonly step: number }>>;
}

/**
 * Where to look for a change. These are candidates: what a changed value does is judged by the code that judges patients,
 * so that a limit that is wrong here could hide a flip and never make one.
 */
const laboratory = {
  bilirubin: {
    name: text("bilirubin", "总胆红素"),
    limits: { "umol/L": { at: [34.2, 51.3], step: 0.1 }, "mg/dL": { at: [2, 3], step: 0.01 } },
  },
  albumin: {
    name: text("albumin", "白蛋白"),
    limits: { "g/L": { at: [28, 35], step: 0.1 }, "g/dL": { at: [2.8, 3.5], step: 0.01 } },
  },
  inr: { name: text("INR", "INR"), limits: { INR: { at: [1.7, 2.3], step: 0.01 } } },
  prothrombinProlongation: {
    name: text("prothrombin time prolonged by", "凝血酶原时间延长"),
    limits: { s: { at: [4, 6], step: 0.1 } },
  },
  creatinine: {
    name: text("creatinine", "肌酐"),
    limits: { "umol/L": { at: [176.8], step: 0.1 }, "mg/dL": { at: [2], step: 0.01 } },
  },
  platelets: { name: text("platelets", "血小板"), limits: { "10^9/L": { at: [50], step: 1 } } },
} as const satisfies Record<string, Measured>;

type Laboratory = keyof typeof laboratory;

/** Every laboratory value that the case has, moved to and just past each limit on its way. */
export function laboratoryMoves(patient: Case): Move[] {
  return (Object.keys(laboratory) as Laboratory[]).flatMap((lab) => {
    const given: Quantity | undefined = patient.labs?.[lab];
    if (!given) return [];
    const put = (moved: Quantity): Case => ({ ...patient, labs: { ...patient.labs, [lab]: moved } });
    return measuredMoves(`labs.${lab}`, laboratory[lab], given, put);
  });
}

/** The largest tumour, moved to and past 10 cm and the size at which number and size pass seven. */
export function sizeMoves(patient: Case): Move[] {
  const { largest, count } = patient.tumours ?? {};
  if (!largest) return [];
  const cm = [...(count !== undefined && count < 7 ? [7 - count] : []), 10];
  const sized: Measured = {
    name: text("largest tumour", "最大肿瘤"),
    limits: { cm: { at: cm, step: 0.1 }, mm: { at: cm.map((size) => size * 10), step: 1 } },
  };
  return measuredMoves("tumours.largest", sized, largest, (moved) => ({
    ...patient,
    tumours: { ...patient.tumours, largest: moved as NonNullable<typeof largest> },
  }));
}

function measuredMoves(path: string, { name, limits }: Measured, given: Quantity, put: (moved: Quantity) => Case) {
  const { at, step } = limits[given.unit] ?? { at: [], step: 0 };
  const values = at.flatMap((limit) => [limit, limit > given.value ? limit + step : limit - step]);
  return values
    .map((value) => Math.round(value * 1000) / 1000)
    .filter((value) => value !== given.value && value > 0)
    .map((value): Move => {
      const { low: _, high: __, ...rest } = given;
      const moved = { ...rest, value } as Quantity;
      const [then, now] = [showQuantity({ ...rest, value: given.value } as Quantity), showQuantity(moved)];
      return {
        path,
        change: text(`${name.en} ${now} instead of ${then}`, `${name.zh}由${then}变为${now}`),
        distance: Math.abs(value - given.value) / given.value,
        within: value >= (given.low ?? given.value) && value <= (given.high ?? given.value),
        patient: put(moved),
      };
    });
}
