import { type Text, text } from "@glisson/case";
import type { ScoreDefinition } from "../scores/definition.ts";
import type { Fit } from "../scores/population.ts";
import { type Fact, type MissingInput, settle } from "./fact.ts";
import { type Stage, stageOf } from "./stage.ts";

type FurtherId =
  | "meld"
  | "meldNa"
  | "meld3"
  | "csph"
  | "bleedingGradient"
  | "upToSeven"
  | "sixAndTwelve"
  | "tumourBurden"
  | "hap"
  | "mhap"
  | "mhap2"
  | "jshTace"
  | "yerdel"
  | "bauer"
  | "ma2014"
  | "liCava"
  | "arterioportalShunt"
  | "sflr"
  | "flrChina"
  | "bedTumour"
  | "bedLiver";

/** A stage that no rule of the plan stands on: shown beside the others, grey where the score was not made for the patient. */
export interface FurtherStage extends Omit<Stage, "id"> {
  readonly id: FurtherId;
  readonly fit?: Fit;
}

/** Part of a score's input, in the score's own keys; each lab value keeps its unit that way. */
export type Fragment = Readonly<Record<string, unknown>>;
export type Given = Fact<Fragment>;

/** A quantity that may have any value: where one is missing, the stage cannot even be bounded. */
export const unmeasured = (path: string, name: Text): Given => ({
  options: [{}],
  inputs: [],
  missing: [{ path, name }],
});

const isUnmeasured = ({ options, missing }: Given): boolean => options.length === 1 && missing.length > 0;

const refusedDetail = text("not a patient whom this score can count", "本例数值不在该评分可计算范围内");

type Answer = Readonly<Record<string, unknown>>;

interface Asked {
  readonly id: FurtherId;
  readonly definition: ScoreDefinition;
  readonly facts: readonly Given[];
  /** The value that an answer of the score shows. */
  readonly value: (answer: Answer) => string;
  readonly order?: readonly string[];
  readonly title?: Text;
  /** Beside a settled value. */
  readonly detail?: (answer: Answer) => Text | undefined;
  readonly fit?: Fit;
  readonly note?: Text;
}

/** Scores the case for every combination of what its facts still allow. An input that the score refuses has no value. */
export function stageFromScore({ id, definition, facts, value, order, title, detail, fit, note }: Asked): FurtherStage {
  const about = { id, title: title ?? definition.title, citation: definition.citation, note };
  const withFit = (stage: FurtherStage): FurtherStage => (fit ? { ...stage, fit } : stage);
  if (facts.some(isUnmeasured)) {
    const missing = facts.flatMap((fact) => fact.missing);
    const { possible: _, ...open } = stageOf(about, {
      possible: [],
      inputs: facts.flatMap(({ inputs }) => inputs),
      missing,
    });
    return withFit(open);
  }
  const answers = new Map<string, Answer>();
  const found = settle<Record<string, Fragment>, string>(
    Object.fromEntries(facts.map((fact, index) => [index, fact])),
    (given) => {
      const answer = definition.score(Object.assign({}, ...Object.values(given)));
      const shown = answer.ok ? value(answer.value) : "none";
      if (answer.ok) answers.set(shown, answer.value);
      return shown;
    },
    order,
  );
  const [only] = found.possible;
  const settled = found.possible.length === 1 ? answers.get(only!) : undefined;
  const beside = found.possible.length > 1 ? undefined : settled ? detail?.(settled) : refusedDetail;
  return withFit(stageOf({ ...about, detail: beside, note: note ?? (settled?.note as Text | undefined) }, found));
}

/** What a case has no field for: missing, by a name and the nearest place in the case. */
export const missingInput = (path: string, en: string, zh: string): MissingInput => ({ path, name: text(en, zh) });
