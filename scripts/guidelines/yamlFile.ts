import { isNode, LineCounter, parseDocument } from "yaml";
import type { Refusal } from "./refusal.ts";

export type Path = readonly (string | number)[];

/** A YAML file that remembers on which line each of its parts stands. */
export interface YamlFile {
  readonly name: string;
  readonly content: unknown;
  readonly refuse: (path: Path, found: string, wanted: string) => Refusal;
}

/** Reads YAML; what is not YAML, a key that stands twice among it, is refused with its line. */
export function readYaml(name: string, written: string): { file: YamlFile; refusals: Refusal[] } {
  const lines = new LineCounter();
  const document = parseDocument(written, { lineCounter: lines });
  const refusals = document.errors.map(({ message, linePos }) => ({
    file: name,
    line: linePos?.[0].line ?? 1,
    found: message.split("\n")[0]!,
    wanted: "well-formed YAML",
  }));
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const refuse = (path: Path, found: string, wanted: string): Refusal => ({
    file: name,
    line: lineOf(path),
    found,
    wanted,
  });
  const content = refusals.length > 0 ? undefined : document.toJS();
  return { file: { name, content, refuse }, refusals };
}
