import { type CohortCounts, deadOf, medianMonths, type Population, processNames, survivalAt } from "@glisson/course";
import { arms, given, orderArm, type RowArm } from "./arms.ts";
import { playWithout } from "./cohorts.ts";
import { percent, row } from "./table.ts";

const extents: readonly (readonly [string, Population["extent"]])[] = [
  ["trunk blocked", { "trunk blocked": 1 }],
  ["trunk narrowed, one side blocked", { "trunk open": 1 }],
  ["one side", { side: 1 }],
  ["sectoral", { sectoral: 1 }],
];

const radiotherapyFirst = (extent: string) =>
  given(`radiotherapy 50 Gy in 25, tace:${extent} after 4 weeks every 6 weeks 3 times`);
const taceFirst = (extent: string) =>
  given(
    `tace:${extent} 1 times, radiotherapy 50 Gy in 25 after 4 weeks, tace:${extent} after 4 weeks every 6 weeks 2 times`,
  );

export function orderTable(): string[] {
  const cells = (counts: CohortCounts): string =>
    `${medianMonths(counts).toFixed(1)}; ${percent(survivalAt(counts, 6))} / ${percent(survivalAt(counts, 12))} / ${percent(survivalAt(counts, 24))}; ${percent(deadOf(counts, "liver failure"))}`;
  return [
    "Median months; per cent alive at 6 / 12 / 24 months; per cent dead of liver failure.",
    "",
    row([
      "thrombus",
      "embolised",
      "no treatment",
      "radiotherapy alone",
      "TACE alone",
      "radiotherapy first",
      "TACE first",
    ]),
    row(["---", "---", "---", "---", "---", "---", "---"]),
    ...extents.flatMap(([name, extent]) =>
      (["whole", "SIDE"] as const).map((where) => {
        const play = (order: RowArm["order"]) => cells(playWithout(orderArm(extent, order)));
        return row([
          name,
          where === "whole" ? "whole liver" : "tumour's side",
          play(given("supportive")),
          play(given("radiotherapy 50 Gy in 25")),
          play(given(`tace:${where} every 6 weeks 4 times`)),
          play(radiotherapyFirst(where)),
          play(taceFirst(where)),
        ]);
      }),
    ),
  ];
}

/** What studies found without a figure that an arm could be held against. */
export function directions(): string[] {
  const play = (row: string) => playWithout(arms.find((one) => one.row === row)!);
  const [first, second, alone] = [play("order-02a"), play("order-02b"), play("order-02c")];
  const lv = (extent: Population["extent"], order: string) => medianMonths(playWithout(orderArm(extent, given(order))));
  const tace = "tace:SIDE every 6 weeks 5 times if liver function over 0.36";
  const [late, early] = [
    { "trunk open": 0.5, "trunk blocked": 0.5 },
    { sectoral: 0.5, side: 0.5 },
  ];
  const worse = ({ worsened, patients: all }: CohortCounts): string => `${percent(worsened / all)} %`;
  return [
    row(["study", "found", "simulated"]),
    row(["---", "---", "---"]),
    row([
      "Kang 2014, doi 10.3892/mco.2013.196 (read): all types, randomised",
      "stereotactic treatment before or after TACE: survival alike, liver function worse with TACE first; alone, shorter",
      `median ${medianMonths(first).toFixed(1)} before, ${medianMonths(second).toFixed(1)} after, ${medianMonths(alone).toFixed(1)} alone; worse liver function ${worse(first)}, ${worse(second)}`,
    ]),
    row([
      "Lv 2018, doi 10.2147/CMAR.S166527 (read)",
      "TACE against supportive care: better in types I and II, no different in III and IV",
      `types I and II ${lv(early, tace).toFixed(1)} against ${lv(early, "supportive").toFixed(1)} months, III ${lv(late, tace).toFixed(1)} against ${lv(late, "supportive").toFixed(1)}`,
    ]),
  ];
}

export function doseTable(): string[] {
  return [
    row(["Gy", "thrombus gone, %", "halved, %", "grown by a fifth, %", "tumour halved, %", "trunk opened, %"]),
    row(["---:", "---:", "---:", "---:", "---:", "---:"]),
    ...[20, 30, 40, 50, 60, 70].map((gy) => {
      const counts = playWithout(orderArm({ "trunk blocked": 1 }, given(`radiotherapy ${gy} Gy in 25`)));
      const of = (count: number): string => percent(count / counts.assessed);
      return row([
        String(gy),
        of(counts.complete),
        of(counts.partial),
        of(counts.progressed),
        of(counts.tumourHalved),
        percent(counts.opened / counts.blocked),
      ]);
    }),
  ];
}

const routes: readonly (readonly [string, readonly (typeof processNames)[number][]])[] = [
  ["all processes", []],
  ["without contact (route 1)", ["contact seeding"]],
  ["without disordered flow (route 2)", ["flow seeding"]],
  ["without chemokines", ["chemokines"]],
  ["without platelets", ["platelets"]],
  ["without regulatory T cells", ["regulatory T cells"]],
];

export function seedingTable(): string[] {
  const cm = [3, 5, 8, 11];
  const seeded = (diameter: number, off: readonly (typeof processNames)[number][]): string => {
    const arm = orderArm({ none: 1 }, given("supportive"), {
      tumourMl: { median: (Math.PI / 6) * diameter ** 3, spread: 0.1 },
    });
    const counts = playWithout(arm, ...off);
    return percent(counts.seeded / counts.patients);
  };
  return [
    row(["", ...cm.map((diameter) => `${diameter} cm`)]),
    row(["---", ...cm.map(() => "---:")]),
    ...routes.map(([name, off]) => row([name, ...cm.map((diameter) => seeded(diameter, off))])),
  ];
}

export function processTable(): string[] {
  const arms = [radiotherapyFirst("whole"), taceFirst("whole"), given("supportive")].map((order) =>
    orderArm({ "trunk blocked": 1 }, order),
  );
  const cells = (off: readonly (typeof processNames)[number][]): string[] =>
    arms.map((arm) => {
      const counts = playWithout(arm, ...off);
      return `${medianMonths(counts).toFixed(1)}; ${percent(deadOf(counts, "liver failure"))} %`;
    });
  return [
    row(["switched off", "radiotherapy first", "TACE first", "no treatment"]),
    row(["---", "---", "---", "---"]),
    row(["nothing", ...cells([])]),
    ...processNames.map((name) => row([name, ...cells([name])])),
  ];
}
