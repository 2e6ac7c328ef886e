import { type Text, text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { notBeyondIntermediate, thrombusInput, thrombusKey } from "./population.ts";
import { sizeInputs, sizeKeys } from "./tumourBurden.ts";
import { isWithinSeven } from "./upToSeven.ts";

/**
 * TACE-unsuitable (Japan Society of Hepatology), PMC8237791 table 10, read. Any of: beyond up-to-seven; likely to become
 * Child-Pugh B (bilobar, mALBI 2b); unlikely to respond (confluent, massive or infiltrative, simple nodular with
 * extranodular growth, poorly differentiated, disseminated).
 */
const growths = {
  simple_nodular: undefined,
  extranodular: text("simple nodular with extranodular growth", "单结节伴结外生长"),
  confluent: text("confluent multinodular", "多结节融合型"),
  massive: text("massive", "巨块型"),
  infiltrative: text("infiltrative", "浸润型"),
} as const;

type Growth = keyof typeof growths;
const growthNames = Object.keys(growths) as [Growth, ...Growth[]];

interface Given {
  readonly tumour_count: number;
  readonly max_tumour_cm: number;
  readonly bilobar: boolean;
  readonly malbi: "1" | "2a" | "2b" | "3";
  readonly growth: Growth;
  readonly poorly_differentiated: boolean;
  readonly disseminated: boolean;
}

interface Reason {
  readonly id: string;
  readonly says: Text;
}

const reason = (holds: boolean, id: string, says: Text): Reason[] => (holds ? [{ id, says }] : []);

const reasonsOf = (given: Given): readonly Reason[] => {
  const growth = growths[given.growth];
  const isBeyond = !isWithinSeven({ count: given.tumour_count, largestCm: given.max_tumour_cm });
  return [
    ...reason(isBeyond, "beyond_up_to_seven", text("beyond up-to-seven", "超出 up-to-seven 标准")),
    ...reason(
      given.bilobar,
      "bilobar",
      text("both lobes involved: likely to become Child-Pugh B", "累及双叶：易转为 Child-Pugh B 级"),
    ),
    ...reason(
      given.malbi === "2b" || given.malbi === "3",
      "malbi_2b",
      text("mALBI 2b or worse: likely to become Child-Pugh B", "mALBI 2b 级或更差：易转为 Child-Pugh B 级"),
    ),
    ...(growth ? [{ id: given.growth, says: growth }] : []),
    ...reason(given.poorly_differentiated, "poorly_differentiated", text("poorly differentiated", "低分化")),
    ...reason(given.disseminated, "disseminated", text("disseminated in the liver", "肝内播散")),
  ];
};

export const jshTace = defineScore({
  name: "JSH TACE-unsuitable",
  title: text("TACE-unsuitable (JSH)", "不适合 TACE（日本肝病学会）"),
  citation: { text: "Japan Society of Hepatology, table 10 of PMC8237791", mark: "read" },
  formula:
    "any of: beyond up-to-seven; bilobar; mALBI 2b or worse; extranodular, confluent, massive or infiltrative growth; poorly differentiated; disseminated",
  inputs: {
    ...sizeInputs,
    bilobar: "tumours in both lobes",
    malbi: "mALBI grade: 1, 2a, 2b or 3",
    growth: `gross type: ${growthNames.join(", ")}`,
    poorly_differentiated: "poorly differentiated",
    disseminated: "many disseminated nodules within the liver",
    ...thrombusInput,
  },
  population: text("Intermediate-stage hepatocellular carcinoma considered for TACE.", "拟行 TACE 的中期肝细胞癌。"),
  schema: z.strictObject({
    ...sizeKeys,
    bilobar: z.boolean(),
    malbi: z.enum(["1", "2a", "2b", "3"]),
    growth: z.enum(growthNames),
    poorly_differentiated: z.boolean(),
    disseminated: z.boolean(),
    ...thrombusKey,
  }),
  exclusions: notBeyondIntermediate,
  compute: (input) => {
    const reasons = reasonsOf(input);
    return { unsuitable: reasons.length > 0, reasons };
  },
});
