import { expect, it } from "vitest";
import { mergeReadings } from "./mergeReadings.ts";
import { parseReading } from "./parseCase.ts";
import type { LiverReading } from "./reading.ts";

const reading = (input: unknown): LiverReading => {
  const parsed = parseReading(input);
  if (!parsed.ok) throw new Error(parsed.faults[0].where);
  return parsed.value;
};

it("keeps what was typed and fills the rest with what was measured", () => {
  const typed = reading({
    thrombus: "tumour",
    portal: { "PV.trunk": { flow: "none" }, "PV.L": { obstruction: "none" } },
  });
  const measured = reading({
    liverVolume: "1490 mL",
    portal: { "PV.trunk": { obstruction: "62 % (50-74)", thrombus: "undetermined" }, "PV.L": { obstruction: "10 %" } },
  });
  const merged = mergeReadings(typed, measured);
  expect(merged.portal?.["PV.trunk"]).toMatchObject({ flow: "none", obstruction: { value: 0.62 } });
  expect(merged.portal?.["PV.L"]?.obstruction?.value).toBe(0);
  expect(merged.liverVolume?.value).toBe(1490);
  expect(merged.thrombus).toBe("tumour");
});
