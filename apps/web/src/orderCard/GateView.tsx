import type { Gate, GateLine } from "@glisson/guidelines";
import { useSay, useWords } from "../language/language.ts";
import { FactReferences } from "../page/FactReferences.tsx";
import { MissingFacts } from "../page/MissingFacts.tsx";
import { VerdictMark } from "../page/VerdictMark.tsx";
import classes from "./orderCard.module.css";
import { pointsForBoard } from "./pointsForBoard.ts";
import { TraceView } from "./TraceView.tsx";

/** What must be true before a step, line by line. */
export function GateView({ gate }: { gate: Gate }) {
  const t = useWords();
  const forBoard = pointsForBoard(gate);
  return (
    <div className={classes.gate} data-verdict={gate.verdict}>
      <p className={classes.gateHead}>
        <b>{t("gateBefore")}</b> <VerdictMark verdict={gate.verdict} />
        {forBoard > 0 && <b className={classes.forBoard}>; {t("pointsForBoard", { count: forBoard })}</b>}
      </p>
      <ul>
        {gate.lines.map((line) => (
          <GateLineView key={line.id} line={line} />
        ))}
      </ul>
    </div>
  );
}

function GateLineView({ line }: { line: GateLine }) {
  const t = useWords();
  const say = useSay();
  return (
    <li>
      <VerdictMark verdict={line.trace.verdict} />
      <div>
        {say(line.trace.says)} {!line.decides && <span className="mark">{t("doesNotDecide")}</span>}{" "}
        <FactReferences lines={line.trace.because} />
        {line.trace.missing.length > 0 && <MissingFacts missing={line.trace.missing} />}
        <div className={classes.limit}>
          {say(line.limit)}{" "}
          {line.trace.parts.length > 0 && (
            <details className="more">
              <summary>{t("trace")}</summary>
              <TraceView trace={line.trace} />
            </details>
          )}
        </div>
      </div>
    </li>
  );
}
