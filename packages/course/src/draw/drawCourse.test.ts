import { parseReading } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { mattersCsv } from "../courseCsv.ts";
import { simulateCourse } from "../simulateCourse.ts";
import { order } from "../testing/settings.ts";
import { type DrawnCourse, drawCourse } from "./drawCourse.ts";
import { filledTree } from "./filledTree.ts";
import { coursePanels } from "./panels.ts";
import { onLines } from "./svg.ts";

const orders = [order("radiotherapy 50 Gy in 25, tace:right after 6 weeks every 6 weeks 2 times"), order("supportive")];

function drawn(change: Partial<DrawnCourse> = {}): DrawnCourse {
  const reading = parseReading({
    portal: { "PV.trunk": { obstruction: "complete", flow: "none" }, "PV.L": { obstruction: "none", flow: "seen" } },
    thrombus: "tumour",
    liverVolume: "1400 mL",
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const report = simulateCourse(
    {
      circulation: { reading: reading.value },
      albumin: { value: 44, unit: "g/L" },
      largest: { value: 8, unit: "cm" },
      tumourSide: "right",
    },
    orders,
    { samples: 40, seed: 1, months: 12, off: ["platelets"] },
  );
  if (!report.ok) throw new Error(JSON.stringify(report.faults));
  const titles = orders.map(({ written }) => ({ en: `<${written}>`, zh: written }));
  return { report: report.value, orders, titles, heading: "A & B", variant: undefined, ...change };
}

describe("the picture of a course", () => {
  it("is the same twice, says that it is simulated, and holds bands, marks, deaths, trees and the chain", () => {
    const svg = drawCourse(drawn(), "en");
    expect(drawCourse(drawn(), "en")).toBe(svg);
    for (const words of ["SIMULATED", "alive, %", "dead of, %", "month 0, 100 % alive", "extension: branch,"])
      expect(svg).toContain(words);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    // In each panel: radiotherapy and TACE of the first order, TACE once more, and the second, which begins on the first day.
    const panels = coursePanels(drawn().report).length;
    expect(svg.match(/l-3\.5 7h7Z"/g)!.length).toBe(4 * panels);
    expect(svg.match(/l-3\.5 7h7Z" fill="#fff"/g)!.length).toBe(panels);
    expect(svg.match(/stroke-dasharray="4 4"/g)!.length).toBeGreaterThan(1);
  });

  it("keeps every tag closed and every sign escaped", () => {
    const svg = drawCourse(drawn(), "zh");
    const open: string[] = [];
    for (const [, close, name, alone] of svg.matchAll(/<(\/?)(\w+)(?:\s[\w:-]+="[^"<]*")*(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name!);
    }
    expect(open).toEqual([]);
    // What is left without its tags is words.
    expect(svg.replaceAll(/<\/?\w+(?:\s[\w:-]+="[^"<]*")*\/?>/g, "")).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
    expect(svg).toContain("A &amp; B");
  });

  it("does not cut a liver that works at more than usual", () => {
    const { report } = drawn();
    const working = (share: number) => ({
      ...report,
      orders: report.orders.map((one) => ({
        ...one,
        bands: { ...one.bands, liverFunction: [{ month: 0, low: share, middle: share, high: share }] },
      })),
    });
    const mostOf = (share: number) =>
      coursePanels(working(share)).find(({ title }) => title.en.startsWith("work of the liver"))!.most;
    expect([mostOf(0.9), mostOf(1.13)]).toEqual([100, 120]);
  });
});

it("long words go onto lines, Chinese ones between their signs", () => {
  expect(onLines("radiotherapy 50 Gy in 25", 12)).toEqual(["radiotherapy", "50 Gy in 25"]);
  expect(onLines("延伸：分支、主干", 8)).toEqual(["延伸：分", "支、主干"]);
});

it("a right side without a stem fills its branches", () => {
  const quantities = (variant: DrawnCourse["variant"]) =>
    Object.fromEntries(filledTree(variant).map(({ name, quantity }) => [name, quantity]));
  expect(quantities("right posterior first")).toMatchObject({ "PV.RA": "rightTaken", "PV.RP": "rightTaken" });
  expect(quantities("normal")).toMatchObject({ "PV.R": "rightTaken", "PV.RA": undefined });
});

it("what matters has a line for every change and order", () => {
  const csv = mattersCsv(
    {
      usual: [5, 3],
      processes: [{ off: "platelets", months: [5.1, 3.1] }],
      parameters: [{ name: "taceKill", low: 0.4, high: 0.9, unit: "share", atLow: [4, 3], atHigh: [6, 3] }],
    },
    orders,
  );
  expect(csv.trim().split("\n").length).toBe(1 + 4 * 2);
  expect(csv).toContain('simulated,"without platelets","supportive",3.1');
});
