import type { Case, Step } from "@glisson/case";
import type { SupplyReport } from "@glisson/planner";
import { NativeSelect } from "@mantine/core";
import { memo, useState } from "react";
import { useSay, useWords } from "../language/language.ts";
import { Assumptions } from "./Assumptions.tsx";
import { PrintedSupply } from "./PrintedSupply.tsx";
import { SupplyStateView } from "./SupplyStateView.tsx";
import classes from "./supply.module.css";
import { WhatMatters } from "./WhatMatters.tsx";

interface Props {
  readonly patient: Case;
  readonly supply: SupplyReport;
  /** The TACE of the order card, which is shown first. */
  readonly embolisation: Step | undefined;
}

/** The liver's blood supply now and after a step that the reader chooses. Simulated: it explains, it does not decide. */
export const SupplyMap = memo(function SupplyMap({ patient, supply, embolisation }: Props) {
  const t = useWords();
  const say = useSay();
  const [chosen, setChosen] = useState<number>();
  const intended = supply.after.findIndex(({ steps }) => steps.length === 1 && steps[0] === embolisation);
  const after = supply.after[chosen ?? intended] ?? supply.after[0];
  return (
    <section className={`card ${classes.map}`} aria-labelledby="supply-heading">
      <h2 id="supply-heading">
        {t("supplyMap")} <span className="mark">{t("simulated")}</span>
      </h2>
      {supply.now && (
        <PrintedSupply
          states={[
            { title: t("now"), state: supply.now },
            ...(after ? [{ title: t("afterThis", { step: say(after.title) }), state: after.state }] : []),
          ]}
        />
      )}
      <p className="dim">{t("supplyHint")}</p>
      {supply.notSolved && <p role="status">{say(supply.notSolved)}</p>}
      {supply.now && <SupplyStateView title={t("now")} state={supply.now} />}
      {after && (
        <>
          <NativeSelect
            className={classes.choice}
            size="xs"
            label={t("afterStep")}
            value={String(supply.after.indexOf(after))}
            data={supply.after.map(({ title }, at) => ({ value: String(at), label: say(title) }))}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          />
          <SupplyStateView title={t("afterThis", { step: say(after.title) })} state={after.state} />
          <Assumptions assumptions={after.state.assumptions} />
          <WhatMatters patient={patient} after={after.steps} />
        </>
      )}
    </section>
  );
});
