import { flowThrough, names, presets, regionsOf, toneAt, treat } from "@glisson/circulation";
import { type Experiment, figure, holds } from "./experiment.ts";
import { beds, compensated, effects, embolise, healthy, narrow, remain, withPreset } from "./livers.ts";
import { type Figures, solved } from "./solved.ts";

const percent = (ratio: number): number => 100 * (ratio - 1);
const portalVeins = (liver: Figures): number => liver.trunkFlowMlPerMin;

/** Portal flow lost that the artery makes up for, %. */
const compensation = (before: Figures, after: Figures): number =>
  (100 * (after.hepaticArtery - before.hepaticArtery)) / (portalVeins(before) - portalVeins(after));

/** E1 to E11: what the artery, the gut's blood and the liver's mass do to each other. */
export function inflowExperiments(): readonly Experiment[] {
  const normal = solved(healthy);
  return [
    {
      id: "E1",
      intervention: "portal flow cut by closing the gut's arteries (beds x0.02)",
      published: "artery makes up for 25.5 ± 2.7 and 23.9 ± 4.9 % of it (cat)",
      source: "Lautt 1985; Lautt and Legare 1985",
      figures: [figure("made up, %", compensation(normal, solved(beds(healthy, 0.02))), 18, 35)],
    },
    graded(normal),
    {
      id: "E3",
      intervention: "full dilation by adenosine",
      published: "arterial conductance 245 % of basal",
      source: "Lautt and Legare 1985",
      figures: [figure("conductance, % of basal", 100 * toneAt(presets.healthy.dilationLimit, 1e9).relative, 200, 290)],
      note: "the model takes this figure in",
    },
    bufferOff(),
    mathie(normal),
    meal(normal),
    ligated(normal),
    {
      id: "E8",
      intervention: "inflow clamped",
      published: "tolerated for 14 to 68 min (48 patients)",
      source: "Delva 1987, PMID 3619092",
      figures: [
        figure("X", solved(treat(healthy, "clamp", effects)).totalIndex, 0, 0.1),
        figure(
          "portal pressure, mmHg",
          solved(treat(healthy, "clamp", effects)).portalPressureMmHg,
          25,
          60,
          "recalled",
        ),
      ],
      note: "steady state only: no death of cells over time; no reflexes of heart and vessels",
    },
    resections(normal),
    {
      id: "E10",
      intervention: "right hepatectomy",
      published: "portal pressure 8 to 30 mmHg after it; failure 0 at up to 10, 13 to 16 % at 20",
      source: "Carrapita 2019, doi 10.20344/amp.10892; Allard 2013, PMID 24045452",
      figures: [
        figure("healthy, mmHg", solved(treat(healthy, "resection:right", effects)).portalPressureMmHg, 10, 15),
        figure("C1, mmHg", solved(treat(compensated, "resection:right", effects)).portalPressureMmHg, 18, Infinity),
      ],
    },
    embolisedVein(normal),
  ];
}

function graded(normal: Figures): Experiment {
  const steps = [0.75, 0.5, 0.25].map((times) => ({ times, after: solved(beds(healthy, times)) }));
  const totals = [normal, ...steps.map(({ after }) => after)].map(({ inflowMlPerMin }) => inflowMlPerMin);
  return {
    id: "E2",
    intervention: "the same, graded (beds x0.75, 0.5, 0.25)",
    published: "44 ± 4 % at every grade, arterial pressure free to rise (cat)",
    source: "Lautt 1990",
    figures: [
      ...steps.map(({ times, after }) => figure(`made up at x${times}, %`, compensation(normal, after), 10, 50)),
      holds(
        "total flow falls at each grade",
        totals.every((total, at) => at === 0 || total < totals[at - 1]!),
      ),
    ],
  };
}

/** Largest dilation equal to the least tone: arterioles that answer to nothing. */
function bufferOff(): Experiment {
  const off = withPreset(healthy, { dilationLimit: 0.5 });
  return {
    id: "E4",
    intervention: "buffer response off, beds x0.05",
    published: "made up falls from 19 to 5 % (antagonist)",
    source: "Lautt 1985; Mathie and Alexander 1990",
    figures: [figure("made up, %", compensation(solved(off), solved(beds(off, 0.05))), 0, 8)],
  };
}

function mathie(normal: Figures): Experiment {
  const closed = solved(narrow(withPreset(healthy, { remodelledCollateralsCu: 200 }), "PV.trunk", 0));
  return {
    id: "E5",
    intervention: "portal vein closed, wide shunt for the gut's blood (collaterals +200 CU)",
    published: "hepatic artery +80 %, total liver flow -40 % (dog)",
    source: "Mathie 1980, doi 10.1007/BF00584191",
    figures: [
      figure("artery, %", percent(closed.hepaticArtery / normal.hepaticArtery), 50, 110),
      figure("total, %", percent(closed.inflowMlPerMin / normal.inflowMlPerMin), -60, -30),
    ],
  };
}

function meal(normal: Figures): Experiment {
  const fed = solved(withPreset(healthy, { gutBed: 1.6 }));
  return {
    id: "E6",
    intervention: "meal (gut bed x1.6)",
    published: "portal and mesenteric flow rise, hepatic artery falls (4D flow MRI)",
    source: "PMC4573385; sizes recalled",
    figures: [
      holds(
        "portal flow rises and artery falls",
        portalVeins(fed) > portalVeins(normal) && fed.hepaticArtery < normal.hepaticArtery,
      ),
      figure("portal flow, times", portalVeins(fed) / portalVeins(normal), 1.2, 1.6, "recalled"),
      figure("artery, %", percent(fed.hepaticArtery / normal.hepaticArtery), -30, -3, "recalled"),
    ],
  };
}

function ligated(normal: Figures): Experiment {
  const closed = solved(embolise(healthy, 1));
  return {
    id: "E7",
    intervention: "hepatic artery closed",
    published: "oxygen uptake to 64 % in 45 min, artery gave 45 ± 24 % of it; portal flow does not rise (dog)",
    source: "Andreen 1976, doi 10.1111/j.1748-1716.1976.tb10308.x",
    figures: [
      figure("portal flow, %", percent(portalVeins(closed) / portalVeins(normal)), -20, 5),
      figure("oxygen delivered, %", percent(closed.oxygenDelivered / normal.oxygenDelivered), -50, -25),
      figure("X", closed.totalIndex, 1, Infinity),
    ],
  };
}

function resections(normal: Figures): Experiment {
  const perGram = (flow: number, left: number): number => flow / left;
  const after = [0.75, 0.5, 0.25].map((left) => ({ left, liver: solved(remain(healthy, left)) }));
  const most = after[2]!;
  const pressures = [normal, ...after.map(({ liver }) => liver)].map(({ portalPressureMmHg }) => portalPressureMmHg);
  return {
    id: "E9",
    intervention: "resection of 25, 50, 75 %",
    published: "at 75 %: portal flow per 100 g up to +167 %, artery down to -17 %, portal pressure up to +33 % (pig)",
    source: "Golriz 2016, doi 10.1007/s11605-015-3021-y",
    figures: [
      figure(
        "portal per g at 75 %, %",
        percent(perGram(portalVeins(most.liver), most.left) / portalVeins(normal)),
        120,
        300,
      ),
      figure(
        "artery per g at 75 %, %",
        percent(perGram(most.liver.hepaticArtery, most.left) / normal.hepaticArtery),
        -45,
        -5,
      ),
      figure("portal pressure at 75 %, %", percent(pressures[3]! / pressures[0]!), 20, 90),
      holds(
        "portal pressure rises with each",
        pressures.every((pressure, at) => at === 0 || pressure > pressures[at - 1]!),
      ),
    ],
  };
}

function embolisedVein(normal: Figures): Experiment {
  const closed = solved(narrow(healthy, "PV.R", 0));
  const left = (liver: Figures): number => liver.vessels.get("PV.L")!.flowMlPerMin;
  const right = (liver: Figures): number =>
    regionsOf(healthy)
      .filter(({ sector }) => sector === "RA" || sector === "RP")
      .reduce((sum, region) => sum + flowThrough(liver.state, names.arteriole(region)), 0);
  return {
    id: "E11",
    intervention: "right portal branch embolised",
    published: "portal flow of the other lobe +100 % and more by day 3",
    source: "doi 10.1186/s12893-019-0486-8; doi 10.1007/s00270-012-0440-y",
    figures: [
      figure("left portal flow, times", left(closed) / left(normal), 1.7, 3),
      figure("right arterioles, %", percent(right(closed) / right(normal)), 40, 120),
      figure("portal pressure, mmHg", closed.portalPressureMmHg - normal.portalPressureMmHg, 2, 6, "recalled"),
    ],
  };
}
