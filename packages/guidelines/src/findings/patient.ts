import { text } from "@glisson/case";
import type { Finding } from "../finding.ts";
import { among, stageIs } from "./stageFinding.ts";

export const patientFindings = {
  "ECOG 0 or 1": {
    says: text("ECOG performance status 0 or 1", "ECOG体能状态0-1"),
    judge: ({ stages }) => stageIs(stages.ecog, among("0", "1")),
  },
  "ECOG 0 to 2": {
    says: text("ECOG performance status 0 to 2", "ECOG体能状态0-2"),
    judge: ({ stages }) => stageIs(stages.ecog, among("0", "1", "2")),
  },
  "BCLC stage C": { says: text("BCLC stage C", "BCLC C期"), judge: ({ stages }) => stageIs(stages.bclc, among("C")) },
  "BCLC stage D": { says: text("BCLC stage D", "BCLC D期"), judge: ({ stages }) => stageIs(stages.bclc, among("D")) },
  "CNLC stage IIIa": {
    says: text("CNLC stage IIIa", "CNLC IIIa期"),
    judge: ({ stages }) => stageIs(stages.cnlc, among("IIIa")),
  },
  "CNLC stage IIIa or IIIb": {
    says: text("CNLC stage IIIa or IIIb", "CNLC IIIa或IIIb期"),
    judge: ({ stages }) => stageIs(stages.cnlc, among("IIIa", "IIIb")),
  },
} as const satisfies Record<string, Finding>;
