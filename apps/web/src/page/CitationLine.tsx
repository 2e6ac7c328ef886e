import type { Citation } from "@glisson/staging";
import { useWords } from "../language/language.ts";

/** A source, and whether its figures were read there or recalled. */
export function CitationLine({ citation }: { citation: Citation }) {
  const t = useWords();
  return (
    <span className="citation">
      {citation.text}
      {citation.doi && ` | doi:${citation.doi}`} <span className="mark">{t(citation.mark)}</span>
    </span>
  );
}
