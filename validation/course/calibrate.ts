// `npm run calibrate`: fits the parameters below to the published figures marked for it, and writes them into
// packages/course/src/calibrated.ts. Rows kept for validation are never seen.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type CohortCounts,
  type ParameterName,
  type Parameters,
  parametersWith,
  parameterTable,
  playCohort,
  populationLivers,
} from "@glisson/course";
import { fit as leastSquares } from "./fit.ts";
import { fitted } from "./fitted.ts";
import { allTargets, type Target } from "./targets.ts";

/** Patients of each arm, and the seed that the fit sees; the validation draws others. */
const [patients, seed, months] = [Number(process.argv[2] ?? 500), 11, 36];
if (!(Number.isInteger(patients) && patients >= 50)) {
  console.error(`patients of each arm: found ${process.argv[2]}; wanted a whole number, 50 or more`);
  process.exit(2);
}

const targets = allTargets().filter(({ use }) => use === "fit");
const livers = populationLivers();

/** A parameter within its range, 0 to 1, on a scale of ratios. */
const valueAt = (name: ParameterName, share: number): number => {
  const { low, high } = parameterTable[name];
  const least = Math.max(low, high / 1000);
  return least * (high / least) ** share;
};
const shareOf = (name: ParameterName): number => {
  const { value, low, high } = parameterTable[name];
  const least = Math.max(low, high / 1000);
  return Math.min(1, Math.max(0, Math.log(value / least) / Math.log(high / least)));
};

/** How far the course is from a published figure, over the distance that counts as one: a quarter of a median, a tenth of all patients. */
function residualOf({ arm, unit, published, simulated }: Target, counts: CohortCounts): number {
  const found = simulated(counts);
  if (unit === "share") return (found - published) / 0.1;
  const weight = untreated.includes(arm.row) ? 2 : 1;
  return (weight * Math.log(Math.min(found, months) / published)) / 0.25;
}

/** The natural course counts twice: what every treatment is held against. */
const untreated = ["seed-01", "nat-main", "nat-any"];

/** A parameter that no figure holds stays where it began. */
const holdsBack = 0.3;

function residuals(at: readonly number[]): number[] {
  const p = parametersWith(asParameters(at));
  const played = new Map<string, CohortCounts>();
  const countsOf = ({ arm }: Target): CohortCounts => {
    const known = played.get(arm.row) ?? playCohort(arm, livers, p, { seed, from: 0, to: patients, months });
    played.set(arm.row, known);
    return known;
  };
  return [
    ...targets.map((target) => residualOf(target, countsOf(target))),
    ...fitted.map((name, n) => (at[n]! - shareOf(name)) * holdsBack),
  ];
}

const asParameters = (at: readonly number[]): Partial<Parameters> =>
  Object.fromEntries(fitted.map((name, n) => [name, Number(valueAt(name, at[n]!).toPrecision(3))]));

if (targets.length < fitted.length) {
  console.error(
    `calibrate: ${fitted.length} parameters on ${targets.length} figures; wanted: no more than there are figures`,
  );
  process.exit(2);
}
const found = leastSquares(residuals, fitted.map(shareOf), {
  step: 0.1,
  rounds: 30,
  tell: (round, sum) => console.log(`round ${round}: sum of squares ${sum.toFixed(1)}`),
});
const values = asParameters(found.at);
const lines = fitted.map((name) => `  ${name}: ${values[name]},`);
writeFileSync(
  fileURLToPath(new URL("../../packages/course/src/calibrated.ts", import.meta.url)),
  `// Written by \`npm run calibrate\`; do not edit. docs/validation-course.md says what was fitted, on what and how well.
// ${fitted.length} parameters on ${targets.length} figures, ${patients} patients an arm, seed ${seed}: sum of squares ${found.before.toFixed(1)} before, ${found.after.toFixed(1)} after.
export const calibrated = {
${lines.join("\n")}
};
`,
);
console.log(
  `${fitted.length} parameters on ${targets.length} figures: sum of squares ${found.before.toFixed(1)} before, ${found.after.toFixed(1)} after`,
);
