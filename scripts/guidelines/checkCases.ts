import { advise, axesByName, type Chosen, childPughCases, type Guideline, patientOf } from "@glisson/guidelines";
import { z } from "zod";
import { readForm } from "./guidelineFile.ts";
import type { Refusal } from "./refusal.ts";
import { type Path, readYaml, type YamlFile } from "./yamlFile.ts";

const verdicts = ["met", "not met", "cannot say"] as const;

/** Hand-made cases: facts in plain words, and what each rule must answer. What is not told is unknown. */
const caseFile = z
  .array(
    z.strictObject({
      case: z.string().min(1),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      met: z.array(z.string()).optional(),
      "not met": z.array(z.string()).optional(),
      "cannot say": z.array(z.string()).optional(),
    }),
  )
  .min(1);

type HandMade = z.output<typeof caseFile>[number];

/** Plays a guideline's hand-made cases through the product's own way from a case to advice. */
export function checkCases(name: string, written: string, guideline: Guideline): Refusal[] {
  const { file, refusals } = readYaml(name, written);
  if (refusals.length > 0) return refusals;
  const form = readForm(file, caseFile);
  if (!form.content) return form.refusals;
  return [
    ...form.content.flatMap((one, at) => checkCase(file, one, at, guideline)),
    ...untried(file, form.content, guideline),
  ];
}

function checkCase(file: YamlFile, handMade: HandMade, at: number, guideline: Guideline): Refusal[] {
  const levels = Object.entries(handMade.facts).map(([fact, level]) =>
    levelsOf(file, [at, "facts", fact], fact, level),
  );
  const unknown = levels.flatMap((found) => ("file" in found ? [found] : []));
  if (unknown.length > 0) return unknown;
  const told = levels.flatMap((found) => ("file" in found ? [] : found));
  const [advice] = advise(patientOf(everyAxis(told)), [guideline]);
  return verdicts.flatMap((verdict) =>
    (handMade[verdict] ?? []).flatMap((id, index) => {
      const path = [at, verdict, index];
      const rule = advice?.rules.find((one) => one.id === id);
      if (!rule) return [file.refuse(path, `no rule "${id}"`, `one of ${guideline.rules.map((r) => r.id).join(", ")}`)];
      return rule.verdict === verdict
        ? []
        : [file.refuse(path, `"${id}" ${rule.verdict} in "${handMade.case}"`, `"${id}" ${verdict}`)];
    }),
  );
}

/** Every rule stands in some case as met, and in some case as not met. */
function untried(file: YamlFile, cases: readonly HandMade[], { rules }: Guideline): Refusal[] {
  return rules.flatMap(({ id }) =>
    (["met", "not met"] as const).flatMap((verdict) =>
      cases.some((one) => one[verdict]?.includes(id))
        ? []
        : [
            file.refuse(
              [],
              `no case in which "${id}" is ${verdict}`,
              "for every rule a case that meets it and one that does not",
            ),
          ],
    ),
  );
}

function levelsOf(file: YamlFile, path: Path, fact: string, level: string | number | boolean): Chosen | Refusal {
  const says = String(level);
  if (fact === "Child-Pugh") {
    const points = childPughCases[says];
    if (!points) return file.refuse(path, `Child-Pugh ${says}`, `one of ${Object.keys(childPughCases).join(", ")}`);
    return points.map(([axis, one]) => chosen(axis, one)!);
  }
  const known = axesByName.get(fact);
  if (!known)
    return file.refuse(path, `the unknown fact "${fact}"`, `one of ${[...axesByName.keys(), "Child-Pugh"].join(", ")}`);
  const found = chosen(fact, says);
  return found
    ? [found]
    : file.refuse(path, `${fact} "${says}"`, `one of ${known.levels.map((l) => l.says).join(", ")}`);
}

function chosen(fact: string, says: string): Chosen[number] | undefined {
  const axis = axesByName.get(fact)!;
  const level = axis.levels.find((one) => one.says === says);
  return level && [axis, level];
}

/** The facts told, in the order of the vocabulary; the others unknown. */
const everyAxis = (told: Chosen): Chosen =>
  [...axesByName.values()].map((axis) => told.find(([one]) => one === axis) ?? [axis, axis.levels[0]!]);
