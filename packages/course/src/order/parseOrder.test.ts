import { describe, expect, it } from "vitest";
import { checkOrder } from "./checkOrder.ts";
import { parseOrder } from "./parseOrder.ts";

const read = (written: string) => {
  const parsed = parseOrder(written);
  if (!parsed.ok) throw new Error(parsed.faults[0].found);
  return parsed.value.actions;
};

describe("an order in words", () => {
  it("says what, when, how often, by which gate and what else", () => {
    expect(
      read(
        "radiotherapy 45 Gy in 15, tace:S5 after 8 weeks every 40 days 3 times if trunk open and supply at least 1 else radiotherapy 30 Gy in 10",
      ),
    ).toEqual([
      {
        treatment: { kind: "radiotherapy", doseGy: 45, fractions: 15 },
        afterDays: 0,
        everyDays: 28,
        times: 1,
        gate: [],
        otherwise: undefined,
      },
      {
        treatment: { kind: "tace", extent: "S5" },
        afterDays: 56,
        everyDays: 40,
        times: 3,
        gate: ["trunk open", "supply at least 1"],
        otherwise: { kind: "radiotherapy", doseGy: 30, fractions: 10 },
      },
    ]);
  });

  it("leaves out what is usual: 50 Gy in 25, TACE every six weeks four times, infusion every three weeks six times", () => {
    const [radiotherapy, tace, haic, drug] = read(" radiotherapy ,tace:left,  haic, systemic");
    expect(radiotherapy!.treatment).toEqual({ kind: "radiotherapy", doseGy: 50, fractions: 25 });
    expect([tace!.everyDays, tace!.times, haic!.everyDays, haic!.times]).toEqual([42, 4, 21, 6]);
    expect(drug!.treatment).toEqual({ kind: "systemic", drug: "sorafenib" });
  });

  it.each([
    ["", "nothing"],
    ["tace", "tace"],
    ["tace:right, ", "nothing"],
    ["tace:right if the moon is full", 'gate "the moon is full"'],
    ["tace:right 40 Gy in 5", "tace:right with a dose in Gy"],
    ["radiotherapy 400 Gy in 5", "400 Gy in 5"],
    ["radiotherapy:0.35", "radiotherapy:0.35"],
    ["clamp", "clamp (not played over months)"],
    ["resection:S5", "resection:S5"],
    ["tace:right 0 times", "0 times"],
    ["tace:right else mistletoe", "mistletoe"],
    ["tace:right after a while", "tace:right after a while"],
  ])("%j is refused, and says where", (written, found) => {
    const parsed = parseOrder(written);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.faults[0].where).toBe("--order");
      expect(parsed.faults[0].found).toContain(found);
      expect(parsed.faults[0].wanted).toContain("steps such as");
    }
  });

  it("names every part that cannot be read", () => {
    const parsed = parseOrder("tea, radiotherapy, biscuits");
    expect(!parsed.ok && parsed.faults.map(({ found }) => found)).toEqual(["tea", "biscuits"]);
  });
});

describe("a gate that can never be met", () => {
  const order = (written: string) => {
    const parsed = parseOrder(written);
    if (!parsed.ok) throw new Error();
    return parsed.value;
  };

  it("is refused with its step: a blocked trunk and nothing before it that may open it", () => {
    const checked = checkOrder(order("supportive, tace:whole if trunk open"), true);
    expect(!checked.ok && checked.faults[0].found).toContain("tace if trunk open");
  });

  it("and both sides of a liver are never removed", () => {
    expect(checkOrder(order("resection:right, resection:left"), false).ok).toBe(false);
  });

  it("is let through where the trunk is open, or something before it may open it", () => {
    expect(checkOrder(order("tace:whole if trunk open"), false).ok).toBe(true);
    expect(checkOrder(order("radiotherapy, tace:whole if trunk open"), true).ok).toBe(true);
  });
});
