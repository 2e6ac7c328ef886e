import { type Text, text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";

/**
 * ECOG performance status, 0 to 4, as it is written down; nothing is computed.
 * Table at kiraspecialist.com, read.
 */
const meanings: readonly [Text, Text, Text, Text, Text] = [
  text("fully active", "活动完全正常"),
  text("light work possible", "可从事轻体力活动"),
  text("self-caring, up more than half of the day", "生活能自理，白天一半以上时间可起床活动"),
  text("limited self-care, in bed or chair more than half of the day", "生活仅部分自理，白天一半以上时间卧床或坐椅"),
  text("bedbound", "卧床不起"),
];

/** What a grade of 0 to 4 says. */
export const ecogMeaning = (grade: number): Text => meanings[grade]!;

export const ecog = defineScore({
  name: "ECOG",
  title: text("ECOG performance status", "ECOG体能状态"),
  citation: { text: "ECOG performance status, table at kiraspecialist.com", mark: "read" },
  formula: "0 fully active, 1 light work, 2 self-caring and up > 50 % of the day, 3 in bed or chair > 50 %, 4 bedbound",
  inputs: { ecog: "performance status, 0 to 4" },
  population: text("Adults with cancer.", "成人肿瘤患者。"),
  schema: z.strictObject({ ecog: z.int().min(0).max(4) }),
  compute: (input) => ({ grade: input.ecog, meaning: ecogMeaning(input.ecog) }),
});
