import { exclude, type Guideline, proveGuideline, type Rule } from "@glisson/guidelines";
import { criterionIn } from "./criterionIn.ts";
import { type GuidelineFile, type RuleFile, readGuidelineForm } from "./guidelineFile.ts";
import type { Refusal } from "./refusal.ts";
import { readYaml, type YamlFile } from "./yamlFile.ts";

export interface Built {
  readonly guideline?: Guideline;
  readonly refusals: readonly Refusal[];
}

/** Builds one guideline from its file, or says on which lines it cannot be built and why. */
export function buildGuideline(name: string, written: string): Built {
  const { file, refusals } = readYaml(name, written);
  if (refusals.length > 0) return { refusals };
  const form = readGuidelineForm(file);
  if (!form.content) return { refusals: form.refusals };
  const { content } = form;
  const parts = content.rules.map((rule, at) => criterionIn(file, rule.when, ["rules", at, "when"]));
  const faults = [...parts.flatMap((part) => part.refusals), ...doubled(file, content), ...uncited(file, content)];
  if (faults.length > 0) return { refusals: faults };
  const { id, title, edition, year, remainder } = content;
  const guideline: Guideline = {
    id,
    title,
    edition,
    ...(year === undefined ? {} : { year }),
    ...(remainder ? { remainder } : {}),
    rules: content.rules.map((rule, at) => builtRule(rule, content, parts[at]!.criterion)),
  };
  const wrong = againstItself(file, guideline, content);
  return wrong.length > 0 ? { refusals: wrong } : { guideline, refusals: [] };
}

function builtRule(rule: RuleFile, { rules, sources }: GuidelineFile, when: Rule["when"]): Rule {
  const { text, doi } = sources[rule.cites]!;
  const first = rules.filter((other) => rank(other) < rank(rule) && exclude(said(other), said(rule)));
  return {
    id: rule.id,
    when,
    ...(first.length > 0 ? { yieldsTo: first.map(({ id }) => id) } : {}),
    says: rule.says,
    ...said(rule),
    strength: rule.strength,
    citation: { text, ...(doi === undefined ? {} : { doi }), mark: rule.mark },
  };
}

const rank = ({ priority = 1 }: RuleFile): number => priority;

const said = ({ advises = [], options, against }: RuleFile) => ({
  advises,
  ...(options ? { options } : {}),
  ...(against ? { against } : {}),
});

function doubled(file: YamlFile, { rules }: GuidelineFile): Refusal[] {
  return rules.flatMap(({ id }, at) =>
    rules.findIndex((other) => other.id === id) < at
      ? [file.refuse(["rules", at, "id"], `a second rule "${id}"`, "each rule under its own name")]
      : [],
  );
}

function uncited(file: YamlFile, { rules, sources }: GuidelineFile): Refusal[] {
  return rules.flatMap(({ cites }, at) =>
    sources[cites]
      ? []
      : [file.refuse(["rules", at, "cites"], `no source "${cites}"`, `one of ${Object.keys(sources).join(", ")}`)],
  );
}

/** Rules that nothing can meet, and rules of one priority that may both hold and exclude each other. */
function againstItself(file: YamlFile, guideline: Guideline, { rules }: GuidelineFile): Refusal[] {
  const proof = proveGuideline(guideline);
  const at = (id: string, field: string) => ["rules", rules.findIndex((rule) => rule.id === id), field];
  const never = proof.neverMet.map((id) =>
    proof.cannotBeMet.includes(id)
      ? file.refuse(
          at(id, "when"),
          `the unreachable rule "${id}": no patient meets its condition`,
          "a condition that can be met",
        )
      : file.refuse(
          at(id, "when"),
          `the unreachable rule "${id}": wherever it holds, ${yielded(guideline, id)} comes first`,
          "a rule that is heard in some patient",
        ),
  );
  const overlaps = proof.contradictions.map(({ rules: [a, b], state }) =>
    file.refuse(
      at(b, "when"),
      `"${a}" and "${b}", which exclude each other, both met in one patient (${state})`,
      "different priorities, or conditions that no patient meets together",
    ),
  );
  return [...never, ...overlaps];
}

const yielded = ({ rules }: Guideline, id: string): string =>
  (rules.find((rule) => rule.id === id)?.yieldsTo ?? []).map((other) => `"${other}"`).join(" or ");
