import { sectors } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { treat } from "./interventions.ts";
import { arteriole } from "./liver/graph.ts";
import type { Liver } from "./liver/liver.ts";
import { side } from "./liver/segments.ts";
import { solveLiver } from "./liver/solveLiver.ts";
import { toMlPerMin } from "./liver/units.ts";
import { flowThrough, pressureAt } from "./network.ts";
import { supplyOxygen } from "./oxygen.ts";
import { blockHepaticVein, compensated, decompensated, embolise, healthy, narrow, shunt } from "./sampleLivers.ts";
import { measure } from "./supplyMap.ts";

const effects = { embolised: 0.9, reopened: 1 };

/** State, liver, then P_PV, gradient, hepatic artery, portal trunk, into liver, collaterals, oxygen delivery, X. */
const table: readonly (readonly [string, Liver, ...number[]])[] = [
  ["healthy", healthy, 7.95, 3.95, 396, 1092, 1488, 8, 235, 3.72],
  ["beds x0.5", { ...healthy, splanchnicBeds: 0.5 }, 6.45, 2.58, 481, 557, 1038, 4, 152, 2.4],
  ["beds x2", { ...healthy, splanchnicBeds: 2 }, 10.33, 6.05, 321, 2113, 2434, 18, 410, 6.49],
  ["trunk 90 %", narrow(healthy, "PV.trunk", 0.1), 17.2, 13.2, 431, 820, 1251, 120, 196, 3.11],
  ["trunk 97 %", narrow(healthy, "PV.trunk", 0.03), 24.8, 20.8, 563, 260, 823, 478, 138, 2.18],
  ["trunk blocked", narrow(healthy, "PV.trunk", 0), 27.2, 23.2, 691, 0, 691, 683, 128, 2.02],
  ["blocked, embolised 90 %", embolise(narrow(healthy, "PV.trunk", 0), 0.9), 27.0, 23.3, 77, 0, 77, 690, 14, 0.22],
  [
    "the same, cavernoma 20",
    { ...embolise(narrow(healthy, "PV.trunk", 0), 0.9), cavernomaCu: 20 },
    23.6,
    19.8,
    57,
    364,
    421,
    405,
    59,
    0.93,
  ],
  ["open, embolised 90 %", embolise(healthy, 0.9), 7.69, 3.79, 42, 1100, 1141, 7, 171, 2.71],
  [
    "blocked, right embolised 100 %",
    embolise(narrow(healthy, "PV.trunk", 0), 1, side.right),
    27.1,
    23.2,
    251,
    0,
    251,
    688,
    46,
    0.73,
  ],
  ["artery ligated", embolise(healthy, 1), 7.66, 3.77, 0, 1100, 1100, 7, 163, 2.59],
  ["right hepatectomy", treat(healthy, "resection:right", effects), 11.6, 7.7, 105, 1025, 1130, 30, 170, 7.7],
  ["right portal vein embolised", narrow(healthy, "PV.R", 0), 11.6, 7.6, 553, 1022, 1575, 29, 252, 3.99],
  ["right anterior hepatic vein blocked", blockHepaticVein(healthy, "RA"), 9.93, 5.92, 444, 1057, 1501, 17, 238, 3.76],
  ["shunt 5 CU", shunt(healthy, 5), 8.75, 4.66, 345, 1076, 1782, 11, 289, 4.58],
  ["C1", compensated, 15.7, 11.7, 366, 1115, 1481, 202, 240, 4.38],
  ["C1, shunt 10 CU", shunt(compensated, 10), 18.4, 14.2, 303, 911, 1797, 290, 302, 5.51],
  ["C1, blocked", narrow(compensated, "PV.trunk", 0), 27.2, 23.2, 633, 0, 633, 912, 117, 2.14],
  [
    "C1, blocked, embolised 90 %",
    embolise(narrow(compensated, "PV.trunk", 0), 0.9),
    27.1,
    23.2,
    72,
    0,
    72,
    921,
    13,
    0.24,
  ],
  ["C2", decompensated, 22.2, 18, 320, 771, 1091, 897, 183, 3.78],
  ["C2, TIPS", treat(decompensated, "tips", effects), 15.8, 11.5, 391, 1608, 743, 463, 130, 2.69],
];

const names = ["P_PV", "gradient", "HA", "trunk", "into liver", "collateral", "DO2", "X"];

function solve(liver: Liver): number[] {
  const solved = solveLiver(liver);
  if (!solved.ok) throw new Error(solved.faults[0].found);
  const state = solved.value;
  const inputs = { haemoglobinGPerDl: 14, volumeMl: liver.preset.liverMassG };
  const measures = measure(liver, state, inputs);
  const mass = [...measures.territories.values()].reduce((sum, territory) => sum + territory.volumeMl, 0);
  return [
    pressureAt(state, "confluence"),
    measures.portalGradientMmHg,
    sectors.reduce((sum, sector) => sum + toMlPerMin(flowThrough(state, arteriole(sector))), 0),
    measures.trunkFlowMlPerMin,
    measures.inflowMlPerMin,
    toMlPerMin(flowThrough(state, "portosystemic collaterals")),
    (supplyOxygen(liver, state, inputs).whole * 0.04 * mass) / 0.95,
    measures.totalIndex,
  ];
}

describe("steady states of docs/circulation.md, section 8", () => {
  const lines = table.map(([name, liver, ...wanted]) => ({ name, wanted, found: solve(liver) }));

  it("prints the comparison", () => {
    const cell = (value: number): string => value.toPrecision(4).padStart(8);
    const rows = lines.flatMap(({ name, wanted, found }) => [
      `${name.padEnd(38)} page ${wanted.map(cell).join(" ")}`,
      `${"".padEnd(38)} here ${found.map(cell).join(" ")}`,
    ]);
    console.log(
      [`${"".padEnd(43)} ${names.map((name) => name.padStart(8).slice(0, 8)).join(" ")}`, ...rows].join("\n"),
    );
  });

  // Half a unit of the table's last printed digit, or 1 %: docs/circulation.md, section 8.
  const printed = [0.05, 0.05, 0.5, 0.5, 0.5, 0.5, 0.5, 0.005];
  for (const { name, wanted, found } of lines)
    for (const [column, value] of wanted.entries())
      it(`${name}: ${names[column]}`, () => {
        expect(Math.abs(found[column]! - value)).toBeLessThanOrEqual(Math.max(0.01 * value, printed[column]!));
      });
});
