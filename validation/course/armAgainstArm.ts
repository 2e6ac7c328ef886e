import { row } from "./table.ts";
import type { Target } from "./targets.ts";

/** A published figure, the course's own for it, and whether they meet. */
export interface Judged {
  readonly target: Target;
  readonly figure: { readonly value: number };
}

/** Trials kept for validation whose two arms are both played; the first is the one that the trial asks of. */
const trials = [
  ["order-01a", "order-01b", "radiotherapy first over TACE first"],
  ["yoon-a", "yoon-b", "TACE with radiotherapy over sorafenib"],
  ["wei-a", "wei-b", "radiotherapy before the operation over operation alone"],
  ["rtog-a", "rtog-b", "radiotherapy with sorafenib over sorafenib"],
  ["he-a", "he-b", "infusion with sorafenib over sorafenib"],
  ["launch-a", "launch-b", "TACE with lenvatinib over lenvatinib"],
] as const;

const figures = ["median survival", "alive at 12 months"];

/**
 * Each trial's one arm over the other: what a trial is for, and what assumed patients spoil least. Met: the same arm is better, by a
 * ratio within 35 % of the published one.
 */
export function armAgainstArm(judged: readonly Judged[]): string[] {
  const found = (id: string, what: string): Judged | undefined =>
    judged.find(({ target }) => target.arm.row === id && target.what === what);
  const lines = trials.flatMap(([one, other, compares]) => {
    const pairs = figures.map((what) => [found(one, what), found(other, what)] as const);
    const [a, b] = pairs.find(([first, second]) => first && second) ?? [];
    if (!a || !b) return [];
    const [published, simulated] = [a.target.published / b.target.published, a.figure.value / b.figure.value];
    const sameArm = published > 1 === simulated > 1;
    const near = Math.abs(Math.log(simulated / published)) <= Math.log(1.35);
    const verdict = !sameArm ? "**missed**" : near ? "met" : "same arm better, **ratio missed**";
    return [row([compares, a.target.what, published.toFixed(2), simulated.toFixed(2), verdict, a.target.source])];
  });
  return [
    row(["comparison", "figure", "published ratio", "simulated", "verdict", "source"]),
    row(["---", "---", "---:", "---:", "---", "---"]),
    ...lines,
  ];
}
