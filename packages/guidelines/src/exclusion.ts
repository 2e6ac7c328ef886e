import type { Recommendation, Treatment } from "./advice.ts";

type Said = Pick<Recommendation, "advises" | "options" | "against">;

/** What a rule lets begin now: the first of its sequence, and each of its options. Later steps wait for their gates. */
export const opens = ({ advises, options = [] }: Said): readonly Treatment[] => [...advises.slice(0, 1), ...options];

/** Two rules exclude each other: one forbids what the other opens, or they put the same treatments in contrary order. */
export const exclude = (a: Said, b: Said): boolean => forbids(a, b) || forbids(b, a) || areContrary(a, b);

const forbids = ({ against = [] }: Said, other: Said): boolean =>
  opens(other).some((treatment) => against.includes(treatment));

const areContrary = (a: Said, b: Said): boolean =>
  a.advises.some((first, at) =>
    a.advises.slice(at + 1).some((then) => {
      const [earlier, later] = [b.advises.indexOf(then), b.advises.indexOf(first)];
      return earlier >= 0 && later > earlier;
    }),
  );
