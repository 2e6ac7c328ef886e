import { compareReadings, patientDoubts, type ReadingChange } from "@glisson/anatomy";
import { type Language, type LiverReading, parseReading, type Quantity, showQuantity, text } from "@glisson/case";
import { readJson } from "@glisson/formats/json";
import type { Command } from "commander";
import { accept, InputFault, languageOption, printJson, readBytes, readCase, remark } from "../input.ts";
import { measuredFrom } from "../measuredFrom.ts";

interface Options {
  readonly samePatient?: true;
  readonly json?: true;
  readonly lang: Language;
}

const twoPatients = text("warn: these can hardly be one patient", "警告：两次读片难以属于同一患者");

/** `compare BEFORE AFTER`: what changed between two readings, and whether beyond their ranges. */
export function addCompare(program: Command): void {
  program
    .command("compare")
    .description("two readings or cases of one patient: what changed, real only beyond both ranges")
    .argument("<before>", "the earlier reading or case (JSON)")
    .argument("<after>", "the later one")
    .option("--same-patient", "a person made sure that both are of one patient, whatever the vessels look like")
    .option("--json", "the changes as one JSON document")
    .option(...languageOption)
    .action(async (before: string, after: string, { json, lang, samePatient }: Options) => {
      const [was, is] = [await readingIn(before), await readingIn(after)];
      const doubts = samePatient ? [] : patientDoubts(was, is);
      if (doubts.length > 0)
        remark(`${twoPatients[lang]}: ${doubts.map((one) => one[lang]).join("; ")} (--same-patient)`);
      const changes = compareReadings(was, is);
      if (json) printJson(changes);
      else
        process.stdout.write(
          `${(changes.length > 0 ? changes.map((one) => line(one, lang)) : [nothing[lang]]).join("\n")}\n`,
        );
    });
}

/** The reading that a file holds, alone or in a case; a case's masks are read where it names them. */
async function readingIn(path: string): Promise<LiverReading> {
  const document = accept(readJson(await readBytes(path), path));
  const isCase = typeof document === "object" && document !== null && "glisson" in document;
  if (!isCase) {
    const parsed = parseReading(document);
    if (parsed.ok) return parsed.value;
    const [first, ...rest] = parsed.faults;
    throw new InputFault([{ ...first, where: `${path}: ${first.where}` }, ...rest]);
  }
  const { reading } = await measuredFrom(await readCase(path), path);
  if (reading) return reading;
  throw new InputFault([
    { where: `${path}: case.reading`, found: "nothing", wanted: "a liver reading, or masks to read" },
  ]);
}

const nothing = text("Nothing in the two readings can be compared.", "两次读片无可比较的内容。");

const words = {
  less: text("less", "减少"),
  more: text("more", "增加"),
  "no real change": text("no real change", "无真实变化"),
  "cannot say": text("cannot say", "不能判定"),
  changed: text("changed", "改变"),
  unchanged: text("unchanged", "未变"),
  unknown: text("unknown", "未知"),
} as const;

function line(change: ReadingChange, lang: Language): string {
  const shown = (quantity: Quantity | undefined): string => (quantity ? show(quantity) : words.unknown[lang]);
  const [from, to] =
    change.kind === "word" ? [change.before[lang], change.after[lang]] : [shown(change.before), shown(change.after)];
  const verdict = words[change.kind === "figure" ? change.verdict : change.changed ? "changed" : "unchanged"][lang];
  const reason = change.kind === "figure" && change.reason ? `: ${change.reason[lang]}` : "";
  return `${change.name[lang]}: ${from} -> ${to} [${verdict}${reason}]`;
}

/** A share of an area as per cent, any other quantity with its unit. */
function show(quantity: Quantity): string {
  if (quantity.unit !== "1") return showQuantity(quantity);
  const percent = (share: number): string => `${Math.round(1000 * share) / 10}`;
  const { value, low, high } = quantity;
  return low === undefined || high === undefined
    ? `${percent(value)} %`
    : `${percent(value)} % (${percent(low)}-${percent(high)} %)`;
}
