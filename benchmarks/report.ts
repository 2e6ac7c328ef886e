import type { Answer } from "./measure.ts";
import { ours, type Peers } from "./programs.ts";
import type { Patient } from "./volumes.ts";

/** One program's answer to one step on one volume. */
export interface Line {
  readonly step: string;
  readonly volume: string;
  readonly program: string;
  readonly answer: Answer | { readonly failed: string };
}

interface Run {
  readonly lines: readonly Line[];
  readonly patients: readonly Patient[];
  readonly times: number;
  readonly peers: Peers;
  readonly machine: readonly string[];
  /** Lowest and highest load of the machine during the run, the measured process included. */
  readonly load: readonly [number, number];
  readonly date: string;
}

const stepTitles: Readonly<Record<string, string>> = {
  distance: "Distance map of the portal vein",
  components: "Connected components",
  thinning: "Thinning to the centre line",
  surface: "Surface",
  territories: "Territories: the nearest point of the tree for every voxel of the liver",
  "whole way": "The whole way, from mask files to a reading",
  read: "Reading a mask that unpacks to 1.8 GB",
};

/** The page of a run, in Markdown. */
export function report(run: Run): string {
  const steps = Object.keys(stepTitles).filter((step) => run.lines.some((line) => line.step === step));
  return `${[
    "# Benchmarks",
    "",
    "Written by `npm run bench`; `npm run bench -- --quick` takes a minute and writes nothing. Each figure is the median of",
    `${run.times} runs, one process a run: user and system time of all the process's threads for the step alone, input already in`,
    "memory (for the whole way and for reading: from the file on), and the most memory that the process ever held, its runtime",
    "and input included. No run is warmed up: ours holds the time in which the just-in-time compiler first meets the code (modules",
    "that were parsed once are kept, as the command keeps them and as Python does); *again* is a second call in the same",
    "process. *Times* is ours over the fastest peer on the same volume: below 1 is",
    "faster. Ours and the peers are given the same bytes, whole and cropped. Where the load is higher than the machine has cores,",
    "other work ran beside the measurements: it slows all programs, and what a compiler does beside them most.",
    "",
    `Machine: ${run.machine.join("; ")}. ${run.date}; load ${run.load.map((one) => one.toFixed(1)).join(" to ")}.`,
    ...(run.peers.missing.length > 0 ? [`Not here: ${run.peers.missing.join("; ")}.`] : []),
    "",
    ...volumesTable(run.patients),
    ...steps.flatMap((step) => ["", `## ${stepTitles[step]}`, "", ...stepTable(run.lines, step), ...remarks[step]!]),
    "",
    "## Time per voxel as the grid grows",
    "",
    ...growthTable(run),
  ].join("\n")}\n`;
}

const remarks: Readonly<Record<string, readonly string[]>> = {
  distance: [
    "",
    "Deepest voxel and sum over all voxels show that ours and SciPy's maps are the same. ITK measures to the border voxels",
    "themselves, about one voxel less.",
  ],
  components: [],
  thinning: [
    "",
    "The Euler number (pieces - tunnels + cavities) is the same before and after and in both programs; which voxels stay in the",
    "middle of a vessel is each program's choice.",
  ],
  surface: [
    "",
    "Marching cubes and flying edges follow the stairs of the voxels: on drawn balls of 4 to 16 voxels' radius the area of VTK's",
    "surface is 5 to 9 % too large. Ours smooths the stairs, and is within 4 % there.",
  ],
  territories: [
    "",
    "Voxels of the largest territory show the agreement; where two points are equally near, programs differ.",
  ],
  "whole way": [
    "",
    "The peers' chain reads the same files, crops, fills cavities, labels, measures depth, thins, builds the tree, and gives",
    "volumes and territories of the first branches. It is the fastest that we could write with them. Ours as far as they go:",
    "volumes, checks of the masks against each other, the tree, its names, territories. The whole reading adds sections across",
    "every branch, the hepatic veins, and the nodules and their contact with every vein.",
  ],
  read: ["", "Both read in pieces; the array of one byte a voxel is all that is as large as the grid."],
};

const isOurs = ({ program }: Line): boolean => program.startsWith(ours.name);
const isDone = (line: Line): line is Line & { readonly answer: Answer } => !("failed" in line.answer);

/** The figure of a step by which one sees that two answers agree. */
const shownFigures: Readonly<Record<string, readonly [string, string]>> = {
  distance: ["deepestMm", "deepest, mm"],
  components: ["pieces", "pieces"],
  thinning: ["euler", "Euler number"],
  surface: ["areaMm2", "area, mm²"],
  territories: ["label 1", "voxels of RA"],
  "whole way": ["liverMl", "liver, mL"],
  read: ["voxels", "voxels set"],
};

function stepTable(lines: readonly Line[], step: string): string[] {
  const [figure, title] = shownFigures[step]!;
  const own = lines.filter((line) => line.step === step);
  const volumes = [...new Set(own.map((line) => line.volume))];
  const hasWall = own.some((line) => isDone(line) && line.answer.wallS !== undefined);
  const rows = volumes.flatMap((volume) => {
    const here = own.filter((line) => line.volume === volume);
    const fastest = Math.min(...here.flatMap((line) => (isDone(line) && !isOurs(line) ? [line.answer.cpuS] : [])));
    return here.map((line) => {
      if ("failed" in line.answer) return row(volume, line.program, `failed: ${line.answer.failed}`);
      const { cpuS, againS, wallS, peakMb, figures } = line.answer;
      return row(
        line.program === ours.name ? volume : "",
        line.program,
        cpuS.toFixed(3),
        hasWall ? (wallS?.toFixed(2) ?? "") : (againS?.toFixed(3) ?? ""),
        peakMb.toFixed(0),
        isOurs(line) && Number.isFinite(fastest) ? (cpuS / fastest).toFixed(2) : "",
        figures[figure] === undefined ? "" : String(Number(figures[figure].toPrecision(6))),
      );
    });
  });
  return [
    row("volume", "program", "CPU s", hasWall ? "wall s" : "again, CPU s", "MB", "times", title),
    row("---", "---", "---:", "---:", "---:", "---:", "---:"),
    ...rows,
  ];
}

function volumesTable(patients: readonly Patient[]): string[] {
  return [
    row("patient", "whole grid", "box of the vein", "voxels of the vein", "box of the liver"),
    row("---", "---:", "---:", "---:", "---:"),
    ...patients.map(({ name, whole, box, liver, veinVoxels }) =>
      row(name, whole.size.join(" x "), box.size.join(" x "), String(veinVoxels), liver.size.join(" x ")),
    ),
  ];
}

/** Ours on the digital liver's grids: nanoseconds a voxel, which stay the same where time grows with the voxels. */
function growthTable({ lines, patients }: Run): string[] {
  const digital = patients.filter(({ name }) => name.startsWith("digital"));
  const millions = ({ whole: { size } }: Patient): number => (size[0] * size[1] * size[2]) / 1e6;
  const perVoxel = (step: string, patient: Patient): string => {
    const volume =
      step === "whole way" ? patient.name : `${patient.name}, ${step === "territories" ? "cropped" : "whole"}`;
    const line = lines.find((one) => one.step === step && one.volume === volume && one.program === ours.name);
    return line && isDone(line) ? ((1000 * line.answer.cpuS) / millions(patient)).toFixed(1) : "";
  };
  return [
    row("step, ns a voxel of the whole grid", ...digital.map(({ whole }) => whole.size.join(" x "))),
    row("---", ...digital.map(() => "---:")),
    ...["distance", "components", "thinning", "surface", "territories", "whole way"].map((step) =>
      row(step, ...digital.map((patient) => perVoxel(step, patient))),
    ),
    "",
    "A small grid costs more a voxel: the runtime's start and the compiler weigh the same on every grid.",
  ];
}

const row = (...cells: string[]): string => `| ${cells.join(" | ")} |`;
