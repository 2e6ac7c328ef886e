import { type Case, type Quantity, spreadTitle, type Text, text } from "@glisson/case";
import { ecogMeaning } from "../scores/ecog.ts";
import { type Fact, known, type StageInput, unknown } from "./fact.ts";

interface Provenance {
  readonly date?: string | undefined;
  readonly source?: string | undefined;
}

/** An input with the first date and the first source that one of the objects around the fact tells. */
export function inputAt(path: string, shown: Text, ...origins: readonly (Provenance | undefined)[]): StageInput {
  const date = origins.find((origin) => origin?.date !== undefined)?.date;
  const source = origins.find((origin) => origin?.source !== undefined)?.source;
  return { path, shown, ...(date === undefined ? {} : { date }), ...(source === undefined ? {} : { source }) };
}

const printedUnit = (unit: string): string => (unit === "INR" ? "" : ` ${unit.replace("umol", "µmol")}`);

/** `bilirubin 18 µmol/L`, or `bilirubin 33 µmol/L (30-36)`, as the record gives it. */
export function shownQuantity(name: Text, { value, low, high, unit }: Quantity): Text {
  const range = low === undefined || high === undefined ? "" : ` (${low}-${high})`;
  const shown = `${value}${printedUnit(unit)}${range}`;
  return text(`${name.en} ${shown}`, `${name.zh} ${shown}`);
}

/** The least and the greatest value that a quantity may have, in its own unit: twice the same where no range is told. */
export const endsOf = ({ value, low = value, high = value }: Quantity): readonly [low: number, high: number] => [
  low,
  high,
];

/** What a value lacks whose range reaches to both sides of a limit. */
export const measuredAgain = (name: Text): Text =>
  text(`${name.en}, measured again or with a narrower range`, `${name.zh}（复测，或缩小测量范围）`);

export function ecogFact({ ecog, date, source }: Case): Fact<number> {
  if (ecog === undefined)
    return unknown([0, 1, 2, 3, 4], [{ path: "ecog", name: text("ECOG performance status", "ECOG体能状态") }]);
  const meaning = ecogMeaning(ecog);
  return known(
    ecog,
    inputAt("ecog", text(`ECOG ${ecog}: ${meaning.en}`, `ECOG ${ecog} 分：${meaning.zh}`), { date, source }),
  );
}

/** Number of tumours in the liver; where unknown, one example for each class that the stages tell apart. */
export function tumourCountFact(case_: Case): Fact<number> {
  const path = "tumours.count";
  const count = case_.tumours?.count;
  if (count === undefined) return unknown([0, 1, 2, 4], [{ path, name: text("number of tumours", "肿瘤数目") }]);
  return known(count, inputAt(path, text(`tumours: ${count}`, `肿瘤数目：${count}`), case_.tumours, case_));
}

/** Sizes in cm at which the cancer stages change. */
const sizeLimits = [2, 3, 5] as const;

/**
 * Diameter of the largest tumour in cm; where unknown, one example for each class that the stages tell apart, and where
 * its range reaches into several classes, one of each.
 */
export function largestCmFact(case_: Case): Fact<number> {
  const path = "tumours.largest";
  const name = text("largest tumour", "最大肿瘤直径");
  const largest = case_.tumours?.largest;
  if (largest === undefined) return unknown([1, 4, 6], [{ path, name }]);
  const [low, high] = endsInCm(largest);
  const input = inputAt(path, shownQuantity(name, largest), largest, case_.tumours, case_);
  if (low === high) return known(low, input);
  const between = sizeLimits.filter((limit) => limit > low && limit < high);
  return unknown([low, ...between, high], [{ path, name: measuredAgain(name) }], [input]);
}

export function endsInCm(size: Quantity): readonly [low: number, high: number] {
  const [low, high] = endsOf(size);
  return size.unit === "mm" ? [low / 10, high / 10] : [low, high];
}

/** Spread outside the liver: an empty list in the case says looked for and none found. */
export function spreadFact(case_: Case): Fact<boolean> {
  const path = "tumours.spread";
  const spread = case_.tumours?.spread;
  if (spread === undefined)
    return unknown([true, false], [{ path, name: text("spread outside the liver, or none", "有无肝外转移") }]);
  const shown =
    spread.length === 0
      ? text("no spread outside the liver", "无肝外转移")
      : text(
          `spread outside the liver: ${spread.join(", ")}`,
          `肝外转移：${spread.map((place) => spreadTitle[place].zh).join("、")}`,
        );
  return known(spread.length > 0, inputAt(path, shown, case_.tumours, case_));
}

const sides = {
  right: text("main tumour in the right liver", "主瘤位于右半肝"),
  left: text("main tumour in the left liver", "主瘤位于左半肝"),
  both: text("main tumour on both sides", "主瘤累及左右半肝"),
} as const;

export function tumourSideFact(case_: Case): Fact<"right" | "left" | "both"> {
  const path = "tumours.side";
  const side = case_.tumours?.side;
  if (side === undefined)
    return unknown(["right", "left", "both"], [{ path, name: text("side of the main tumour", "主瘤所在侧") }]);
  return known(side, inputAt(path, sides[side], case_.tumours, case_));
}

export function transplantableFact({ transplantable, date, source }: Case): Fact<boolean> {
  const path = "transplantable";
  if (transplantable === undefined)
    return unknown([true, false], [{ path, name: text("whether transplantation is possible", "是否可行肝移植") }]);
  const shown = transplantable
    ? text("transplantation possible", "可行肝移植")
    : text("transplantation not possible", "不可行肝移植");
  return known(transplantable, inputAt(path, shown, { date, source }));
}
