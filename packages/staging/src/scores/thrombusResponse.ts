import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import type { Response } from "./response.ts";

/**
 * Response of the portal tumour thrombus in radiotherapy series: CR gone or recanalised; PR at least 30 % smaller (some
 * series 50 %) or flow back in part; PD at least 20 % larger or grown into the next more central vessel; else SD.
 * Recalled; no two papers agree. Size, extent and flow are therefore told apart as well, and both limits of PR shown.
 * Larger is meant against the smallest size before now, as in RECIST (ours: the series do not say).
 */
const extents = ["none", "segmental", "sectoral", "first_order", "trunk", "smv"] as const;
const flows = ["none", "partial", "full"] as const;

const examination = z
  .strictObject({
    thrombus_mm: z.number().min(0).max(400),
    most_central: z.enum(extents),
    flow: z.enum(flows),
  })
  .refine(({ thrombus_mm: size, most_central: extent }) => (size === 0) === (extent === "none"), {
    path: ["most_central"],
    message: "none exactly where thrombus_mm is 0",
  });

type Examination = z.output<typeof examination>;

const extentOf = ({ most_central: extent }: Examination): number => extents.indexOf(extent);
const flowOf = ({ flow }: Examination): number => flows.indexOf(flow);

function responseAt(examinations: readonly Examination[], shrinkage: number): Response {
  const earlier = examinations.slice(0, -1);
  const baseline = examinations[0]!;
  const now = examinations.at(-1)!;
  if (now.thrombus_mm === 0) return "CR";
  const dust = 1e-9 * baseline.thrombus_mm;
  const nadir = Math.min(...earlier.map(({ thrombus_mm: size }) => size));
  const leastExtent = Math.min(...earlier.map(extentOf));
  const isLarger = now.thrombus_mm > nadir && now.thrombus_mm - nadir >= 0.2 * nadir - dust;
  if (isLarger || extentOf(now) > leastExtent) return "PD";
  const flowGain = flowOf(now) - flowOf(baseline);
  if (flowGain > 0 && now.flow === "full") return "CR";
  const isSmaller = now.thrombus_mm <= (1 - shrinkage) * baseline.thrombus_mm + dust;
  return isSmaller || flowGain > 0 ? "PR" : "SD";
}

const compared = (before: number, now: number, words: readonly [string, string, string]): string =>
  now < before ? words[0] : now > before ? words[2] : words[1];

export const thrombusResponse = defineScore({
  name: "PVTT response",
  title: text("Response of the portal tumour thrombus", "门静脉癌栓疗效"),
  citation: { text: "portal thrombus gradings of radiotherapy series", mark: "recalled" },
  formula:
    "CR gone, or flow fully back; PD >= 20 % larger than the smallest before, or more central; PR >= 30 % smaller (some series 50 %), or flow back in part; else SD",
  inputs: {
    examinations: `baseline first, now last: [{ thrombus_mm, most_central: ${extents.join(" | ")}, flow: ${flows.join(" | ")} }], flow in the lumen of the affected vein`,
  },
  population: text("Portal vein tumour thrombus treated with radiotherapy.", "接受放疗的门静脉癌栓。"),
  schema: z
    .strictObject({ examinations: z.array(examination).min(2) })
    .refine(({ examinations }) => (examinations[0]?.thrombus_mm ?? 0) > 0, {
      path: ["examinations", 0, "thrombus_mm"],
      message: "more than 0: without a thrombus there is no response",
    }),
  compute: ({ examinations }) => {
    const baseline = examinations[0]!;
    const now = examinations.at(-1)!;
    return {
      response: responseAt(examinations, 0.3),
      response_at_50_pct: responseAt(examinations, 0.5),
      size_change_pct: Math.round((now.thrombus_mm / baseline.thrombus_mm - 1) * 1000) / 10,
      extent: compared(extentOf(baseline), extentOf(now), ["more peripheral", "same", "more central"]),
      flow: compared(flowOf(baseline), flowOf(now), ["less", "same", "more"]),
    };
  },
});
