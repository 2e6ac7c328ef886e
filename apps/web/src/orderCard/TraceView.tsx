import type { Trace } from "@glisson/guidelines";
import { useSay, useWords } from "../language/language.ts";
import { FactReferences } from "../page/FactReferences.tsx";
import { VerdictMark } from "../page/VerdictMark.tsx";
import classes from "./orderCard.module.css";

/** How a verdict came about, part by part. */
export function TraceView({ trace }: { trace: Trace }) {
  const t = useWords();
  const say = useSay();
  return (
    <div className={classes.trace}>
      <VerdictMark verdict={trace.verdict} /> {say(trace.says)} <FactReferences lines={trace.because} />
      {trace.missing.map((fact) => (
        <div key={`${fact.path} ${fact.name.en}`} className="dim">
          {t("missing")} {say(fact.name)} — {say(fact.test)}
        </div>
      ))}
      {trace.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a trace have no identity but their order
        <TraceView key={at} trace={part} />
      ))}
    </div>
  );
}
