import { type Criterion, conditionOf, conditionOfGate, findingNames, gates, guidelines } from "@glisson/guidelines";

/** The rules and gates as an ELM library, what CQL compiles to: the same criteria over the same answers to the findings. */
export function elmLibrary() {
  const rules = guidelines.flatMap((guideline) =>
    guideline.rules.map((rule) => ({
      name: `${guideline.id} ${rule.id}`,
      condition: conditionOf(rule, guideline),
    })),
  );
  const gateRules = [gates["before-tace"], gates["before-radiotherapy"]].map((gate) => ({
    name: gate.id,
    condition: conditionOfGate(gate),
  }));
  const all = [...rules, ...gateRules];
  return {
    names: all.map(({ name }) => name),
    elm: {
      library: {
        identifier: { id: "Glisson", version: "1" },
        schemaIdentifier: { id: "urn:hl7-org:elm", version: "r1" },
        usings: {
          def: [
            { localIdentifier: "System", uri: "urn:hl7-org:elm-types:r1" },
            { localIdentifier: "Simple", uri: simple },
          ],
        },
        statements: {
          def: [patient, ...all.map(({ name, condition }) => statement(name, expression(condition)))],
        },
      },
    },
  };
}

const simple = "https://github.com/cqframework/cql-execution/simple";

const statement = (name: string, of: unknown) => ({
  name,
  context: "Patient",
  accessLevel: "Public",
  expression: of,
});

const patient = statement("Patient", {
  type: "SingletonFrom",
  operand: { type: "Retrieve", dataType: `{${simple}}Patient` },
});

/** CQL's and, or and not are Kleene's as well: null is cannot say. */
function expression(criterion: Criterion): unknown {
  if (typeof criterion === "string")
    return {
      type: "Property",
      path: `finding${findingNames.indexOf(criterion)}`,
      source: { type: "ExpressionRef", name: "Patient" },
    };
  if ("not" in criterion) return { type: "Not", operand: expression(criterion.not) };
  const parts = ("all" in criterion ? criterion.all : criterion.any).map(expression);
  const type = "all" in criterion ? "And" : "Or";
  return parts.slice(1).reduce((left, right) => ({ type, operand: [left, right] }), parts[0]);
}
