export { type CourseOrder, courseFacts, ordersWorthComparing, sayCourseDisagreement } from "./courseOrders.ts";
export { drawOrder } from "./drawOrder.ts";
export { fhirBundle } from "./fhir/bundle.ts";
export { stanceTitle } from "./otherTreatments.ts";
export type {
  CardStep,
  Change,
  Danger,
  DecisionReport,
  Difference,
  FactGroup,
  Flip,
  OrderCard,
  OtherTreatment,
  Plan,
  SupplyReport,
  TrunkReport,
} from "./plan.ts";
export { planFormat } from "./plan.ts";
export { planCase } from "./planCase.ts";
export { disagreements, type Forbidden, type OrderProof, proveOrder } from "./proveOrder.ts";
export { circulationFacts } from "./supply.ts";
export { stepTitle } from "./words.ts";
