import {
  type Criterion,
  conditionOf,
  type GateRules,
  type Guideline,
  gates,
  guidelines,
  type Rule,
} from "@glisson/guidelines";

/** Part of a FHIR R4 PlanDefinition (https://hl7.org/fhir/R4/plandefinition.html): the fields that Glisson fills. */
export interface PlanDefinition {
  readonly resourceType: "PlanDefinition";
  readonly id: string;
  readonly url: string;
  readonly version?: string;
  readonly title: string;
  readonly type: CodeableConcept;
  readonly status: "draft";
  readonly experimental: true;
  readonly description?: string;
  readonly action: readonly Action[];
}

interface CodeableConcept {
  readonly coding?: readonly { readonly system: string; readonly code: string }[];
  readonly text?: string;
}

interface Action {
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly textEquivalent?: string;
  readonly code?: readonly CodeableConcept[];
  readonly documentation?: readonly {
    readonly type: "citation";
    readonly citation: string;
    readonly url?: string;
    readonly display: string;
  }[];
  readonly condition?: readonly {
    readonly kind: "applicability" | "start";
    readonly expression: { readonly description: string; readonly language: string; readonly expression: string };
  }[];
  readonly selectionBehavior?: "any";
  readonly action?: readonly Action[];
}

/** Language of the conditions: findings of the guideline files joined by and, or and not, answered met, not met or cannot say. */
const criterionLanguage = "text/x.glisson-criterion";

const ruleSet: CodeableConcept = {
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/plan-definition-type", code: "eca-rule" }],
};

export const guidelineUrl = (id: string): string => `urn:glisson:guideline:${id}`;

/** Every guideline, each of its rules an action with condition, source and treatments; and the gates before steps. */
export const planDefinitions = (): PlanDefinition[] => [
  ...guidelines.map(ofGuideline),
  ...Object.values(gates).map(ofGate),
];

const ofGuideline = (guideline: Guideline): PlanDefinition => ({
  resourceType: "PlanDefinition",
  id: guideline.id,
  url: guidelineUrl(guideline.id),
  version: guideline.edition,
  title: guideline.title.en,
  type: ruleSet,
  status: "draft",
  experimental: true,
  ...(guideline.remainder ? { description: guideline.remainder.en } : {}),
  action: guideline.rules.map((rule) => ofRule(rule, guideline)),
});

function ofRule(rule: Rule, guideline: Guideline): Action {
  const { id, says, strength, citation, advises, options = [], against = [] } = rule;
  const treatments: Action[] = [
    ...advises.map((treatment) => ({ title: treatment, code: [{ text: treatment }] })),
    ...(options.length > 0
      ? [
          {
            title: "one of these, not ranked",
            selectionBehavior: "any" as const,
            action: options.map((treatment) => ({ title: treatment, code: [{ text: treatment }] })),
          },
        ]
      : []),
    ...against.map((treatment) => ({ title: `not ${treatment}`, description: "advised against" })),
  ];
  return {
    id,
    title: says.en,
    description: strength.en,
    documentation: [
      {
        type: "citation",
        citation: citation.text,
        ...(citation.doi ? { url: `https://doi.org/${citation.doi}` } : {}),
        display: citation.mark,
      },
    ],
    condition: [{ kind: "applicability", expression: expressionOf(conditionOf(rule, guideline)) }],
    ...(treatments.length > 0 ? { action: treatments } : {}),
  };
}

const ofGate = ({ id, title, lines }: GateRules): PlanDefinition => ({
  resourceType: "PlanDefinition",
  id,
  url: `urn:glisson:gate:${id}`,
  title: title.en,
  type: ruleSet,
  status: "draft",
  experimental: true,
  action: lines.map(({ must, limit, decides, mark }) => ({
    title: must,
    description: limit.en,
    textEquivalent: `${decides ? "decides" : "shown for the board, does not decide"}; limit ${mark}`,
    ...(decides ? { condition: [{ kind: "start" as const, expression: expressionOf(must) }] } : {}),
  })),
});

const expressionOf = (criterion: Criterion) => ({
  description: "Answered met, not met or cannot say (Kleene); a condition that cannot be said does not apply.",
  language: criterionLanguage,
  expression: written(criterion),
});

/** `tumour thrombus in the portal vein and not (Child-Pugh C or …)` */
function written(criterion: Criterion): string {
  if (typeof criterion === "string") return `"${criterion}"`;
  if ("not" in criterion) return `not ${inBrackets(criterion.not)}`;
  return "all" in criterion ? criterion.all.map(inBrackets).join(" and ") : criterion.any.map(inBrackets).join(" or ");
}

const inBrackets = (criterion: Criterion): string =>
  typeof criterion === "string" || "not" in criterion ? written(criterion) : `(${written(criterion)})`;
