import type { Plan } from "@glisson/planner";
import { useWords } from "../language/language.ts";
import { ChoiceInput } from "./ChoiceInput.tsx";
import { CountInput } from "./CountInput.tsx";
import { FactGroup } from "./FactGroup.tsx";
import classes from "./facts.module.css";
import {
  aetiologyChoices,
  bodyFields,
  conditionFields,
  labFields,
  largestTumour,
  pressureFields,
  sexField,
  spreadChoices,
  tumourFields,
  vesselFields,
  volumeFields,
} from "./fields.ts";
import { ListInput } from "./ListInput.tsx";
import { ProvenanceInput } from "./ProvenanceInput.tsx";
import { QuantityRow } from "./QuantityRow.tsx";
import { TreatmentsForm } from "./TreatmentsForm.tsx";

/** All facts of a case but those of the portal tree, in groups that tell what they hold before they are opened. */
export function FactsForm({ plan }: { plan: Plan }) {
  const t = useWords();
  return (
    <section className="card noPrint" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{t("facts")}</h2>
      <p className="dim">{t("factsHint")}</p>
      <FactGroup
        title="condition"
        plan={plan}
        paths={[
          "ecog",
          "ascites",
          "encephalopathy",
          "cirrhosis",
          "parenchyma",
          "dialysis",
          "varices",
          "resectable",
          "transplantable",
        ]}
        fields={conditionFields.filter(({ label }) => label !== "varicesSize")}
      >
        <div className={classes.fields}>
          {conditionFields.map((field) => (
            <ChoiceInput key={field.label} {...field} />
          ))}
        </div>
      </FactGroup>
      <FactGroup title="labs" plan={plan} paths={["labs"]} fields={labFields}>
        <ProvenanceInput group={["labs"]} />
        {labFields.map((field) => (
          <QuantityRow key={field.label} {...field} />
        ))}
      </FactGroup>
      <FactGroup title="portalPressureGroup" plan={plan} paths={["portalPressure"]} fields={pressureFields}>
        <ProvenanceInput group={["portalPressure"]} />
        {pressureFields.map((field) => (
          <QuantityRow key={field.label} {...field} />
        ))}
      </FactGroup>
      <FactGroup title="tumours" plan={plan} paths={["tumours"]} fields={tumourFields}>
        <ProvenanceInput group={["tumours"]} />
        <QuantityRow {...largestTumour} />
        <div className={classes.fields}>
          <CountInput path={["tumours", "count"]} label="tumourCount" />
          {tumourFields.map((field) => (
            <ChoiceInput key={field.label} {...field} />
          ))}
        </div>
        <ListInput path={["tumours", "spread"]} label="spread" choices={spreadChoices} noneLabel="spreadNone" />
      </FactGroup>
      <FactGroup
        title="vessels"
        plan={plan}
        paths={[
          "reading.collaterals",
          "reading.arterioportalShunt",
          "reading.venousThrombus",
          "reading.portalVariant",
          "reading.liverVolume",
          "reading.tumourVolume",
        ]}
        fields={vesselFields}
      >
        <ProvenanceInput group={["reading"]} />
        <div className={classes.fields}>
          {vesselFields.map((field) => (
            <ChoiceInput key={field.label} {...field} />
          ))}
        </div>
        {volumeFields.map((field) => (
          <QuantityRow key={field.label} {...field} />
        ))}
      </FactGroup>
      <FactGroup title="patient" plan={plan} paths={["patient", "aetiology"]} fields={[sexField, ...bodyFields]}>
        <div className={classes.fields}>
          <ChoiceInput {...sexField} />
        </div>
        {bodyFields.map((field) => (
          <QuantityRow key={field.label} {...field} />
        ))}
        <ListInput path={["aetiology"]} label="aetiology" choices={aetiologyChoices} />
      </FactGroup>
      <FactGroup title="treatments" plan={plan} paths={["treatments"]}>
        <TreatmentsForm />
      </FactGroup>
    </section>
  );
}
