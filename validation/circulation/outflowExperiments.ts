import { flowThrough, names, pressureAt, regionsOf, treat } from "@glisson/circulation";
import { type Experiment, figure, holds } from "./experiment.ts";
import {
  beds,
  blockOutflow,
  compensated,
  decompensated,
  effects,
  embolise,
  healthy,
  shunt,
  withPreset,
} from "./livers.ts";
import { type Figures, solved, withAtrium } from "./solved.ts";

const percent = (ratio: number): number => 100 * (ratio - 1);

/** mmHg min/mL to dyn s/cm5. docs/circulation.md, section 1. */
const dynPerRu = 79_993.4;

/** E12 to E22: the way out of the liver, cirrhosis, oxygen and shunts. */
export function outflowExperiments(): readonly Experiment[] {
  const normal = solved(healthy);
  return [
    tips(),
    arterialResistanceAfterTips(),
    caval(normal),
    zeroFlow(),
    {
      id: "E16",
      intervention: "none: where the portal-caval drop lies",
      published: "41 ± 15 % of it after the sinusoid (rabbit)",
      source: "Am J Physiol 1997, Distribution of pressure gradients along hepatic vasculature",
      figures: [
        figure("after the sinusoid, %", (100 * (normal.sinusoid - normal.cava)) / normal.portalGradientMmHg, 26, 56),
      ],
      note: "the presets take this figure in",
    },
    perfusion(normal),
    oxygenLack(),
    veinBlocked(normal),
    {
      id: "E20",
      intervention: "arterial supply of the thrombus and lipiodol",
      published: "one third of thrombi well supplied; they live longer",
      source: "Sun 2017, doi 10.18632/oncotarget.19767",
      figures: [],
      note: "a matter of months, not of a steady flow: the thrombus's arterial share is in the model, 0.35 with range 0 to 1",
    },
    shunts(),
    {
      id: "E22",
      intervention: "order of treatment",
      published: "trunk blocked: radiotherapy first",
      source: "Shui 2018, doi 10.1186/s13014-018-1136-5",
      figures: [],
      note: "a matter of months, not of a steady flow",
    },
  ];
}

function tips(): Experiment {
  const [before, after] = [solved(decompensated), solved(treat(decompensated, "tips", effects))];
  const resistance = (liver: Figures): number => (liver.portalGradientMmHg / liver.trunkFlowMlPerMin) * dynPerRu;
  return {
    id: "E12",
    intervention: "TIPS in decompensated cirrhosis (C2, 110 CU)",
    published:
      "gradient 20.4 to 11.7 mmHg; portal flow 1.1 to 2.5 L/min; resistance 1887 to 525 dyn s/cm5 (9 patients)",
    source: "Huonker 1999, doi 10.1136/gut.44.5.743, table 3",
    figures: [
      figure("gradient, %", percent(after.portalGradientMmHg / before.portalGradientMmHg), -55, -30),
      figure("trunk flow, times", after.trunkFlowMlPerMin / before.trunkFlowMlPerMin, 1.6, 3),
      figure("resistance after, dyn s/cm5", resistance(after), 350, 750),
    ],
    note: "the TIPS is calibrated to these patients",
  };
}

function arterialResistanceAfterTips(): Experiment {
  const [before, after] = [solved(decompensated), solved(treat(decompensated, "tips", effects))];
  const resistance = (liver: Figures): number =>
    (decompensated.preset.arterialPressureMmHg - liver.sinusoid) / liver.hepaticArtery;
  return {
    id: "E13",
    intervention: "hepatic arterial resistance after TIPS (C2)",
    published: "resistance index 0.69 to 0.64",
    source: "Gülberg 2002, PMID 11870377",
    figures: [figure("resistance, %", percent(resistance(after) / resistance(before)), -30, -5)],
  };
}

function caval(normal: Figures): Experiment {
  const passed = [5, 10].map((rise) => {
    const raised = withAtrium(healthy, rise);
    return { share: (raised.portalPressureMmHg - normal.portalPressureMmHg) / rise, raised };
  });
  return {
    id: "E14",
    intervention: "atrial pressure raised by 5 and 10 mmHg",
    published: "passed on to the portal vein in part, the more the higher (cat)",
    source: "Greenway and Lautt 1988, PMID 3348424; numbers recalled",
    figures: [
      figure("share passed on at +5", passed[0]!.share, 0.4, 0.85),
      holds("more of it at +10", passed[1]!.share > passed[0]!.share),
      figure(
        "total flow at +10, %",
        percent(passed[1]!.raised.inflowMlPerMin / normal.inflowMlPerMin),
        -20,
        0,
        "recalled",
      ),
    ],
  };
}

/** Pressure at zero flow, as it was measured: the line through two pressures and flows, drawn on to no flow. */
function zeroFlow(): Experiment {
  const still = solved(embolise(beds(healthy, 0), 1));
  const line = (closing: number): number => {
    const at = (mmHg: number) => {
      const liver = solved(beds(withPreset(healthy, { arterialPressureMmHg: mmHg, arterialClosingMmHg: closing }), 0));
      return { flow: liver.hepaticArtery, pressure: pressureAt(liver.state, "hepatic artery") };
    };
    const [low, high] = [at(60), at(90)];
    return low.pressure - (low.flow * (high.pressure - low.pressure)) / (high.flow - low.flow);
  };
  return {
    id: "E15",
    intervention: "pressure at zero flow",
    published: "artery 13.4 ± 1.5, portal vein 4.6 ± 0.3 mmHg, both above the hepatic vein (pig)",
    source: "Ayuse 1994, PMID 7943366",
    figures: [
      figure("portal above caval, mmHg", still.portalPressureMmHg - still.cava, 0, 3),
      figure("artery, closing pressure switched on, mmHg", line(13.4), 11.9, 14.9),
    ],
    note: "the arterial closing pressure is off everywhere else",
  };
}

function perfusion(normal: Figures): Experiment {
  const [c1, c2] = [solved(compensated), solved(decompensated)];
  return {
    id: "E17",
    intervention: "perfusion by CT, healthy and cirrhosis",
    published: "108 ± 34 and 67 ± 23 mL/min/100 mL; arterial fraction 17 ± 16 and 41 ± 27 %",
    source: "Van Beers 2001, AJR 176:667",
    figures: [
      figure("healthy, mL/min/100 mL", 100 * normal.perMl, 75, 140),
      holds("C2 below healthy", c2.perMl < normal.perMl),
      holds("arterial fraction rises from C1 to C2", c2.arterialShare > c1.arterialShare),
      figure("C1, mL/min/100 mL (below healthy)", 100 * c1.perMl, 0, 100 * normal.perMl),
    ],
    note:
      "C1 puts mass down and inflow up: its flow per mL would fall below a healthy liver's only under 1290 mL/min, and the " +
      "reference state of C1 (1481 ± 3 %) does not allow that. Kept, and shown.",
  };
}

/** Both inflows turned down together until little is left. */
function oxygenLack(): Experiment {
  const states = Array.from({ length: 40 }, (_, step) => {
    const left = 1 - step / 40;
    return solved(embolise(beds(healthy, left), 1 - left));
  });
  const extraction = ({ oxygenTakenUp, oxygenDelivered }: Figures): number => oxygenTakenUp / oxygenDelivered;
  const kept = states.filter((state) => extraction(state) < 0.85);
  const spent = states.filter((state) => state.totalIndex < 0.98);
  return {
    id: "E18",
    intervention: "both inflows turned down",
    published: "uptake is kept until 97 % is extracted; a fall of flow by 75 % is covered",
    source: "three papers in docs/circulation.md, section 5",
    figures: [
      figure(
        "least uptake while under 0.85 is extracted, of need",
        Math.min(...kept.map((s) => s.oxygenTakenUp / s.oxygenNeed)),
        0.99,
        1.01,
      ),
      figure("greatest extraction", Math.max(...spent.map(extraction)), 0.85, 0.97),
      holds(
        "beyond that uptake goes with delivery",
        spent.every((state) => Math.abs(extraction(state) - 0.95) < 0.005),
      ),
    ],
    note: "by construction: at most 0.95 is extracted",
  };
}

function veinBlocked(normal: Figures): Experiment {
  const blocked = solved(blockOutflow(healthy, "RA"));
  const regions = regionsOf(healthy).filter(({ sector }) => sector === "RA");
  const into = regions.reduce((sum, one) => sum + 60 * flowThrough(blocked.state, names.portalMicrovessels(one)), 0);
  const venules = pressureAt(blocked.state, names.venules("RA"));
  const above = Math.max(...regions.map((one) => pressureAt(blocked.state, names.sinusoid(one)))) - venules;
  return {
    id: "E19",
    intervention: "outflow of one sector blocked (RA)",
    published: "its portal branch becomes its drainage, arterial blood enters the portal vein",
    source: "seed; transient attenuation differences; direction recalled, size of the model's own",
    figures: [
      holds("its portal flow runs backwards", into < 0),
      figure("sinusoid above portal venule, mmHg", above, 0.3, 3, "defined"),
      figure("portal pressure, mmHg", blocked.portalPressureMmHg - normal.portalPressureMmHg, 0.1, 5, "recalled"),
    ],
  };
}

function shunts(): Experiment {
  const none = solved(compensated);
  const grades = [2, 5, 10, 20].map((cu) => ({ cu, liver: solved(shunt(compensated, cu)) }));
  const branch = (liver: Figures): number => liver.vessels.get("PV.RA")!.flowMlPerMin;
  return {
    id: "E21",
    intervention: "arterioportal shunt of 2, 5, 10, 20 CU in RA (C1)",
    published: "grade 3 turns portal flow round and raises portal pressure; grade follows the thrombus's",
    source: "Wu 2018, doi 10.1186/s12876-018-0899-3; pressures recalled",
    figures: [
      ...grades.map(({ cu, liver }) =>
        figure(
          `portal pressure at ${cu} CU, mmHg`,
          liver.portalPressureMmHg - none.portalPressureMmHg,
          0.5,
          5,
          "recalled",
        ),
      ),
      holds("branch runs on at 5 CU", branch(solved(shunt(compensated, 5))) > 0, "defined"),
      holds("branch turned at 12 CU", branch(solved(shunt(compensated, 12))) < 0, "defined"),
      holds(
        "trunk flow falls with each",
        [none, ...grades.map(({ liver }) => liver)].every(
          (liver, at, all) => at === 0 || liver.trunkFlowMlPerMin < all[at - 1]!.trunkFlowMlPerMin,
        ),
        "defined",
      ),
    ],
  };
}
