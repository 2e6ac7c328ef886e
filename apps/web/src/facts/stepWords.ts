import type { Step } from "@glisson/case";
import type { Words } from "../language/language.ts";

/** The steps that the form offers, in the words of the page. */
export const stepWords: readonly { readonly step: Step; readonly label: Words }[] = [
  { step: "tace:whole", label: "stepTaceWhole" },
  { step: "tace:right", label: "stepTaceRight" },
  { step: "tace:left", label: "stepTaceLeft" },
  { step: "radiotherapy", label: "stepRadiotherapy" },
  { step: "haic", label: "stepHaic" },
  { step: "systemic", label: "stepSystemic" },
  { step: "resection:right", label: "stepResectionRight" },
  { step: "resection:left", label: "stepResectionLeft" },
  { step: "thrombectomy", label: "stepThrombectomy" },
  { step: "stent", label: "stepStent" },
  { step: "tips", label: "stepTips" },
  { step: "supportive", label: "stepSupportive" },
  { step: "wait", label: "stepWait" },
];
