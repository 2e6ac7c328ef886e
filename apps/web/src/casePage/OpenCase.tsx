import type { BranchName, Case, Text } from "@glisson/case";
import { useCallback, useEffect, useState } from "react";
import { BloodFlow } from "../bloodFlow/BloodFlow.tsx";
import { CourseSection } from "../course/CourseSection.tsx";
import { DecisionSection } from "../decision/DecisionSection.tsx";
import { type Editing, EditingContext } from "../document/editing.ts";
import { EvidenceList } from "../evidence/EvidenceList.tsx";
import { FactsForm } from "../facts/FactsForm.tsx";
import { ChangeReport } from "../followUp/ChangeReport.tsx";
import { GuidelineColumns } from "../guidelines/GuidelineColumns.tsx";
import { ImagesPanel } from "../images/ImagesPanel.tsx";
import { useWords } from "../language/language.ts";
import { embolisationOf } from "../orderCard/embolisationOf.ts";
import { OrderCard } from "../orderCard/OrderCard.tsx";
import { branchWanted } from "../page/goToFact.ts";
import { PortalSection } from "../portalTree/PortalSection.tsx";
import type { CaseRecord } from "../server/server.ts";
import { StagesTable } from "../stages/StagesTable.tsx";
import { SupplyMap } from "../supply/SupplyMap.tsx";
import type { Target } from "../viewer/target.ts";
import { AboutPlan } from "./AboutPlan.tsx";
import { CaseHead } from "./CaseHead.tsx";
import { CaseStrip } from "./CaseStrip.tsx";
import classes from "./casePage.module.css";
import { DangerLines } from "./DangerLines.tsx";
import { FactRemarks } from "./FactRemarks.tsx";
import { PrintedFacts } from "./PrintedFacts.tsx";
import { SessionNotices } from "./SessionNotices.tsx";
import { usePlan } from "./usePlan.ts";
import { useSession } from "./useSession.ts";

/** A case in the reader's hands: dangers, then facts, then the order and what stands behind it. */
export function OpenCase({ record, valid }: { record: CaseRecord; valid: Case }) {
  const { session, state } = useSession(record, valid);
  const { plan, facts, earlierMissing } = usePlan(state.valid);
  const t = useWords();
  const [branch, setBranch] = useState<BranchName>("PV.trunk");
  const [target, setTarget] = useState<Target>({ branch });
  const [courseSays, setCourseSays] = useState<Text>();
  const select = useCallback((wanted: BranchName) => {
    setBranch(wanted);
    setTarget({ branch: wanted });
  }, []);

  useEffect(() => {
    const choose = (event: Event) => select((event as CustomEvent<BranchName>).detail);
    document.addEventListener(branchWanted, choose);
    return () => document.removeEventListener(branchWanted, choose);
  }, [select]);

  const editing: Editing = {
    document: state.document,
    valid: state.valid,
    faults: state.faults,
    edit: session.edit,
  };
  const { images, reading } = facts;

  return (
    <EditingContext value={editing}>
      <CaseHead state={state} session={session} />
      <CaseStrip plan={plan} state={state} />
      <SessionNotices state={state} session={session} />
      {earlierMissing && (
        <p className="faultLine" role="status">
          {t("earlierMissing", { id: facts.follows ?? "" })}
        </p>
      )}
      <DangerLines dangers={plan.dangers} />
      <FactRemarks remarks={plan.remarks} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <FactsForm plan={plan} />
          <PrintedFacts facts={plan.facts} />
          <PortalSection selected={branch} onSelect={select} onPoint={(pointMm) => setTarget({ pointMm })} />
          <ImagesPanel
            id={facts.id}
            images={images}
            reading={reading}
            target={target}
            onTarget={setTarget}
            onSelect={select}
          />
          <StagesTable stages={plan.stages} />
        </div>
        <div className={classes.column}>
          {plan.change && <ChangeReport change={plan.change} plan={plan} />}
          <OrderCard plan={plan} courseSays={courseSays} />
          <DecisionSection plan={plan} />
          <SupplyMap patient={facts} supply={plan.supply} embolisation={embolisationOf(plan.card)} />
        </div>
        <div className={classes.wide}>
          <BloodFlow patient={facts} supply={plan.supply} embolisation={embolisationOf(plan.card)} />
          <CourseSection patient={facts} plan={plan} onSays={setCourseSays} />
          <GuidelineColumns guidelines={plan.guidelines} differences={plan.differences} flips={plan.flips} />
          <EvidenceList evidence={plan.evidence} />
          <AboutPlan plan={plan} />
        </div>
      </div>
    </EditingContext>
  );
}
