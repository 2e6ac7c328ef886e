import type { Language } from "@glisson/case";
import { drawOrder, fhirBundle, planCase } from "@glisson/planner";
import type { Command } from "commander";
import { accept, languageOption, printJson, readBytes, readCase, readCaseBefore } from "../input.ts";
import { measuredFrom } from "../measuredFrom.ts";
import { wantOutputPath, writeWhole } from "../outputFile.ts";
import { printCard } from "../printCard.ts";
import { samePlan } from "../samePlan.ts";

interface Options {
  readonly json?: true;
  readonly lang: Language;
  readonly report?: string;
  readonly fhir?: string;
  readonly diagram?: string;
  readonly sameAs?: string;
}

/** `plan CASE`: the whole way, from the facts to the order card. */
export function addPlan(program: Command): void {
  program
    .command("plan")
    .description("facts, stages, supply map and the order of treatment with its gates")
    .argument("<case>", "case file (JSON)")
    .option("--json", "the plan as one JSON document")
    .option(...languageOption)
    .option("--report <file.pdf>", "write the plan as pages for the tumour board as well")
    .option(
      "--fhir <file.json>",
      "write plan and guidelines in the shape of FHIR R4 (CarePlan, PlanDefinition) as well",
    )
    .option("--diagram <file.svg>", "draw the order rule with the way of this patient, to be printed")
    .option("--same-as <plan.json>", "say whether a plan kept from before is this one, byte for byte, and if not why")
    .action(async (path: string, { json, lang, report, fhir, diagram, sameAs }: Options) => {
      if (report !== undefined) await wantOutputPath(report, ".pdf", [path]);
      if (fhir !== undefined) await wantOutputPath(fhir, ".json", [path]);
      if (diagram !== undefined) await wantOutputPath(diagram, ".svg", [path]);
      const case_ = await measuredFrom(await readCase(path), path);
      const before = await readCaseBefore(case_, path);
      const plan = planCase(case_, before);
      if (report !== undefined) {
        // The PDF maker and its font are slow to load: only who asks for pages waits for them.
        const { renderReport } = await import("../report/renderReport.ts");
        await writeWhole(report, await renderReport(plan, lang));
      }
      if (fhir !== undefined)
        await writeWhole(fhir, new TextEncoder().encode(`${JSON.stringify(fhirBundle(plan), null, 2)}\n`));
      if (diagram !== undefined) await writeWhole(diagram, new TextEncoder().encode(drawOrder(case_, plan, lang)));
      if (sameAs !== undefined) process.stdout.write(`${accept(samePlan(plan, await readBytes(sameAs), sameAs))}\n`);
      else if (json) printJson(plan);
      else process.stdout.write(printCard(plan, lang));
    });
}
