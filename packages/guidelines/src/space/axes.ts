import { type Axis, axis, type Fragment, inOrder, type Level } from "./level.ts";

/**
 * The facts that criteria rest on, each in its discrete states. A block holds the axes that criteria judge together;
 * no criterion of one block sees another, apart from the cancer stages (`several.ts`).
 */
export const blocks = {
  "portal vein": [obstructionOfTrunk(), flowInTrunk(), branches(), kindOfThrombus(), sideOfTumour()],
  "hepatic veins": [
    choice("venous thrombus", "reading.venousThrombus", [
      "none",
      "major hepatic vein",
      "IVC behind the liver",
      "IVC above the diaphragm",
      "atrium",
    ]),
    kindOfVenousThrombus(),
  ],
  collaterals: [choice("collaterals", "reading.collaterals", ["none", "few", "adequate"])],
  "liver function": [
    laboratory("bilirubin", ["15 umol/L", "40 umol/L", "90 umol/L"]),
    laboratory("albumin", ["40 g/L", "30 g/L", "24 g/L"]),
    laboratory("inr", ["1.0 INR", "2.0 INR", "2.5 INR"]),
    worsening(choice("ascites", "ascites", ["none", "mild", "moderate or severe"]), "liver function"),
    worsening(choice("encephalopathy", "encephalopathy", [0, 1, 3]), "liver function"),
  ],
  ECOG: [worsening(choice("ECOG", "ecog", [0, 1, 2, 3, 4]), "performance")],
  spread: [
    axis("spread", [
      { says: "none", facts: { tumours: { spread: [] } } },
      { says: "lung", facts: { tumours: { spread: ["lung"] } } },
    ]),
  ],
  surgery: [choice("resectable", "resectable", [true, false])],
  transplantation: [choice("transplantable", "transplantable", [true, false])],
  bleeding: [choice("variceal bleeding", "varices.bleeding", ["never", "past", "current"])],
  tumours: [
    axis("tumours", [
      { says: "none", facts: { tumours: { count: 0 } } },
      { says: "one of 5 cm", facts: { tumours: { count: 1, largest: "5 cm" } } },
      { says: "three of 3 cm", facts: { tumours: { count: 3, largest: "3 cm" } } },
      { says: "five of 4 cm", facts: { tumours: { count: 5, largest: "4 cm" } } },
      { says: "one of 12 cm", facts: { tumours: { count: 1, largest: "12 cm" } } },
    ]),
    choice("pattern", "tumours.pattern", ["nodular", "massive"]),
  ],
  platelets: [choice("platelets", "labs.platelets", ["120 10^9/L", "40 10^9/L"])],
  creatinine: [choice("creatinine", "labs.creatinine", ["80 umol/L", "200 umol/L"])],
  "reading date": [choice("reading date", "reading.date", ["2026-11-01", "2026-08-01"])],
  "laboratory date": [choice("laboratory date", "labs.date", ["2026-11-01", "2026-09-01"])],
  "supply after TACE": [
    simulated("supply index after TACE", "supplyIndexAfterTace", {
      enough: { value: 2, low: 1.5, high: 3 },
      "perhaps enough": { value: 1.2, low: 0.8, high: 2 },
      "too little": { value: 0.3, low: 0.2, high: 0.5 },
    }),
  ],
  "loss after TACE": [
    simulated("liver without supply after TACE", "withoutSupplyAfterTaceMl", {
      none: { value: 0, low: 0, high: 0 },
      "400 mL": { value: 400, low: 300, high: 500 },
    }),
  ],
} as const satisfies Readonly<Record<string, readonly Axis[]>>;

export type BlockName = keyof typeof blocks;

export const blockNames = Object.keys(blocks) as readonly BlockName[];

/** Axes by their names, for cases that are written by hand. */
export const axesByName: ReadonlyMap<string, Axis> = new Map(
  Object.values(blocks)
    .flat()
    .map((one: Axis) => [one.name, one]),
);

/** Child-Pugh points in one word, for cases that are written by hand. */
export const childPughCases: Readonly<Record<string, readonly (readonly [axis: string, level: string])[]>> = {
  A5: liver("15 umol/L", "40 g/L", "none", 0),
  A6: liver("15 umol/L", "30 g/L", "none", 0),
  B7: liver("40 umol/L", "30 g/L", "none", 0),
  B8: liver("40 umol/L", "30 g/L", "mild", 0),
  B9: liver("40 umol/L", "30 g/L", "mild", 1),
  C10: liver("90 umol/L", "24 g/L", "mild", 0),
};

function liver(bilirubin: string, albumin: string, ascites: string, encephalopathy: number) {
  return [
    ["bilirubin", bilirubin],
    ["albumin", albumin],
    ["inr", "1.0 INR"],
    ["ascites", ascites],
    ["encephalopathy", String(encephalopathy)],
  ] as const;
}

function at(path: string, value: unknown): Fragment {
  return path.split(".").reduceRight<unknown>((inner, field) => ({ [field]: inner }), value) as Fragment;
}

function choice(name: string, path: string, values: readonly (string | number | boolean)[]): Axis {
  return axis(
    name,
    values.map((value): Level => ({ says: String(value), facts: at(path, value) })),
  );
}

function worsening(of: Axis, what: NonNullable<Axis["worse"]>["of"]): Axis {
  return { ...of, worse: { of: what, pairs: inOrder(of.levels.slice(1).map(({ says }) => says)) } };
}

function laboratory(name: string, values: readonly string[]): Axis {
  return worsening(choice(name, `labs.${name}`, values), "liver function");
}

function simulated(name: string, fact: string, values: Readonly<Record<string, Fragment>>): Axis {
  return axis(
    name,
    Object.entries(values).map(([says, value]) => ({ says, facts: {}, simulated: { [fact]: value } })),
  );
}

function obstructionOfTrunk(): Axis {
  const level = (says: string, obstruction: string): Level => ({
    says,
    facts: { reading: { portal: { "PV.trunk": { obstruction } } } },
  });
  return axis(
    "obstruction of the trunk",
    [
      level("none", "none"),
      level("30 %", "30 % (20-40)"),
      level("85 %, perhaps 95 %", "85 % (75-95)"),
      level("97 %", "97 % (92-100)"),
    ],
    { of: "obstruction", pairs: inOrder(["none", "30 %", "85 %, perhaps 95 %", "97 %"]) },
  );
}

function flowInTrunk(): Axis {
  const level = (flow: string): Level => ({ says: flow, facts: { reading: { portal: { "PV.trunk": { flow } } } } });
  return axis("flow in the trunk", ["hepatopetal", "seen", "to-and-fro", "hepatofugal", "none"].map(level), {
    of: "obstruction",
    pairs: [
      ["hepatopetal", "none"],
      ["seen", "none"],
      ["to-and-fro", "none"],
    ],
  });
}

/** Every branch but the trunk, each as it is read: which of them hold thrombus, and whether they carry flow. */
function branches(): Axis {
  const free = { obstruction: "none", flow: "hepatopetal" };
  const full = { obstruction: "complete", flow: "none" };
  const half = { obstruction: "50 % (40-60)", flow: "hepatopetal" };
  const names = ["PV.L", "PV.R", "PV.RA", "PV.RP", "PV.LM", "PV.LL", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"];
  const all = Object.fromEntries([...names, "SMV", "SV"].map((name) => [name, free]));
  const level = (says: string, filled: Fragment): Level => ({
    says,
    facts: { reading: { portal: { ...all, ...filled } } },
  });
  return axis("branches", [
    level("all free", {}),
    level("segmental", { P8: full }),
    level("sectoral", { "PV.RA": full }),
    level("right", { "PV.R": full }),
    level("right and left", { "PV.R": full, "PV.L": full }),
    level("right and left in part", { "PV.R": half, "PV.L": half }),
    level("mesenteric", { SMV: half }),
  ]);
}

/** The kind is told branch by branch, so that it says nothing of the hepatic veins. */
function kindOfThrombus(): Axis {
  const kind = (thrombus: string) => (soFar: Fragment) => {
    const portal = ((soFar.reading as Fragment | undefined)?.portal ?? {}) as Readonly<Record<string, Fragment>>;
    const filled = Object.entries(portal).filter(([, { obstruction = "none" }]) => obstruction !== "none");
    return { reading: { portal: Object.fromEntries(filled.map(([name]) => [name, { thrombus }])) } };
  };
  const of = axis(
    "kind of thrombus",
    ["tumour", "bland", "unlabelled gap"].map((says) => ({
      says,
      facts: kind(says),
      unsettled: says === "unlabelled gap",
    })),
  );
  return { ...of, levels: [{ says: "unknown", facts: kind("undetermined") }, ...of.levels.slice(1)] };
}

function kindOfVenousThrombus(): Axis {
  const of = choice("kind of venous thrombus", "reading.thrombus", ["tumour", "bland", "undetermined"]);
  return { ...of, levels: of.levels.map((level) => ({ ...level, unsettled: level.says === "undetermined" })) };
}

function sideOfTumour(): Axis {
  return choice("side of the main tumour", "tumours.side", ["right", "left", "both"]);
}
