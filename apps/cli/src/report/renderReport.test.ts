import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Case, parseCase, type Text } from "@glisson/case";
import { type Plan, planCase } from "@glisson/planner";
import { beforeAll, describe, expect, it } from "vitest";
import { renderReport } from "./renderReport.ts";
import { reportWords } from "./reportWords.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "glisson-report-"));

const caseOf = (written: unknown): Case => {
  const parsed = parseCase(written);
  if (!parsed.ok) throw new Error(parsed.faults[0].found);
  return parsed.value;
};
const written = (name: string) => JSON.parse(readFileSync(join(root, "examples", `${name}.json`), "utf8"));
const exampleCase = (name: string): Case => caseOf(written(name));
const planOf = (case_: Case): Plan => planCase(case_, case_.follows ? exampleCase(case_.follows) : undefined);

const poppler = ["pdftotext", "pdffonts"].every((tool) => !spawnSync(tool, ["-v"]).error);
const ran = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: "utf8" }).stdout;
/** Without blanks: a PDF does not tell a line's end from a blank, and a Chinese line ends anywhere. */
const packed = (words: string) => words.replaceAll(/\s/g, "").replaceAll(/[“”]/g, '"');

interface Printed {
  readonly bytes: number;
  readonly pages: readonly string[];
  readonly whole: string;
  readonly fonts: readonly string[];
}

async function print(plan: Plan, language: keyof Text): Promise<Printed> {
  const path = join(folder, `${plan.case.id}-${language}.pdf`);
  const bytes = await renderReport(plan, language);
  writeFileSync(path, bytes);
  const pages = ran("pdftotext", "-raw", path, "-").split("\f").slice(0, -1).map(packed);
  return {
    bytes: bytes.length,
    pages,
    whole: pages.join(""),
    fonts: ran("pdffonts", path).trim().split("\n").slice(2),
  };
}

const exampleNames = readdirSync(join(root, "examples")).map((file) => file.replace(".json", ""));
const printings = exampleNames.flatMap((name) => [[name, "en"] as const, [name, "zh"] as const]);

describe.skipIf(!poppler).each(printings)("examples/%s in %s (steps aside without poppler-utils)", (name, language) => {
  const plan = planOf(exampleCase(name));
  const say = (text: Text) => packed(text[language]);
  let printed: Printed;
  beforeAll(async () => {
    printed = await print(plan, language);
  });

  it("says the danger before the case, the case before the facts, the facts before the order", () => {
    const { whole } = printed;
    const places = [
      ...plan.dangers.map(({ says }) => whole.indexOf(say(says))),
      whole.indexOf(packed(plan.case.title ?? plan.case.id)),
      whole.indexOf(say(reportWords.facts)),
      whole.indexOf(say(plan.card.headline)),
    ];
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("holds every step, gate line, stop, missing fact, flip, supply state, guideline, study and disagreement", () => {
    const { card, supply, guidelines, evidence, disagreements, change } = plan;
    const all: Text[] = [
      ...card.steps.flatMap(({ title, gate }) => [title, ...gate.lines.map(({ trace }) => trace.says)]),
      ...card.stops,
      ...plan.otherTreatments.map(({ title }) => title),
      ...card.missing.flatMap((fact) => [fact.name, fact.test]),
      ...card.flips.map((flip) => flip.change),
      ...supply.after.map(({ title }) => title),
      ...guidelines.map(({ title }) => title),
      ...guidelines.flatMap(({ rules }) => rules.filter(({ verdict }) => verdict === "met").map(({ says }) => says)),
      ...evidence.map(({ finding }) => finding),
      ...disagreements,
      ...(change ? [change.says] : []),
    ];
    const lacking = all.map(say).filter((words) => !printed.whole.includes(words));
    expect(lacking).toEqual([]);
  });

  it("carries notice, case, hash and page number on each of at most four pages, five with what changed since a case before", () => {
    const { pages } = printed;
    expect(pages.length).toBeLessThanOrEqual(plan.change ? 5 : 4);
    for (const [index, page] of pages.entries()) {
      const number = language === "en" ? `page${index + 1}of${pages.length}` : `第${index + 1}页，共${pages.length}页`;
      for (const words of [say(plan.notice), plan.case.id, plan.made.caseSha256, number]) expect(page).toContain(words);
    }
  });

  it("has no leftover of the program, only embedded subsets of fonts, and less than 500 kB", () => {
    expect(printed.whole).not.toMatch(/undefined|NaN|\[object|〓/);
    expect(printed.fonts).toHaveLength(2);
    for (const font of printed.fonts) expect(font).toMatch(/NotoSansHans-(Regular|Bold) .* yes +yes +yes /);
    expect(printed.bytes).toBeLessThan(500_000);
  });
});

describe.skipIf(!poppler)("a hard case (steps aside without poppler-utils)", () => {
  it("shows all of seventy treatments over the pages, and a character that the font lacks as a mark with its number", async () => {
    const treatments = Array.from({ length: 70 }, (_, index) => ({
      step: "tace:S5",
      source: `archive entry ${index}`,
    }));
    const plan = planOf(caseOf({ ...written("trunk-blocked"), title: "李喆堃 😀", treatments }));
    const { whole, fonts } = await print(plan, "en");
    for (const { source } of treatments) expect(whole).toContain(packed(source));
    expect(whole).toContain("李喆堃〓");
    expect(whole).toContain(`${packed(reportWords.notDrawn.en)}U+1F600`);
    expect(fonts).toHaveLength(2);
  });
});

function glisson(args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [join(root, "apps/cli/bin/glisson.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
}

describe("plan --report", () => {
  it("writes the same bytes wherever and whenever it runs, beside the JSON, and leaves nothing else behind", async () => {
    const place = mkdtempSync(join(folder, "place-"));
    const path = join(place, "board.pdf");
    const { status, stdout } = glisson(["plan", "examples/trunk-blocked.json", "--json", "--report", path], {
      TZ: "Pacific/Auckland",
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).card.kind).toBe("ordered");
    expect(readdirSync(place)).toEqual(["board.pdf"]);
    const here = await renderReport(planOf(exampleCase("trunk-blocked")), "en");
    expect(Buffer.compare(readFileSync(path), here)).toBe(0);
  });

  it.each([
    ["a folder that is not there", join(folder, "nowhere", "board.pdf"), /found no folder .*nowhere, wanted/],
    ["another ending", join(folder, "board.txt"), /wanted a file name that ends in \.pdf/],
    ["an ending alone", join(folder, ".pdf"), /wanted a file name that ends in \.pdf/],
  ])("refuses %s with status 2, one line, and nothing on standard output", (_, path, line) => {
    const before = readdirSync(folder);
    const { status, stdout, stderr } = glisson(["plan", "examples/trunk-blocked.json", "--report", path]);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(line);
    expect(readdirSync(folder)).toEqual(before);
  });
});
