import type { Text } from "@glisson/case";
import { useSay } from "../language/language.ts";
import { goToFact } from "./goToFact.ts";

interface Line {
  readonly path: string;
  readonly text: Text;
  readonly date?: string;
  readonly source?: string;
}

/** Facts that an answer rests on, each a way back to its field. */
export function FactReferences({ lines }: { lines: readonly Line[] }) {
  const say = useSay();
  return (
    <span className="references">
      {lines.map((line) => (
        <button
          key={`${line.path} ${line.text.en}`}
          type="button"
          className="reference"
          title={[line.date, line.source].filter(Boolean).join(" | ")}
          onClick={() => goToFact(line.path)}
        >
          {say(line.text)}
        </button>
      ))}
    </span>
  );
}
