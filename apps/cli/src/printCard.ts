import type { Language, Text } from "@glisson/case";
import type { CardStep, Change, DecisionReport, OrderCard, Plan } from "@glisson/planner";
import type { Fit, Stage, Stages } from "@glisson/staging";
import { bullet, padded, wrap } from "./lines.ts";
import { supplyLines } from "./printSupply.ts";
import { heading, verdictMark, words } from "./printWords.ts";
import { sayOtherTreatment } from "./sayOtherTreatment.ts";

/** The plan as a page for a terminal: danger first, then facts, then the order with its gates, then what stands behind it. */
export function printCard(plan: Plan, language: Language): string {
  const say = ({ [language]: said }: Text) => said;
  const { card } = plan;
  const sections: string[][] = [
    [`${plan.case.title ?? plan.case.id}  ·  ${plan.case.date}  ·  ${plan.case.source}`, ...wrap(say(plan.notice))],
    plan.dangers.flatMap((danger) => bullet("!!", say(danger.says), "")),
    section(say(words.facts), factLines(plan, language)),
    section(say(words.stages), stageLines(plan.stages, language)),
    section(say(words.order), [
      ...wrap(say(card.headline), "  "),
      ...card.steps.flatMap((step, index) => stepLines(step, index + 1, language)),
      ...card.stops.flatMap((stop) => bullet("■", say(stop))),
    ]),
    section(
      say(words.otherTreatments),
      plan.otherTreatments.flatMap((other) => bullet("·", say(sayOtherTreatment(other)))),
    ),
    section(say(words.missing), [
      ...card.missing.flatMap((fact) => bullet("?", `${say(fact.name)}: ${say(fact.test)}`)),
      ...settledLines(card.settledBy ?? card.steps[0]?.gate.settledBy, language, ""),
    ]),
    section(say(words.flips), [
      ...card.flips.flatMap(({ change, becomes, within }) =>
        bullet("↔", `${say(change)}${within ? ` ${say(words.withinRange)}` : ""} → ${say(becomes)}`),
      ),
      ...limitLines(plan, language),
    ]),
    section(say(words.decision), plan.decision ? decisionLines(plan.decision, language) : []),
    section(say(words.change), plan.change ? changeLines(plan.change, language) : []),
    section(say(words.supply), supplyLines(plan.supply, language)),
    section(
      say(words.disagreements),
      plan.disagreements.flatMap((line) => bullet("≠", say(line))),
    ),
    section(
      say(words.guidelines),
      plan.guidelines.flatMap((guideline) => guidelineLines(guideline, plan, language)),
    ),
    section(
      say(words.evidence),
      plan.evidence.flatMap((study) => evidenceLines(study, language)),
    ),
    section(
      say(words.remarks),
      plan.remarks.flatMap((line) => bullet("·", say(line))),
    ),
    [`glisson ${plan.made.engine}  ·  ${say(words.caseHash)} ${plan.made.caseSha256.slice(0, 16)}`],
  ];
  const page = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${page.join("\n\n")}\n`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [heading(title), ...lines] : [];

function factLines({ facts }: Plan, language: Language): string[] {
  return facts.flatMap(({ lines }) =>
    lines.map(({ name, shown, date, source }) => {
      const from = shown && (date ?? source) ? `  [${[date, source].filter(Boolean).join(", ")}]` : "";
      return `  ${padded(name[language], 46)} ${shown ? shown[language] : words.unknown[language]}${from}`;
    }),
  );
}

/** One line a stage: its value, or what is still possible and what is missing. */
export function stageLines(stages: Stages, language: Language): string[] {
  return Object.values(stages).flatMap((stage: Stage) => stageLine(stage, language));
}

/** The line of one stage, the longer where the score was not made for such a patient: then it says why. */
export function stageLine(stage: Omit<Stage, "id"> & { readonly fit?: Fit }, language: Language): string[] {
  const named = stage.missing.slice(0, 4).map(({ name }) => name[language]);
  const more = stage.missing.length - named.length;
  const missing = [...named, ...(more > 0 ? [`+${more}`] : [])].join(", ");
  const value =
    (stage.value === "none" ? words.none[language] : stage.value) ??
    `${words.cannotSay[language]}${stage.possible ? ` (${stage.possible.join(" / ")})` : ""}${missing ? `; ${words.missing[language]}: ${missing}` : ""}`;
  const detail = stage.value !== undefined && stage.detail ? ` (${stage.detail[language]})` : "";
  const outside = (stage.fit?.outside ?? []).flatMap(({ says }) =>
    wrap(`${words.outside[language]} ${says[language]}`, "      "),
  );
  return [...wrap(`${padded(stage.title[language], 46)} ${value}${detail}`, "  "), ...outside];
}

function stepLines(step: CardStep, number: number, language: Language): string[] {
  return [
    "",
    ...bullet(`${number}.`, `${step.title[language]}. ${step.why[language]}`),
    ...bullet(words.when[language], step.when[language], "     "),
    `     ${words.gate[language]} ${verdictMark(step.gate.verdict, language)}`,
    ...step.gate.lines.flatMap(({ trace, limit, decides }) => {
      const facts = trace.because.map((fact) => fact.text[language]).join("; ");
      const told = facts ? `: ${facts}` : "";
      const aside = decides ? "" : `, ${words.boardDecides[language]}`;
      const mark = `[${words.verdict[trace.verdict][language]}${aside}]`;
      // A line that is met needs no more than its fact; where it is not, the reader wants to know whose limit it is.
      const source = trace.verdict === "met" ? [] : wrap(limit[language], "           ");
      return [...bullet(mark, `${trace.says[language]}${told}`, "       "), ...source];
    }),
  ];
}

function limitLines({ trunk }: Plan, language: Language): string[] {
  const said = trunk.atOtherLimits.map(
    ({ limit, state }) => `${Math.round(limit * 100)} %: ${words.trunkState[state][language]}`,
  );
  return bullet("·", `${words.otherLimits[language]} ${said.join("; ")}`);
}

/** The decision of the board; where the card has changed since, the words of the one that it saw. */
const decisionLines = ({ says, state, advised }: DecisionReport, language: Language): string[] => [
  ...wrap(says[language], "  "),
  ...(state === "card changed" ? wrap(`${words.advisedThen[language]} ${advised[language]}`, "  ") : []),
];

function changeLines(change: Change, language: Language): string[] {
  return [
    ...wrap(
      `${change.from.id}, ${change.from.date}: ${change.cardBefore.headline[language]} ${words.cardRemade[language]}`,
      "  ",
    ),
    ...change.facts.map(({ name, before, now, real }) => {
      const beyond = real === undefined ? "" : real ? `  ${words.real[language]}` : `  ${words.withinError[language]}`;
      return `  ${padded(name[language], 30)} ${before[language]} → ${now[language]}${beyond}`;
    }),
    ...wrap(change.says[language], "  "),
    ...change.response.flatMap(({ title, answer, missing }) =>
      bullet(
        "·",
        `${title[language]}: ${answer?.[language] ?? `${words.cannotSay[language]}; ${words.missing[language]}: ${missing?.[language]}`}`,
      ),
    ),
    ...change.restoredBy.flatMap((set) =>
      bullet("↔", `${words.restoredBy[language]} ${set.map(({ name }) => name[language]).join(" + ")}`),
    ),
    ...change.turned.flatMap(({ guideline, edition, says, from, to, by }) =>
      bullet(
        "·",
        `${guideline[language]}, ${edition}: “${says[language]}” ${words.verdict[from][language]} → ${words.verdict[to][language]}${by.length > 0 ? ` (${by.map(({ name }) => name[language]).join(", ")})` : ""}`,
      ),
    ),
  ];
}

/** What one guideline says, what would settle a rule that cannot be judged, and the nearest change that turns a rule. */
function guidelineLines(
  { id, title, edition, rules, covers, remainder }: Plan["guidelines"][number],
  { flips, differences }: Plan,
  language: Language,
): string[] {
  const spoken = rules.filter(({ verdict }) => verdict !== "not met");
  const lines = spoken.flatMap(({ id: rule, says, verdict, strength, citation, settledBy }) => [
    ...bullet(verdictMark(verdict, language), says[language], "    "),
    ...differences
      .filter((difference) => difference.guideline === id && difference.rule === rule)
      .flatMap((difference) => bullet("≠", `${words.unlikeCard[language]} ${difference.says[language]}`, "        ")),
    ...wrap(
      `${strength[language]}; ${citation.text}${citation.doi ? `, doi:${citation.doi}` : ""} (${words.mark[citation.mark][language]})`,
      "        ",
    ),
    ...settledLines(settledBy, language, "      "),
  ]);
  const nearest = flips.find(({ turns }) => turns.some(({ guideline }) => guideline === id));
  return [
    `  ${title[language]}, ${edition}${covers === "no" ? `: ${words.doesNotCover[language]}` : ""}`,
    ...lines,
    ...(nearest ? bullet("↔", turnLine(nearest, id, rules, language), "    ") : []),
    ...(remainder && covers !== "no" ? wrap(remainder[language], "    ") : []),
  ];
}

/** `ECOG 3: "Stage D: best supportive care." not met → met`, for each rule of the guideline that turns. */
function turnLine(
  { change, turns }: Plan["flips"][number],
  id: string,
  rules: Plan["guidelines"][number]["rules"],
  language: Language,
): string {
  const turned = turns
    .filter(({ guideline }) => guideline === id)
    .map(({ rule, from, to }) => {
      const says = rules.find((one) => one.id === rule)?.says[language].split(/[:：]/)[0];
      return `“${says}” ${words.verdict[from][language]} → ${words.verdict[to][language]}`;
    });
  return `${change[language]}: ${turned.join("; ")}`;
}

/** The smallest sets of missing facts that settle an answer: the facts that one examination gives stand together. */
function settledLines(sets: OrderCard["settledBy"], language: Language, indent: string): string[] {
  return (sets ?? []).flatMap((set) => {
    const byTest = Map.groupBy(set, ({ test }) => test[language]);
    const told = [...byTest].map(([test, facts]) => `${facts.map(({ name }) => name[language]).join(", ")} (${test})`);
    return bullet(words.settledBy[language], told.join(" + "), `${indent}  `);
  });
}

/** The studies that bear on the order, as they stand beside what is simulated: never mixed with it. */
export const printStudies = (evidence: Plan["evidence"], language: Language): string =>
  `${section(
    words.evidence[language],
    evidence.flatMap((study) => evidenceLines(study, language)),
  ).join("\n")}\n`;

function evidenceLines(
  { finding, population, bears, on, citation, likeness }: Plan["evidence"][number],
  language: Language,
): string[] {
  return [
    ...bullet(`[${words.bears[bears][language]}]`, `${on[language]}. ${finding[language]}`),
    ...wrap(
      `${population[language]}; ${citation.text}${citation.doi ? `, doi:${citation.doi}` : ""} (${words.mark[citation.mark][language]})`,
      "      ",
    ),
    ...wrap(
      `${words.thisPatient[language]} ${likeness.map(({ says, verdict, mark }) => `${says[language]} (${words.mark[mark][language]}): ${words.verdict[verdict][language]}`).join("; ")}`,
      "      ",
    ),
  ];
}
