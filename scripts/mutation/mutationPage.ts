import { type Explanation, isSame } from "./explained.ts";
import {
  leastNoticedPercent,
  mistakesIn,
  noticedIn,
  noticedPercent,
  outlived,
  type RoomResult,
  unexplained,
} from "./results.ts";
import type { MutantOfFile } from "./rooms.ts";

/** The page of docs/ that says how many mistakes the tests notice, and which they do not. Without line numbers and times: it changes only where a result does. */
export const mutationPage = (results: readonly RoomResult[], explanations: readonly Explanation[]): string =>
  `# What the tests notice

Written by \`npm run mutate\`; do not edit.

**${noticedIn(results)} of ${mistakesIn(results)} mistakes noticed, ${noticedPercent(results).toFixed(1)} %** (wanted: ${leastNoticedPercent} %). ${sayUnexplained(results, explanations)}

| | mistakes | noticed | per cent |
|---|---:|---:|---:|
${results.map(row).join("\n")}
${row({ title: "**All**", mutants: results.flatMap(({ mutants }) => mutants), survivors: results.flatMap(({ survivors }) => survivors) })}

## How

One mistake at a time is put into a source, and the tests beside it are run until one fails; a mistake with which all pass is not
noticed. The files are those of \`scripts/mutation/rooms.ts\`: every score and stage, the findings and the three-valued logic of the
rules, the order of treatment, and the gates. The conditions of the guidelines themselves are got wrong in every place by another
test, which asks the hand-made cases alone (\`docs/guidelines-proof.md\`).

Mistakes: a number one step off in its last digit, up and down; a comparison with its limit on the other side, or turned round; equal
for unequal; \`and\` for \`or\`; plus for minus, times for divided by; a condition that always or never holds; a boolean or a \`not\` turned
round; a code word lost; \`some\` for \`every\`, the least for the greatest. In a gate: a line left out, the finding of the line before it in
its place, and whether it decides.

Left alone: words that only a reader sees (\`text()\`, titles, formulae, citations, template strings), types, and imports. Tests that
read files beside the project take no part: what they notice would not be noticed everywhere.

## Not noticed, and why

The reasons stand in \`scripts/mutation/explained.yaml\`. A mistake without one, and a reason whose mistake a test now notices, make
\`npm run mutate\` fail.

${filesOf(results)
  .map((file) => `### ${file.name}\n\n${linesOf(file.survivors, explanations).join("\n")}`)
  .join("\n\n")}
`;

function sayUnexplained(results: readonly RoomResult[], explanations: readonly Explanation[]): string {
  const [without, stale] = [unexplained(results, explanations).length, outlived(results, explanations).length];
  if (without + stale > 0) return `**${without} without a reason, ${stale} reasons without a survivor.**`;
  return "Each of the others has its reason below.";
}

const row = ({ title, mutants, survivors }: RoomResult): string => {
  const result = [{ title, mutants, survivors }];
  return `| ${title} | ${mutants.length} | ${noticedIn(result)} | ${noticedPercent(result).toFixed(1)} |`;
};

interface FileOfSurvivors {
  readonly name: string;
  readonly survivors: readonly MutantOfFile[];
}

/** Survivors by file, files by name, so that the page does not hang on the order in which they were tried. */
function filesOf(results: readonly RoomResult[]): readonly FileOfSurvivors[] {
  const byFile = Map.groupBy(
    results.flatMap(({ survivors }) => survivors),
    ({ file }) => file,
  );
  return [...byFile]
    .map(([name, survivors]) => ({
      name,
      survivors: survivors.toSorted((a, b) => a.start - b.start || (a.becomes < b.becomes ? -1 : 1)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One line for all mistakes of one source line that have one reason. */
function linesOf(survivors: readonly MutantOfFile[], explanations: readonly Explanation[]): string[] {
  const whyOf = (survivor: MutantOfFile): string =>
    explanations.find((explanation) => isSame(explanation, survivor))?.why ?? "**no reason given**";
  return [...Map.groupBy(survivors, (survivor) => `${survivor.within}\n${whyOf(survivor)}`).values()].map(
    (together) => {
      const [first] = together as [MutantOfFile, ...MutantOfFile[]];
      const changes = together.map(
        ({ was, becomes }) => `${code(was)} to ${becomes === "" ? "nothing" : code(becomes)}`,
      );
      return `- ${code(first.within)}: ${[...new Set(changes)].join(", ")}. ${whyOf(first)}`;
    },
  );
}

/** Code in a line of text, whatever quotes are in it. */
function code(source: string): string {
  const line = source.replaceAll(/\s+/g, " ");
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
