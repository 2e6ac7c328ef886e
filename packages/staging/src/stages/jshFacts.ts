import { type Case, text } from "@glisson/case";
import { isWithinSeven } from "../scores/upToSeven.ts";
import { endsInCm, inputAt, largestCmFact, tumourCountFact } from "./caseFacts.ts";
import { anyOf, type Fact, known, unknown } from "./fact.ts";
import { missingInput } from "./furtherStage.ts";

/**
 * What the Japan Society of Hepatology asks before TACE (PMC8237791 table 10, read), as far as a case tells it. The stage
 * and the guideline's rule both judge by these, so that they cannot say different things of one patient.
 */

/** Number and largest diameter in cm add up to more than seven. */
export function beyondUpToSeven(case_: Case): Fact<boolean> {
  const { count, largest } = case_.tumours ?? {};
  const [number, size] = [tumourCountFact(case_), largestCmFact(case_)];
  if (count === 0) return known(false, ...number.inputs);
  const inputs = [...number.inputs, ...size.inputs];
  const [low, high] = largest ? endsInCm(largest) : [leastCm, Number.POSITIVE_INFINITY];
  if (count !== undefined) {
    if (!isWithinSeven({ count, largestCm: low })) return known(true, ...inputs);
    if (isWithinSeven({ count, largestCm: high })) return known(false, ...inputs);
  }
  return unknown([true, false], [...number.missing, ...size.missing], inputs);
}

/** The smallest size that a case may tell. */
const leastCm = 0.1;

/** Whether both lobes hold tumour: the main one crosses, or a further one lies on the other side. */
export const bilobar = (case_: Case): Fact<boolean> =>
  anyOf([mainTumourOnBothSides(case_), furtherTumoursOnOtherSide(case_)]);

const bothLobes = missingInput("tumours.side", "whether both lobes are involved", "是否累及双叶");

export function mainTumourOnBothSides(case_: Case): Fact<boolean> {
  const path = "tumours.side";
  const side = case_.tumours?.side;
  if (side === undefined) return unknown([true, false], [bothLobes]);
  const shown = {
    both: text("tumour on both sides", "肿瘤累及双叶"),
    right: text("main tumour in the right liver", "主瘤位于右半肝"),
    left: text("main tumour in the left liver", "主瘤位于左半肝"),
  } as const;
  return known(side === "both", inputAt(path, shown[side], case_.tumours, case_));
}

/** The case tells the side of the main tumour alone: where there are more, nobody knows on which side they lie. */
export function furtherTumoursOnOtherSide(case_: Case): Fact<boolean> {
  const count = case_.tumours?.count;
  const { inputs } = tumourCountFact(case_);
  return count !== undefined && count <= 1 ? known(false, ...inputs) : unknown([true, false], [bothLobes], inputs);
}

/** Gross type by growth. A nodular tumour may be a simple nodule, grow beyond it, or be confluent: the case does not tell. */
export function growthFact(case_: Case): Fact<"massive" | "infiltrative" | "simple_nodular" | "confluent"> {
  const path = "tumours.pattern";
  const pattern = case_.tumours?.pattern;
  if (pattern === "massive" || pattern === "infiltrative") {
    const zh = pattern === "massive" ? "巨块型" : "浸润型";
    return known(pattern, inputAt(path, text(`${pattern} growth`, zh), case_.tumours, case_));
  }
  const name = "gross type: simple nodular, with extranodular growth, or confluent";
  const nodular = pattern && [inputAt(path, text("nodular growth", "结节型"), case_.tumours, case_)];
  return unknown(
    ["simple_nodular", "confluent"],
    [missingInput(path, name, "大体类型：单结节、伴结外生长或融合")],
    nodular,
  );
}

/** Poor differentiation or dissemination within the liver: no case tells either. */
export const poorOrDisseminated: Fact<boolean> = unknown(
  [true, false],
  [missingInput("tumours", "differentiation, and whether disseminated within the liver", "分化程度，及是否肝内播散")],
);

/** A type of tumour that is unlikely to respond: by its growth, or by what no case tells. */
export function typeUnlikelyToRespond(case_: Case): Fact<boolean> {
  const { options, inputs, missing } = growthFact(case_);
  const growth = options.includes("simple_nodular")
    ? unknown<boolean>([true, false], missing, inputs)
    : known(true, ...inputs);
  return anyOf([growth, poorOrDisseminated]);
}
