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

/** As short as the diagram needs it. */
export const shortFlowWords: Record<PortalFlow, Words> = {
  none: "shortFlowNone",
  seen: "shortFlowSeen",
  hepatopetal: "shortFlowHepatopetal",
  "to-and-fro": "shortFlowToAndFro",
  hepatofugal: "shortFlowHepatofugal",
};
