import { parseCase } from "@glisson/case";
import { expect, it } from "vitest";
import { conditionFields, labFields, vesselFields } from "./fields.ts";
import { commonDate, shownFields } from "./knownFacts.ts";

const read = parseCase({
  glisson: "glisson-case/1",
  id: "a",
  date: "2026-11-02",
  source: "board",
  cirrhosis: false,
  labs: { date: "2026-10-30", sodium: "138 mmol/L" },
  reading: { date: "2026-10-29", collaterals: "few" },
});
if (!read.ok) throw new Error("the example is a valid case");

it("shows what is known with its own or its group's date, and nothing that is unknown", () => {
  const shown = shownFields([...conditionFields, ...labFields, ...vesselFields], read.value, (key) => key);
  expect(shown.map(({ path, shown, date }) => [path, shown, date])).toEqual([
    ["cirrhosis", "no", undefined],
    ["labs.sodium", "138 mmol/L", "2026-10-30"],
    ["reading.collaterals", "collateralsFew", "2026-10-29"],
  ]);
});

it("finds the date that most facts share, the case's own standing in where there is none", () => {
  expect(commonDate([{ date: "2026-10-30" }, {}, {}], "2026-11-02")).toBe("2026-11-02");
  expect(commonDate([], "2026-11-02")).toBeUndefined();
});
