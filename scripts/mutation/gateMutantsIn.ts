import type { Mutant } from "./mutantsIn.ts";

/**
 * Every mistake in a line of a gate, in the module that `npm run guidelines` writes: the line left out, the finding of
 * the line before it in its place, and whether it decides.
 */
export function gateMutantsIn(module: string): Mutant[] {
  const from = module.indexOf("export const gates");
  const lines = [...module.slice(from).matchAll(/\{\s*"must": ("[^"]*"),[\s\S]*?"decides": (true|false)[^{}]*\},?/g)];
  return lines.flatMap((line, n) => {
    const [whole, must, decides] = line as unknown as [string, string, string];
    const at = from + line.index;
    const put = (start: number, was: string, becomes: string, toSay = was): Mutant => ({
      line: module.slice(0, start).split("\n").length,
      start,
      end: start + was.length,
      was: toSay,
      becomes,
      within: must,
    });
    return [
      put(at, whole, "", "the line"),
      put(at + whole.indexOf(must), must, lines.at(n - 1)![1]!),
      put(at + whole.lastIndexOf(decides), decides, decides === "true" ? "false" : "true"),
    ];
  });
}
