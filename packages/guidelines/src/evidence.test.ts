import { parseCase } from "@glisson/case";
import { stageCase } from "@glisson/staging";
import { expect, it } from "vitest";
import { compareEvidence } from "./evidence.ts";

function likenessOf(study: string, facts: Record<string, unknown>): string[] {
  const parsed = parseCase({ glisson: "glisson-case/1", id: "a", date: "2026-11-02", source: "test", ...facts });
  if (!parsed.ok) throw new Error(parsed.faults[0].where);
  const found = compareEvidence({ case: parsed.value, stages: stageCase(parsed.value) }).find(({ id }) => id === study);
  return found?.likeness.map(({ says, verdict, mark }) => `${says.en}: ${verdict} (${mark})`) ?? [];
}

const trunk = {
  thrombus: "tumour",
  portal: { "PV.trunk": { obstruction: "95 % (92-99)", flow: "none" }, SMV: { obstruction: "0 %" } },
};

it("a patient is set beside each study in what the source says of those patients, and what is unknown stays so", () => {
  expect(likenessOf("li-2018", { reading: trunk }).map((line) => line.replace(/^.*: /, ""))).toEqual([
    "met (read)",
    "met (read)",
  ]);
  expect(likenessOf("yoon-2018", { reading: trunk, tumours: { spread: ["lung"] } })).toEqual([
    expect.stringMatching(/: not met \(read\)$/),
    expect.stringMatching(/: cannot say \(recalled\)$/),
  ]);
});
