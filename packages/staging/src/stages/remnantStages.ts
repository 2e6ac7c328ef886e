import { type Case, type Quantity, text } from "@glisson/case";
import { notForEmbolisation } from "../scores/population.ts";
import { remnant } from "../scores/remnant.ts";
import { remnantChina } from "../scores/remnantChina.ts";
import { inputAt } from "./caseFacts.ts";
import { type Fact, known, unknown } from "./fact.ts";
import { fitWithoutThrombus, keyed, labGiven, quantityGiven } from "./fragments.ts";
import { type FurtherStage, type Given, stageFromScore } from "./furtherStage.ts";
import type { ChildPughStage } from "./liverFunction.ts";

type Parenchyma = NonNullable<Case["parenchyma"]>;

const parenchymaTitle = {
  normal: text("normal liver", "肝实质正常"),
  "chemotherapy injury": text("liver injured by chemotherapy", "化疗性肝损伤"),
  steatosis: text("steatosis", "脂肪变"),
  fibrosis: text("fibrosis without cirrhosis", "肝纤维化，未达肝硬化"),
} as const satisfies Record<Parenchyma, unknown>;

type Condition = "cirrhosis" | Parenchyma;

/** The liver outside the tumour: cirrhotic, or what it is instead. */
function conditionFact({ cirrhosis, parenchyma, date, source }: Case): Fact<Condition> {
  const at = { date, source };
  if (cirrhosis) return known("cirrhosis", inputAt("cirrhosis", text("cirrhosis", "肝硬化"), at));
  if (parenchyma) return known(parenchyma, inputAt("parenchyma", parenchymaTitle[parenchyma], at));
  const path = cirrhosis === undefined ? "cirrhosis" : "parenchyma";
  const name = text("condition of the liver outside the tumour", "瘤外肝实质状况");
  const options = ["normal", "chemotherapy injury", "steatosis", "fibrosis"] as const;
  return cirrhosis === undefined
    ? unknown(["cirrhosis", ...options], [{ path, name }])
    : unknown(options, [{ path, name }]);
}

const mapped = <T, U>({ options: [first, ...rest], ...fact }: Fact<T>, change: (value: T) => U): Fact<U> => ({
  ...fact,
  options: [change(first), ...rest.map(change)],
});

/** Vauthey's limits name no fibrosis: it is filed with the injured livers, the stricter of the two it lies between (ours). */
const vautheyCondition = (condition: Condition): string =>
  condition === "chemotherapy injury" || condition === "fibrosis" ? "chemo_injured" : condition;

const fibrosisNote = text(
  "fibrosis without cirrhosis is filed with the injured livers: the source does not name it",
  "未达肝硬化的纤维化按“损伤肝”界值处理：原文未提及",
);

const chinaCondition = (condition: Condition): string =>
  condition === "cirrhosis" || condition === "fibrosis" ? "chronic_liver_disease" : "no_fibrosis";

const bodyGiven = (case_: Case, volume: Quantity | undefined): readonly Given[] => [
  quantityGiven(case_, "patient.height", text("height", "身高"), "height_cm", case_.patient?.height, { cm: 1, m: 100 }),
  quantityGiven(case_, "patient.weight", text("weight", "体重"), "weight_kg", case_.patient?.weight, { kg: 1 }),
  quantityGiven(case_, "reading.remnants", text("remnant volume", "剩余肝体积"), "flr_ml", volume, { mL: 1 }),
];

const against = (share: unknown, threshold: unknown, meets: unknown): string =>
  `${share} % ${meets ? "≥" : "<"} ${threshold} %`;

/** Share of liver that each planned resection leaves, by Vauthey's limits and by Chinese practice. */
export function stageRemnants(
  case_: Case,
  { value, possible, inputs, missing }: ChildPughStage,
): readonly FurtherStage[] {
  const [liverClass = "A", ...classes] = value === undefined ? possible! : [value];
  const child: Fact<string> = {
    options: [liverClass, ...classes],
    inputs,
    missing: value === undefined ? missing : [],
  };
  const condition = conditionFact(case_);
  const fit = fitWithoutThrombus(case_, notForEmbolisation);
  const planned = case_.reading?.remnants ?? [undefined];
  return planned.flatMap((plan): FurtherStage[] => {
    const cut = plan ? ` (${plan.resected.join(" + ")})` : "";
    const body = bodyGiven(case_, plan?.volume);
    return [
      stageFromScore({
        id: "sflr",
        definition: remnant,
        title: text(`${remnant.title.en}${cut}`, `${remnant.title.zh}${cut}`),
        facts: [...body, keyed("liver", mapped(condition, vautheyCondition))],
        value: (answer) => against(answer.sflr_pct, answer.threshold_pct, answer.meets_threshold),
        fit,
        ...(case_.parenchyma === "fibrosis" ? { note: fibrosisNote } : {}),
      }),
      stageFromScore({
        id: "flrChina",
        definition: remnantChina,
        title: text(`${remnantChina.title.en}${cut}`, `${remnantChina.title.zh}${cut}`),
        facts: [
          ...body,
          keyed("liver", mapped(condition, chinaCondition)),
          labGiven(case_, "icgR15", { icg_r15_pct: 10 }, { icg_r15_pct: 50 }),
          keyed("child_pugh", child),
        ],
        value: ({ meets_all: meets }) => (meets ? "meets" : "does not meet"),
        detail: (answer) => {
          const { volume } = answer.meets as { volume: boolean };
          const share = against(answer.flr_pct, answer.threshold_pct, volume);
          return text(share, share);
        },
        order: ["meets", "does not meet"],
        fit,
      }),
    ];
  });
}
