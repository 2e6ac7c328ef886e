import { parseReading } from "@glisson/case";
import { type Liver, simulateCirculation } from "@glisson/circulation";
import { type Experiment, figure, holds } from "./experiment.ts";
import { beds, compensated, embolise, healthy, narrow, shunt } from "./livers.ts";
import { type Figures, solved } from "./solved.ts";

/** What the model must get right at the bedside: normal flows, the four extreme cases, and the checks of the supply map. */
export function clinicalChecks(): readonly Experiment[] {
  const open = solved(healthy);
  const blocked = solved(narrow(healthy, "PV.trunk", 0));
  const openEmbolised = solved(embolise(healthy, 0.9));
  const closed = solved(embolise(narrow(healthy, "PV.trunk", 0), 0.9));
  const collateral = solved({ ...embolise(narrow(healthy, "PV.trunk", 0), 0.9), cavernomaCu: 20 });
  const lost = (liver: Figures): number => 100 * (1 - liver.inflowMlPerMin / open.inflowMlPerMin);
  const only = (liver: Figures, supply: string): boolean => liver.supplies.join() === supply;
  return [
    {
      id: "inflow",
      intervention: "healthy liver",
      published: "portal flow about 1050, artery about 300 mL/min, three quarters of it portal",
      source: "clinical textbooks",
      figures: [
        figure("portal flow, mL/min", open.trunkFlowMlPerMin, 900, 1200),
        figure("hepatic artery, mL/min", open.hepaticArtery, 250, 450),
        figure("portal share, %", 100 * (1 - open.arterialShare), 70, 80),
      ],
    },
    tumourShare(),
    {
      id: "extreme 1",
      intervention: "arteries embolised 90 %, trunk open",
      published: "inflow falls by the arterial share only, at most a third; reserve holds",
      source: "physiology",
      figures: [
        figure("inflow lost, %", lost(openEmbolised), 0, 100 / 3),
        figure("X", openEmbolised.totalIndex, 1, Infinity),
      ],
    },
    {
      id: "extreme 2",
      intervention: "the same, trunk closed, no collaterals",
      published: "inflow nearly none; failure",
      source: "seed; physiology",
      figures: [
        figure("inflow lost, %", lost(closed), 85, 100, "defined"),
        figure("X", closed.totalIndex, 0, 0.5, "defined"),
      ],
    },
    {
      id: "extreme 3",
      intervention: "the same, trunk closed, adequate cavernoma (20 CU)",
      published: "between the two",
      source: "physiology",
      figures: [
        figure("inflow lost, %", lost(collateral), lost(openEmbolised), lost(closed), "defined"),
        figure("X", collateral.totalIndex, closed.totalIndex, openEmbolised.totalIndex, "defined"),
      ],
    },
    buffer(open),
    rising(open),
    {
      id: "supply map",
      intervention: "healthy; trunk 97 %; blocked; blocked and embolised; the same with 20 CU past it",
      published: "both; both; artery only; neither; portal only with X below 1",
      source: "defined",
      figures: [
        holds("healthy: both", only(open, "both"), "defined"),
        holds("trunk 97 %: both", only(solved(narrow(healthy, "PV.trunk", 0.03)), "both"), "defined"),
        holds("blocked: artery only", only(blocked, "artery only"), "defined"),
        holds("embolised as well: neither", only(closed, "neither"), "defined"),
        holds("20 CU past it: portal only", only(collateral, "portal only"), "defined"),
        figure("its X", collateral.totalIndex, 0, 1, "defined"),
      ],
    },
  ];
}

function buffer(open: Figures): Experiment {
  const cut = [0.75, 0.5, 0.25, 0.02].map((times) => solved(beds(healthy, times)));
  const shares = cut.map(
    (after) => (100 * (after.hepaticArtery - open.hepaticArtery)) / (open.trunkFlowMlPerMin - after.trunkFlowMlPerMin),
  );
  return {
    id: "extreme 4",
    intervention: "portal flow falls",
    published: "the artery rises, and makes up for a part only",
    source: "recalled: 22 to 100 %, at most 60 by default",
    figures: [
      figure("least made up, %", Math.min(...shares), 0.1, 60, "recalled"),
      figure("most made up, %", Math.max(...shares), 0.1, 60, "recalled"),
    ],
  };
}

/** Portal pressure against the extent of the block, and with a shunt beside it. */
function rising(open: Figures): Experiment {
  const pressure = (liver: Liver): number => solved(liver).portalPressureMmHg;
  const states = [healthy, narrow(healthy, "PV.RA", 0), narrow(healthy, "PV.R", 0), narrow(healthy, "PV.trunk", 0)];
  const pressures = states.map(pressure);
  const half = narrow(compensated, "PV.R", 0);
  return {
    id: "pressure",
    intervention: "sectoral, right, trunk blocked; right blocked with a shunt of 6 CU beside it (C1)",
    published: "portal pressure rises with obstruction, more steeply with the trunk's and with a shunt",
    source: "high-risk varices, adjusted odds 3.35 with the trunk's: doi 10.1186/s12885-020-07708-1",
    figures: [
      holds(
        "rises with each",
        pressures.every((one, at) => at === 0 || one > pressures[at - 1]!),
      ),
      holds("steepest with the trunk's", pressures[3]! - pressures[2]! > pressures[2]! - open.portalPressureMmHg),
      holds("more with a shunt", pressure(shunt(half, 6)) > pressure(half)),
    ],
  };
}

/** Through the whole way from a reading: 300 mL of tumour in a liver of 1800 mL. */
function tumourShare(): Experiment {
  const reading = parseReading({
    liverVolume: "1800 mL",
    tumourVolume: "300 mL",
    arterioportalShunt: 0,
    collaterals: "none",
    portal: { "PV.trunk": { obstruction: "none" } },
  });
  const state = reading.ok ? simulateCirculation({ reading: reading.value, cirrhosis: false }, []) : undefined;
  if (!state?.ok) throw new Error("the tumour's reading was refused");
  const { arterialMlPerMin, portalMlPerMin } = state.value.tumour;
  return {
    id: "tumour",
    intervention: "blood of a tumour of 300 mL",
    published: "about 90 % of it arterial",
    source: "Chinese TACE guideline 2018/2021",
    figures: [
      figure(
        "arterial share, %",
        (100 * arterialMlPerMin.value) / (arterialMlPerMin.value + portalMlPerMin.value),
        80,
        100,
      ),
    ],
  };
}
