import type { Fault } from "@glisson/case";
import { useWords } from "../language/language.ts";

/** A fault at its field's place, in one line. */
export function FaultLine({ fault }: { fault: Fault | undefined }) {
  const t = useWords();
  if (!fault) return null;
  return (
    <p className="faultLine" role="alert">
      {t("faultLine", { found: fault.found, wanted: fault.wanted })}
    </p>
  );
}
