import type { Finding } from "./finding.ts";
import { liverFunctionFindings } from "./findings/liverFunction.ts";
import { patientFindings } from "./findings/patient.ts";
import { portalFindings } from "./findings/portal.ts";
import { thrombusTypeFindings } from "./findings/thrombusTypes.ts";
import { tumourFindings } from "./findings/tumour.ts";

/** Every criterion that a rule or a gate may name, in the words of the field. */
export const findings = {
  ...portalFindings,
  ...thrombusTypeFindings,
  ...liverFunctionFindings,
  ...tumourFindings,
  ...patientFindings,
} as const satisfies Record<string, Finding>;

export type FindingName = keyof typeof findings;

export const findingNames = Object.keys(findings) as readonly FindingName[];
