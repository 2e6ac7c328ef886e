import type { PortalFlow, ThrombusKind } from "@glisson/case";
import type { Words } from "../language/language.ts";

export const flowWords: Record<PortalFlow, Words> = {
  none: "flowNone",
  seen: "flowSeen",
  hepatopetal: "flowHepatopetal",
  "to-and-fro": "flowToAndFro",
  hepatofugal: "flowHepatofugal",
};

export const thrombusWords: Record<ThrombusKind, Words> = {
  tumour: "thrombusTumour",
  bland: "thrombusBland",
  undetermined: "thrombusUndetermined",
  "unlabelled gap": "thrombusGap",
};
