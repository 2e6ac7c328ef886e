import { readFileSync } from "node:fs";
import { type Beside, bars, branchesOf, type Group, isAssessed, isInside, points, spacings } from "./bars.ts";
import type { LiverCheck } from "./digitalLiver.ts";
import { partNames, type RealLiverCheck } from "./realLivers.ts";
import { middle, percent, quantile } from "./statistics.ts";

/** The section of docs/validation.md on the reading of livers. */
export function anatomyReport(livers: readonly LiverCheck[], beside: Beside): string {
  return [
    "# How far the reading of a liver can be trusted",
    "",
    "Written by the command below. The digital livers are grown by [`packages/phantom`](../packages/phantom): what is read",
    "is held against what was drawn. They are tubes with clean edges, cut into voxels by the voxel's centre: they show how",
    "well the method measures a mask, not how well somebody drew the mask.",
    "",
    `    ${beside.command}`,
    "",
    "Limits and constants that were calibrated on digital livers were calibrated on other seeds than those shown here.",
    "",
    "The circulation and the months after have pages of their own: [validation-circulation.md](validation-circulation.md), [validation-course.md](validation-course.md).",
    "",
    "## Bars",
    "",
    ...table(
      ["measure", "bar", "measured", ""],
      bars(livers, beside).map(({ what, bar, ours, isMet }) => [what, bar, ours, isMet ? "met" : "**missed**"]),
    ),
    "",
    "## Obstruction by spacing",
    "",
    ...obstructionTable(livers, spacings),
    "",
    "## Obstruction by Cheng's type",
    "",
    ...obstructionTable(
      livers,
      ["I", "II", "III", "IV"].map((type) => [type, (one) => one.type === type] as const),
    ),
    "",
    "## Obstruction by shape and course of the thrombus",
    "",
    ...obstructionTable(livers, shapes),
    "",
    "A thrombus that tapers is thickest where its branch begins or ends. There the section takes in a part of the next",
    "branch and is not judged: the value is the worst section that can be judged, the range's high end takes in the fork.",
    "",
    "## Names and variants by spacing",
    "",
    ...table(
      ["slices", "livers", "names given", "right", "main branches without a name", "variant right"],
      spacings.map(([name, holds]) => {
        const some = livers.filter(holds);
        const names = some.flatMap((one) => one.names);
        return [
          name,
          String(some.length),
          String(names.length),
          percent(names.filter(({ isRight }) => isRight).length, names.length),
          String(some.reduce((sum, { missing }) => sum + missing.length, 0)),
          `${some.filter((one) => one.variant === one.variantRead).length} of ${some.length}`,
        ];
      }),
    ),
    "",
    ...table(
      ["variant", "livers", "recognised", "read as"],
      [...new Set(livers.map(({ variant }) => variant))].sort().map((variant) => {
        const some = livers.filter((one) => one.variant === variant);
        const others = some.filter((one) => one.variantRead !== variant).map((one) => one.variantRead);
        return [variant, String(some.length), String(some.length - others.length), [...new Set(others)].join(", ")];
      }),
    ),
    "",
    "## Centre line by spacing",
    "",
    "Vessels of at least 1.5 voxels' radius; a voxel is the edge of the cube of equal volume.",
    "",
    ...table(
      ["slices", "radius error, median / 95 %", "distance from the true line, mean / 95 %", "found", "invented"],
      spacings.map(([name, holds]) => {
        const some = livers.filter(holds);
        const [radii, away] = [some.flatMap((one) => one.radiusErrorVoxels), some.flatMap((one) => one.awayVoxels)];
        const sum = (key: keyof LiverCheck["found"]): number => some.reduce((total, one) => total + one.found[key], 0);
        return [
          name,
          `${quantile(radii, 0.5).toFixed(2)} / ${quantile(radii, 0.95).toFixed(2)}`,
          `${middle(away).toFixed(2)} / ${quantile(away, 0.95).toFixed(2)}`,
          percent(sum("foundMm"), sum("truthMm")),
          percent(sum("inventedMm"), sum("readMm")),
        ];
      }),
    ),
    "",
    "## Failures",
    "",
    ...failures(livers),
    "",
    ...realSection(beside.real),
  ].join("\n");
}

const shapes: readonly Group[] = [
  ...(["crescent", "ring", "central"] as const).map((shape): Group => [shape, (one) => one.thrombus?.shape === shape]),
  ...(["constant", "plug", "tapering"] as const).map(
    (profile): Group => [profile, (one) => one.thrombus?.profile === profile],
  ),
];

function obstructionTable(livers: readonly LiverCheck[], groups: readonly Group[]): string[] {
  const header = [
    "",
    "branches with thrombus",
    "with a figure",
    "error, median / 95 %",
    "truth in range",
    "width of range, median",
  ];
  return table(
    header,
    groups.map(([name, holds]) => {
      const branches = branchesOf(livers.filter(holds), "thrombus");
      const read = branches.filter(isAssessed);
      const errors = read.map((one) => Math.abs(one.read.value - one.truth));
      return [
        name,
        String(branches.length),
        String(read.length),
        `${points(quantile(errors, 0.5))} / ${points(quantile(errors, 0.95))}`,
        percent(read.filter(isInside).length, read.length),
        points(
          quantile(
            read.map(({ read: { low, high } }) => high - low),
            0.5,
          ),
        ),
      ];
    }),
  );
}

/** Every wrong name and variant, every truth outside its range, every branch with thrombus and no figure. */
function failures(livers: readonly LiverCheck[]): string[] {
  const rows: string[][] = [];
  for (const one of livers) {
    const where = [`${one.seed}`, `${one.spacingMm.map((mm) => mm.toFixed(2)).join(" x ")}`];
    if (one.refused !== null) rows.push([...where, "refused", one.refused]);
    if (one.refused === null && one.variant !== one.variantRead)
      rows.push([...where, "variant", `${one.variant} read as ${one.variantRead}`]);
    for (const name of one.names)
      if (!name.isRight) rows.push([...where, "name", `${name.given} runs along the middle of ${name.truth}`]);
    if (one.missing.length > 0) rows.push([...where, "without a name", one.missing.join(", ")]);
    for (const branch of one.branches) {
      const drawn = one.thrombus ? `${one.thrombus.shape}, ${one.thrombus.profile}` : "";
      if (isAssessed(branch) && !isInside(branch)) {
        const { value, low, high } = branch.read;
        const range = `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
        rows.push([
          ...where,
          "outside the range",
          `${branch.branch}: ${branch.truth.toFixed(3)} read as ${range}; ${drawn}`,
        ]);
      }
      if (!isAssessed(branch) && branch.truth > 0)
        rows.push([
          ...where,
          "no figure",
          `${branch.branch} with ${branch.truth.toFixed(2)}: ${branch.why.join("; ")}`,
        ]);
    }
  }
  return rows.length === 0 ? ["None."] : table(["seed", "voxel, mm", "what", "how"], rows);
}

function realSection(real: readonly RealLiverCheck[]): string[] {
  if (real.length === 0)
    return ["## Real livers", "", "Not run: the data are kept beside the project and were not there."];
  const further = real.flatMap((one) => one.further.map((branch) => ({ ...branch, patient: one.patient })));
  return [
    "## The 13 livers of 3D-IRCADb-01",
    "",
    "Expert masks of liver and portal vein, read as they are; territories against the experts' Couinaud labels, which were",
    "drawn apart from the veins. The places by which branches are named were calibrated on these same livers.",
    "",
    ...table(
      ["patient", "trunk's score", "variant", ...partNames, "without a name"],
      real.map((one) => [
        one.patient,
        one.trunkScore?.toFixed(2) ?? "none",
        one.doubt === "" ? one.variant : `${one.variant} (${one.doubt})`,
        ...partNames.map((part) => one.dice[part].toFixed(2)),
        wanted.filter((name) => !one.named.includes(name)).join(" "),
      ]),
    ),
    "",
    `Of ${further.length} second-order and segmental branches that were named, ${further.filter(({ agrees }) => agrees).length} lead`,
    "mostly to the experts' segments of their name. The others, with the share that does:",
    "",
    further
      .filter(({ agrees }) => !agrees)
      .map(({ patient, name, share }) => `${patient} ${name} (${(100 * share).toFixed(0)} %)`)
      .join(", "),
    "",
    ...table(
      ["Dice", ...partNames],
      [
        [
          "median",
          ...partNames.map((part) =>
            quantile(
              real.map(({ dice }) => dice[part]),
              0.5,
            ).toFixed(3),
          ),
        ],
        ["least", ...partNames.map((part) => Math.min(...real.map(({ dice }) => dice[part])).toFixed(3))],
      ],
    ),
    "",
    readFileSync(new URL("./pictures.md", import.meta.url), "utf8").trim(),
  ];
}

/** Branches that a reader would look for in any liver. */
const wanted = ["PV.L", "PV.RA", "PV.RP", "PV.LM", "PV.LL", "P5", "P6", "P7", "P8", "SMV", "SV"];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(" | ")} |`,
  `|${head.map(() => " --- ").join("|")}|`,
  ...rows.map((row) => `| ${row.join(" | ")} |`),
];
