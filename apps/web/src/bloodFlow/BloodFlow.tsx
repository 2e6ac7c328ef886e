import type { Case, Step } from "@glisson/case";
import { type CirculationFacts, type Ensemble, type SupplyState, simulateCirculation } from "@glisson/circulation";
import { circulationFacts, type SupplyReport } from "@glisson/planner";
import { Button, NativeSelect, SegmentedControl, Slider } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import { useSay, useWords } from "../language/language.ts";
import classes from "./bloodFlow.module.css";
import { type ColourBy, FlowTree } from "./FlowTree.tsx";
import { PressureLegend } from "./PressureLegend.tsx";
import { withTrunkFilled } from "./whatIf.ts";

interface Props {
  readonly patient: Case;
  readonly supply: SupplyReport;
  /** The TACE of the order card, which is shown first. */
  readonly embolisation: Step | undefined;
}

const noSteps: readonly Step[] = [];

/** Enough for a range on a diagram, and few enough for both trees to follow the slider from one frame to the next. */
const drawnAsOneMoves: Ensemble = { draws: 24, seed: 1 };

function solvedAfter(facts: CirculationFacts, steps: readonly Step[]): SupplyState | undefined {
  const solved = simulateCirculation(facts, steps, drawnAsOneMoves);
  return solved.ok ? solved.value : undefined;
}

/**
 * The blood in the portal tree now and after a step, side by side, solved in this browser; and how both would be with the
 * trunk filled more or less. The case stays as it is.
 */
export function BloodFlow({ patient, supply, embolisation }: Props) {
  const t = useWords();
  const say = useSay();
  const [colourBy, setColourBy] = useState<ColourBy>("pressure");
  const [chosen, setChosen] = useState<number>();
  const [filledPercent, setFilledPercent] = useState<number>();
  const intended = supply.after.findIndex(({ steps }) => steps.length === 1 && steps[0] === embolisation);
  const after = supply.after[chosen ?? intended] ?? supply.after[0];
  const wanted = useDeferredValue(filledPercent);
  const asIf = useMemo(
    () =>
      wanted === undefined
        ? undefined
        : { ...circulationFacts(patient), reading: withTrunkFilled(patient.reading, wanted / 100) },
    [patient, wanted],
  );
  const now = useMemo(() => (asIf ? solvedAfter(asIf, noSteps) : supply.now), [asIf, supply]);
  const then = useMemo(() => (asIf ? solvedAfter(asIf, after?.steps ?? noSteps) : after?.state), [asIf, after]);
  if (!now || !then || !after) return null;
  const measured = patient.reading?.portal?.["PV.trunk"]?.obstruction?.value;
  const variant = patient.reading?.portalVariant;
  return (
    <section className="card noPrint" aria-labelledby="blood-flow-heading">
      <h2 id="blood-flow-heading">
        {t("bloodFlow")} <span className="mark">{t("simulated")}</span>
      </h2>
      <p className="dim">{t("bloodFlowHint")}</p>
      <div className={classes.controls}>
        <NativeSelect
          size="xs"
          label={t("afterStep")}
          value={String(supply.after.indexOf(after))}
          data={supply.after.map(({ title }, at) => ({ value: String(at), label: say(title) }))}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("colourBy")}
          value={colourBy}
          onChange={(value) => setColourBy(value as ColourBy)}
          data={[
            { value: "pressure", label: t("colourByPressure") },
            { value: "supply", label: t("colourBySupply") },
          ]}
        />
        <div className={classes.whatIf}>
          <div id="what-if-label">{t("whatIfTrunk", { percent: filledPercent ?? t("asRead") })}</div>
          <Slider
            size="sm"
            min={0}
            max={100}
            step={1}
            label={null}
            value={filledPercent ?? Math.round(100 * (measured ?? 0))}
            onChange={setFilledPercent}
            thumbLabel={t("whatIfTrunk", { percent: filledPercent ?? t("asRead") })}
            aria-labelledby="what-if-label"
          />
        </div>
        <Button
          size="compact-xs"
          variant="default"
          disabled={filledPercent === undefined}
          onClick={() => setFilledPercent(undefined)}
        >
          {t("asRead")}
        </Button>
      </div>
      {wanted !== undefined && <p role="status">{t("whatIfOnly", { percent: wanted })}</p>}
      <div className={classes.trees}>
        <FlowTree title={t("now")} state={now} variant={variant} colourBy={colourBy} />
        <FlowTree
          title={t("afterThis", { step: say(after.title) })}
          state={then}
          variant={variant}
          colourBy={colourBy}
        />
      </div>
      {colourBy === "pressure" ? <PressureLegend /> : <p className="dim">{t("supplyLetters")}</p>}
    </section>
  );
}
