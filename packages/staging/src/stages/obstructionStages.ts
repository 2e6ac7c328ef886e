import { type Case, showObstruction, text } from "@glisson/case";
import { arterioportalShunt } from "../scores/arterioportalShunt.ts";
import { bauer } from "../scores/bauer.ts";
import { cavaTypes, liCava } from "../scores/liCava.ts";
import { ma2014 } from "../scores/ma2014.ts";
import { notForTumour } from "../scores/population.ts";
import { yerdel } from "../scores/yerdel.ts";
import { inputAt } from "./caseFacts.ts";
import { type Fact, known, settle, unknown } from "./fact.ts";
import { fitWithoutThrombus, keyed } from "./fragments.ts";
import { type FurtherStage, type Given, missingInput, stageFromScore } from "./furtherStage.ts";
import { stageOf } from "./stage.ts";
import { venousNote, venousTumourThrombus } from "./venousTypes.ts";

/** How much of the trunk is filled, in per cent: one option for each class that a given range can reach. */
function trunkPercent(case_: Case): Fact<number> {
  const path = "reading.portal.PV.trunk.obstruction";
  const obstruction = case_.reading?.portal?.["PV.trunk"]?.obstruction;
  if (!obstruction)
    return unknown(
      [0, 20, 40, 60, 85, 95, 100],
      [{ path, name: text("degree of obstruction of the trunk", "门静脉主干阻塞程度") }],
    );
  const { en, zh } = showObstruction(obstruction);
  const input = inputAt(
    path,
    text(`portal trunk: ${en} obstructed`, `门静脉主干：阻塞 ${zh}`),
    obstruction,
    case_.reading,
    case_,
  );
  const percents = [0, 20, 40, 60, 85, 95, 100].filter(
    (pct) => pct > obstruction.low * 100 && pct < obstruction.high * 100,
  );
  const [first, ...rest] = [
    ...new Set([obstruction.low, obstruction.value, obstruction.high].map(percentOf).concat(percents)),
  ];
  return rest.length === 0
    ? known(first!, input)
    : unknown(
        [first!, ...rest],
        [{ path, name: text("a narrower range for the trunk", "主干阻塞更窄的范围") }],
        [input],
      );
}

/** Nine decimals: a fraction of 0.9 is 90 %, not a hair above. */
const percentOf = (fraction: number): number => Math.round(fraction * 1e11) / 1e9;

function cavernomaFact(case_: Case): Fact<boolean> {
  const path = "reading.collaterals";
  const collaterals = case_.reading?.collaterals;
  if (collaterals === undefined)
    return unknown(
      [true, false],
      [{ path, name: text("collaterals past the trunk, or none", "有无绕过主干的侧支（海绵样变）") }],
    );
  const has = collaterals !== "none";
  const shown = has ? text("cavernous transformation", "海绵样变") : text("no cavernous transformation", "无海绵样变");
  return known(has, inputAt(path, shown, case_.reading, case_));
}

/** The parts of the superior mesenteric vein: a case tells only the whole, which settles them where it is free. */
function mesentericGiven(case_: Case): readonly Given[] {
  const path = "reading.portal.SMV";
  const obstruction = case_.reading?.portal?.SMV?.obstruction;
  if (obstruction?.high === 0) {
    const shown = text("superior mesenteric vein free", "肠系膜上静脉通畅");
    return [known({ proximal_smv: "patent", distal_smv: "patent" }, inputAt(path, shown, case_.reading, case_))];
  }
  const missing = [missingInput(path, "proximal and distal superior mesenteric vein", "肠系膜上静脉近段与远段")];
  return ["proximal_smv", "distal_smv"].map((key) => keyed(key, unknown(["patent", "complete"], missing)));
}

/** Grades of the trunk's obstruction, built for bland thrombus: shown beside the product's own fraction, never instead. */
export function stageObstruction(case_: Case): readonly FurtherStage[] {
  const occlusion = trunkPercent(case_);
  const fit = fitWithoutThrombus(case_, notForTumour);
  return [
    stageFromScore({
      id: "yerdel",
      definition: yerdel,
      facts: [keyed("mpv_occlusion_pct", occlusion), ...mesentericGiven(case_)],
      value: ({ grade }) => String(grade),
      order: ["none", "1", "2", "3", "4"],
      fit,
    }),
    stageFromScore({
      id: "bauer",
      definition: bauer,
      title: text("Bauer degree, portal trunk", "Bauer 分级（门静脉主干）"),
      facts: [keyed("occlusion_pct", occlusion)],
      value: ({ grade }) => String(grade),
      order: ["none", "1", "2", "3", "4"],
      fit,
    }),
    stageFromScore({
      id: "ma2014",
      definition: ma2014,
      facts: [keyed("occlusion_pct", occlusion), keyed("cavernoma", cavernomaFact(case_))],
      value: ({ type }) => String(type),
      order: ["none", "I", "II", "III", "IV"],
      fit,
    }),
  ];
}

function shuntFact(case_: Case): Fact<string> {
  const path = "reading.arterioportalShunt";
  const grade = case_.reading?.arterioportalShunt;
  if (grade === undefined)
    return unknown(["0", "1", "2", "3"], [{ path, name: text("arterioportal shunt, or none", "有无动脉-门静脉瘘") }]);
  const shown = text(`arterioportal shunt grade ${grade}`, `动脉-门静脉瘘 ${grade} 级`);
  return known(String(grade), inputAt(path, shown, case_.reading, case_));
}

/** Shunt from artery to portal vein as the reading grades it, and how high tumour thrombus stands in the vena cava. */
export function stageOtherVessels(case_: Case): readonly FurtherStage[] {
  const shunt = settle<{ grade: string }, string>({ grade: shuntFact(case_) }, ({ grade }) => grade, [
    "0",
    "1",
    "2",
    "3",
  ]);
  const cava = settle<{ highest: string }, string>(
    { highest: venousTumourThrombus(case_) },
    ({ highest }) => (highest in cavaTypes ? cavaTypes[highest as keyof typeof cavaTypes] : "none"),
    ["none", ...Object.values(cavaTypes)],
  );
  const { title, citation } = arterioportalShunt;
  return [
    stageOf({ id: "arterioportalShunt", title, citation }, shunt),
    stageOf({ id: "liCava", title: liCava.title, citation: liCava.citation, note: venousNote(case_) }, cava),
  ];
}
