import type { Plan } from "../plan.ts";
import { type CarePlan, carePlans } from "./carePlan.ts";
import { type PlanDefinition, planDefinitions } from "./planDefinition.ts";

interface Bundle {
  readonly resourceType: "Bundle";
  readonly type: "collection";
  readonly entry: readonly { readonly fullUrl: string; readonly resource: PlanDefinition | CarePlan }[];
}

/**
 * A plan in the shape of FHIR R4: the advice and the decision as CarePlans, then every guideline and gate as PlanDefinitions.
 * The text is English; conditions are words of Glisson's own guideline files, which no other program evaluates.
 */
export const fhirBundle = (plan: Plan): Bundle => ({
  resourceType: "Bundle",
  type: "collection",
  entry: [...carePlans(plan), ...planDefinitions()].map((resource) => ({
    fullUrl: resource.resourceType === "CarePlan" ? `urn:glisson:plan:${plan.case.id}:${resource.id}` : resource.url,
    resource,
  })),
});
