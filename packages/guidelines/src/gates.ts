import type { Gate, GateLine, Treatment } from "./advice.ts";
import { evaluateWith, judgeOnce } from "./evaluate.ts";
import type { Facts } from "./finding.ts";
import { conditionOfGate, type GateRules } from "./guideline.ts";
import { gates } from "./rules.generated.ts";
import { settling } from "./settle.ts";
import { allOf } from "./verdict.ts";

function judgeGate(gate: GateRules, facts: Facts): Gate {
  const judge = judgeOnce(facts);
  const judged = gate.lines.map(
    ({ must, limit, decides }): GateLine => ({ id: must, trace: evaluateWith(must, judge), limit, decides }),
  );
  const verdict = allOf(judged.filter(({ decides }) => decides).map(({ trace }) => trace.verdict));
  const settledBy = verdict === "cannot say" ? settling(conditionOfGate(gate), judge) : [];
  return { verdict, lines: judged, ...(settledBy.length > 0 ? { settledBy } : {}) };
}

/** Treatments whose limits have a gate of their own. */
export const gated = ["tace", "radiotherapy", "haic", "systemic", "resection", "stent"] as const satisfies Treatment[];
export type Gated = (typeof gated)[number];

/** The gate before a treatment. TACE: `facts.supplyIndexAfterTace` is the simulated index after the very step that is judged. */
export const gateBefore = (treatment: Gated, facts: Facts): Gate => judgeGate(gates[`before-${treatment}`], facts);
