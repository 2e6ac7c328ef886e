import { type BranchName, branchTitle, collateralsTitle, type LiverReading, text } from "@glisson/case";
import { withExamination } from "../examination.ts";
import { type FactLine, type Finding, imagesFreshForDays, judged, judgedLater, type MissingFact } from "../finding.ts";
import {
  branchState,
  inflowBranches,
  type TrunkState,
  trunkFacts,
  trunkMissing,
  trunkSeenOn,
  trunkState,
} from "../trunk.ts";
import { daysBetween } from "./daysBetween.ts";
import { factLines } from "./onFact.ts";
import { stageIs } from "./stageFinding.ts";

export const portalFindings = {
  "tumour thrombus in the portal vein": {
    says: text("tumour thrombus in the portal vein", "门静脉癌栓"),
    // Judged by the Cheng type, so that the card and the stage can never disagree on what counts as thrombus.
    judge: ({ stages: { cheng } }) => {
      const judgement = stageIs(cheng, (type) => type !== "none");
      return judgedLater(
        judgement.verdict,
        () => {
          const branches = factLines(cheng.inputs);
          return branches.length > 0 ? branches : judgement.because;
        },
        () => [cheng.missing.some(({ path }) => path.endsWith("thrombus")) ? thrombusKind : anyThrombus],
      );
    },
  },
  "portal trunk blocked": {
    says: text("portal trunk blocked", "门静脉主干闭塞"),
    judge: ({ case: { reading } }) => {
      const state = trunkState(reading);
      const verdict = state === "blocked" ? "met" : state === "open" ? "not met" : "cannot say";
      return judgedLater(
        verdict,
        () => trunkFacts(reading),
        () => trunkMissing(reading),
      );
    },
  },
  "portal trunk open": {
    says: text("portal trunk open", "门静脉主干通畅"),
    judge: ({ case: { reading } }) => {
      const state = trunkState(reading);
      const verdict = state === "open" ? "met" : state === "blocked" ? "not met" : "cannot say";
      return judgedLater(
        verdict,
        () => trunkFacts(reading),
        () => trunkMissing(reading),
      );
    },
  },
  "portal vein imaged within 28 days": {
    says: text(`portal vein imaged within ${imagesFreshForDays} days`, `门静脉影像在${imagesFreshForDays}天以内`),
    judge: ({ case: patient }) => {
      if (!patient.reading?.portal?.["PV.trunk"]) return { verdict: "cannot say", because: [], missing: [newImages] };
      const days = daysBetween(trunkSeenOn(patient), patient.date);
      const because = [{ path: "reading", text: text(`images of ${days} days ago`, `影像为${days}天前`) }];
      return days <= imagesFreshForDays
        ? { verdict: "met", because, missing: [] }
        : { verdict: "cannot say", because, missing: [newImages] };
    },
  },
  "hepatopetal flow in the portal trunk": {
    says: text("hepatopetal flow in the portal trunk", "门静脉主干血流为向肝性"),
    judge: ({ case: { reading } }) => {
      const flow = reading?.portal?.["PV.trunk"]?.flow;
      const verdict = flow === "hepatopetal" ? "met" : flow === undefined || flow === "seen" ? "cannot say" : "not met";
      return judgedLater(
        verdict,
        () => flowFacts(reading),
        () => [flowDirection],
      );
    },
  },
  "hepatofugal flow in the portal trunk": {
    says: text("hepatofugal flow in the portal trunk", "门静脉主干血流为离肝性"),
    judge: ({ case: { reading } }) => {
      const flow = reading?.portal?.["PV.trunk"]?.flow;
      const verdict = flow === "hepatofugal" ? "met" : flow === undefined || flow === "seen" ? "cannot say" : "not met";
      return judgedLater(
        verdict,
        () => flowFacts(reading),
        () => [flowDirection],
      );
    },
  },
  "portal blood reaches a part of the liver": {
    says: text("portal blood reaches at least one side of the liver", "门静脉血至少可达肝脏一侧"),
    judge: ({ case: { reading } }) => {
      const branches = inflowBranches(reading);
      const states = branches.map((branch) => branchState(reading, branch));
      const verdict = states.includes("open")
        ? "met"
        : states.every((state) => state === "blocked")
          ? "not met"
          : "cannot say";
      return judgedLater(
        verdict,
        () => branches.flatMap((branch, index) => stateLine(branch, states[index]!)),
        () => branches.filter((_, index) => states[index] === "cannot say").map(flowMissing),
      );
    },
  },
  "adequate hepatopetal collaterals": collateralsAre("adequate"),
  "few or no hepatopetal collaterals": collateralsAre("few or none"),
} as const satisfies Record<string, Finding>;

const flowFacts = (reading: LiverReading | undefined): FactLine[] =>
  trunkFacts(reading).filter(({ path }) => path.endsWith("flow"));

function stateLine(branch: BranchName, state: TrunkState): FactLine[] {
  if (state === "cannot say") return [];
  const { en, zh } = branchTitle[branch];
  return [{ path: `reading.portal.${branch}`, text: text(`${en} ${state}`, `${zh}${stateZh[state]}`) }];
}

const flowDirection: MissingFact = {
  path: "reading.portal.PV.trunk.flow",
  name: text("direction of flow in the portal trunk", "门静脉主干血流方向"),
  test: text("Doppler ultrasound", "多普勒超声"),
};

const stateZh = { blocked: "闭塞", open: "通畅" } as const;

const flowMissing = (branch: BranchName): MissingFact => ({
  path: `reading.portal.${branch}`,
  name: text(`obstruction of, and flow in, the ${branchTitle[branch].en}`, `${branchTitle[branch].zh}的充填程度与血流`),
  test: text("portal-phase CT or MR, and Doppler ultrasound", "门静脉期CT或MR，及多普勒超声"),
});

const thrombusKind = {
  path: "reading.thrombus",
  name: text("whether the obstructing matter is tumour", "阻塞物是否为癌栓"),
  test: text(
    "a radiologist's word on enhancement, continuity with the tumour and expansion of the vein",
    "放射科医师判断：强化、与肿瘤连续、静脉扩张",
  ),
};

const newImages = {
  path: "reading.date",
  name: text(
    `images of the portal vein of the last ${imagesFreshForDays} days`,
    `${imagesFreshForDays}天内的门静脉影像`,
  ),
  test: text("portal-phase CT or MR and Doppler ultrasound", "门静脉期CT或MR及多普勒超声"),
};

const anyThrombus = {
  path: "reading.portal",
  name: text("whether any portal branch holds tumour thrombus, and which", "门静脉各支有无癌栓"),
  test: text("portal-phase CT or MR, read branch by branch", "门静脉期CT或MR逐支判读"),
};

function collateralsAre(wanted: "adequate" | "few or none"): Finding {
  return {
    says:
      wanted === "adequate"
        ? text("adequate hepatopetal collaterals", "向肝性侧支循环充分")
        : text("few or no hepatopetal collaterals", "向肝性侧支循环少或无"),
    judge: ({ case: { reading } }) => {
      const seen = reading?.collaterals;
      if (seen === undefined)
        return judged(
          "cannot say",
          [],
          [
            withExamination({
              path: "reading.collaterals",
              name: text("hepatopetal collaterals past the trunk", "绕过主干的向肝性侧支循环"),
            }),
          ],
        );
      const because = [
        {
          path: "reading.collaterals",
          text: text(`collaterals: ${collateralsTitle[seen].en}`, `侧支循环：${collateralsTitle[seen].zh}`),
        },
      ];
      return judged((seen === "adequate") === (wanted === "adequate") ? "met" : "not met", because);
    },
  };
}
