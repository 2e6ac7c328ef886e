import { readFileSync } from "node:fs";
import { z } from "zod";

/** A row of published outcomes. Months; survival as shares; what a study did not give is left out. */
export interface OutcomeRow {
  readonly id: string;
  /** `fit`: the calibration may see it. `validation`: it never does. `shown`: neither, because the course does not play it. */
  readonly use: "fit" | "validation" | "shown";
  readonly n?: number;
  readonly median?: number;
  readonly low?: number;
  readonly high?: number;
  readonly survival: readonly { readonly months: number; readonly share: number }[];
  readonly source: string;
  readonly mark: "read" | "recalled" | "mixed";
}

const number = z.string().transform((written) => (written === "" ? undefined : Number(written)));
const line = z.tuple([
  z.string().min(1),
  z.enum(["fit", "validation", "shown"]),
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  z.string().min(1),
  z.enum(["read", "recalled", "mixed"]),
]);

/** Rows that must never be fitted, whatever the table says. */
const neverFitted = /^(order-|yoon|launch|rtog|he-|wei|hfrt)/;

/** The project's table of outcomes: validation/course/outcomes.csv. */
export function readOutcomes(): readonly OutcomeRow[] {
  const lines = readFileSync(new URL("outcomes.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return lines.map((written) => {
    const [id, use, n, median, low, high, at6, at12, at24, _hazardRatio, _hrLow, _hrHigh, source, mark] = line.parse(
      cells(written),
    );
    if (use === "fit" && neverFitted.test(id)) throw new Error(`${id} is kept for validation`);
    const survival = [
      [6, at6],
      [12, at12],
      [24, at24],
    ] as const;
    return {
      id,
      use,
      ...(n === undefined ? {} : { n }),
      ...(median === undefined ? {} : { median }),
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      survival: survival.flatMap(([months, percent]) =>
        percent === undefined ? [] : [{ months, share: percent / 100 }],
      ),
      source,
      mark,
    };
  });
}

/** The cells of a line: commas part them, except within quotes. */
const cells = (written: string): string[] =>
  [...written.matchAll(/("(?<quoted>[^"]*)"|(?<plain>[^,]*))(,|$)/g)]
    .slice(0, 14)
    .map(({ groups }) => groups!.quoted ?? groups!.plain ?? "");
