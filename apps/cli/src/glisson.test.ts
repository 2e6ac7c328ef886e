import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "glisson-cli-"));
const exampleFiles = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".json"));

function glisson(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "apps/cli/bin/glisson.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function caseFile(change: Record<string, unknown>): string {
  const base = JSON.parse(readFileSync(join(root, "examples/trunk-blocked.json"), "utf8")) as Record<string, unknown>;
  const path = join(folder, "case.json");
  writeFileSync(path, JSON.stringify({ ...base, ...change }));
  return path;
}

describe("plan", () => {
  it.each(exampleFiles)(
    "examples/%s: the JSON is alone on standard output and validates against its schema",
    (name) => {
      const { status, stdout } = glisson("plan", `examples/${name}`, "--json");
      expect(status).toBe(0);
      const schema = JSON.parse(readFileSync(join(root, "docs/schema/plan.schema.json"), "utf8"));
      const validate = new Ajv({ strict: false }).compile(schema);
      expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
    },
  );

  it("prints a card that says the danger before the facts and the facts before the order", () => {
    const { stdout } = glisson("plan", "examples/trunk-blocked.json");
    const places = ["Do not embolise", "FACTS", "ORDER OF TREATMENT", "GUIDELINES"].map((words) =>
      stdout.indexOf(words),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  it("prints the same card in Chinese", () => {
    const { status, stdout } = glisson("plan", "examples/trunk-blocked.json", "--lang", "zh");
    expect(status).toBe(0);
    expect(stdout).toContain("先放疗");
  });

  it("the order rule is drawn with this patient's way, and the plan written in FHIR's shape", () => {
    const [diagram, fhir] = [join(folder, "order.svg"), join(folder, "plan-fhir.json")];
    const { status } = glisson("plan", caseFile({ title: "A <b> & C" }), "--diagram", diagram, "--fhir", fhir);
    expect(status).toBe(0);
    const drawn = readFileSync(diagram, "utf8");
    expect(drawn).toContain("A &lt;b&gt; &amp; C");
    expect(drawn).toMatch(/stroke-width="2.5".*\n?.*no: Radiotherapy first, then TACE/);
    expect(drawn).toMatch(/1\. Radiotherapy to the thrombus: gate (met|not met|cannot say)/);
    expect(JSON.parse(readFileSync(fhir, "utf8")).entry[0].resource.title).toMatch(/^Radiotherapy first/);
    expect(glisson("plan", "examples/trunk-blocked.json", "--diagram", "order.png").stderr).toMatch(/ends in \.svg/);
  });

  it("a kept plan is made again byte for byte; where it is not, what differs is named", () => {
    const kept = join(folder, "kept.json");
    writeFileSync(kept, glisson("plan", "examples/trunk-reopened.json", "--json").stdout);
    expect(glisson("plan", "examples/trunk-reopened.json", "--same-as", kept)).toMatchObject({ status: 0 });
    const other = glisson("plan", "examples/trunk-blocked.json", "--same-as", kept);
    expect(other.status).toBe(2);
    expect(other.stderr).toMatch(/facts: found [0-9a-f]{64}, wanted/);
    const plan = JSON.parse(readFileSync(kept, "utf8"));
    plan.made.editions[0].edition = "0";
    writeFileSync(kept, JSON.stringify(plan));
    expect(glisson("plan", "examples/trunk-reopened.json", "--same-as", kept).stderr).toMatch(/edition of .*found 0/);
    writeFileSync(kept, "{}");
    expect(glisson("plan", "examples/trunk-reopened.json", "--same-as", kept).stderr).toMatch(/wanted a plan/);
  });

  it("compares with the case before, which lies beside it", () => {
    const { stdout } = glisson("plan", "examples/trunk-reopened.json", "--json");
    expect(JSON.parse(stdout).change.flipped).toBe(true);
  });
});

describe("bad input ends with status 2, one line, and nothing on standard output", () => {
  it.each([
    ["no such file", ["plan", "nowhere.json"], /nowhere\.json: found no such file/],
    ["not JSON", ["plan", "README.md"], /README\.md: found .*, wanted JSON/],
    ["an unknown verb", ["plann"], /unknown command/],
    [
      "an unknown step",
      ["flow", "examples/trunk-blocked.json", "--after", "tace:middle"],
      /--after: found "?tace:middle/,
    ],
    ["an unknown score", ["score", "Childs", "--input", "{}"], /Childs/],
    ["a score without its unit", ["score", "ALBI/mALBI", "--input", '{"bilirubin":18,"albumin_g_l":38}'], /bilirubin/],
    ["masks that are no NIfTI", ["read", "liver=package.json", "portalVein=package.json"], /package\.json/],
    ["a mask without a role", ["read", "liver.nii.gz"], /ROLE=FILE/],
  ])("%s", (_, args, line) => {
    const { status, stdout, stderr } = glisson(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/at .*\.ts:\d+/);
  });

  it("a case at fault names the file and the field", () => {
    const { status, stderr } = glisson("plan", caseFile({ labs: { bilirubin: 19 } }));
    expect(status).toBe(2);
    expect(stderr).toMatch(/case\.json: case\.labs\.bilirubin: found 19, wanted a number with its unit/);
  });
});

describe("the other verbs", () => {
  it("stage gives every stage", () => {
    const { stdout } = glisson("stage", "examples/trunk-blocked.json", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      childPugh: { value: "A" },
      bclc: { value: "C" },
      cheng: { value: "III" },
      vp: { value: "Vp4" },
    });
  });

  it("stage tells the further scores too, and why they were not made for this patient", () => {
    const { stdout } = glisson("stage", "examples/trunk-blocked.json", "--json");
    const { further } = JSON.parse(stdout);
    expect(further.find(({ id }: { id: string }) => id === "hap")).toMatchObject({ value: "D", fit: { fits: "no" } });
    expect(glisson("stage", "examples/trunk-blocked.json").stdout).toContain("outside its population:");
    expect(glisson("stage", "examples/trunk-blocked.json", "--lang", "zh").stdout).toContain("不属于其适用人群");
  });

  it("compare says what changed beyond the ranges, of cases and of readings", () => {
    const { stdout } = glisson("compare", "examples/trunk-blocked.json", "examples/trunk-reopened.json");
    expect(stdout).toContain("obstruction, portal trunk: 98 % (94-100 %) -> 35 % (24-46 %) [less]");
    const reading = join(folder, "reading.json");
    writeFileSync(reading, JSON.stringify({ portal: { "PV.trunk": { obstruction: "97 % (93-100)" } } }));
    const same = glisson("compare", "examples/trunk-blocked.json", reading, "--json");
    expect(JSON.parse(same.stdout)[0]).toMatchObject({
      path: "portal.PV.trunk.obstruction",
      verdict: "no real change",
    });
    const { status, stderr } = glisson("compare", reading, "package.json");
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^glisson: package\.json: reading/)]);
  });

  it("score answers one score", () => {
    const { stdout } = glisson("score", "ALBI/mALBI", "--input", '{"bilirubin_umol_l":10,"albumin_g_l":42}');
    expect(JSON.parse(stdout)).toMatchObject({ score: -2.91, grade: 1, malbi: "1" });
  });

  it("score without input says what the score takes and where it comes from", () => {
    const about = JSON.parse(glisson("score", "sFLR").stdout);
    expect(about).toMatchObject({
      name: "sFLR",
      citation: { mark: "recalled" },
      inputs: { height_cm: "height in cm" },
    });
    const { status, stderr } = glisson("score", "EHBH-PVTT", "--input", "{}");
    expect([status, stderr]).toEqual([2, expect.stringContaining("not available, table not obtained")]);
  });

  it("flow shows the order turned round: blocked trunk, then whole-liver TACE, leaves the liver without supply", () => {
    const { stdout } = glisson("flow", "examples/trunk-blocked.json", "--after", "tace:whole", "--json");
    const { now, after } = JSON.parse(stdout);
    expect(now.volumesMl.arteryOnly.value).toBeCloseTo(1480, 0);
    expect(after.volumesMl.neither.value).toBeCloseTo(1480, 0);
  });
});
