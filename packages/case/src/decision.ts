import { z } from "zod";
import { type Step, step } from "./step.ts";
import { type Text, text } from "./text.ts";

/** Why a board decides otherwise than the card advises. */
export const reasonsToDiffer = [
  "liver function first",
  "measurement not trusted",
  "patient's wish",
  "not available here",
  "another guideline",
  "within a trial",
  "advice was open",
  "other",
] as const;

export type ReasonToDiffer = (typeof reasonsToDiffer)[number];

export const reasonTitle: Readonly<Record<ReasonToDiffer, Text>> = {
  "liver function first": text("liver function first", "先改善肝功能"),
  "measurement not trusted": text("the measurement is not trusted", "对测量存疑"),
  "patient's wish": text("the patient's wish", "患者意愿"),
  "not available here": text("not available here", "本院无此条件"),
  "another guideline": text("another guideline is followed", "遵循其他指南"),
  "within a trial": text("treatment within a trial", "按临床试验治疗"),
  "advice was open": text("the card gave no order", "卡片未给出顺序"),
  other: text("another reason", "其他原因"),
};

/** What a board decided on a card, and the advice that it saw, kept as it was: what the rules say later does not change it. */
export interface Decision {
  readonly date: string;
  /** Who decided, by role: no name of a person. */
  readonly by: string;
  /** The steps in their order; an empty list: none of these treatments now. */
  readonly steps: readonly Step[];
  readonly differs?: { readonly reason: ReasonToDiffer; readonly note?: string | undefined } | undefined;
  readonly advised: {
    /** It carries the gate before the first step where that is not met. */
    readonly headline: Text;
    readonly steps: readonly Step[];
    /** Codes of the dangers that stood above it; left out in decisions kept before these were written down. */
    readonly dangers?: readonly string[] | undefined;
    readonly engine: string;
    /** SHA-256 of the facts that the advice was for. */
    readonly caseSha256: string;
  };
}

export const decision = z.strictObject({
  date: z.iso.date("a date such as 2026-11-02"),
  by: z.string().min(1),
  steps: z.array(step),
  differs: z.strictObject({ reason: z.enum(reasonsToDiffer), note: z.string().min(1).optional() }).optional(),
  advised: z.strictObject({
    headline: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
    steps: z.array(step),
    dangers: z.array(z.string().min(1)).optional(),
    engine: z.string().min(1),
    caseSha256: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"),
  }),
}) satisfies z.ZodType<Decision, unknown>;

/** Whether a decision goes the way of the advice: all of its steps, or the first of them, in their order. */
export const follows = (decided: readonly Step[], advice: readonly Step[]): boolean =>
  decided.every((one, at) => one === advice[at]) && (decided.length > 0 || advice.length === 0);
