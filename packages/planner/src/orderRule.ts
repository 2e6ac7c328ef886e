import { type Text, text } from "@glisson/case";
import type { TrunkState, Verdict } from "@glisson/guidelines";
import { type CourseSoFar, daysPerMonth } from "./courseSoFar.ts";

/** All that the order of treatment hangs on; small enough that every combination can be looked at. */
export interface OrderFacts {
  readonly thrombus: Verdict;
  /** Child-Pugh C, or ECOG above 2. */
  readonly tooIll: boolean;
  readonly trunk: TrunkState;
  readonly course: CourseSoFar;
}

/** Where the order rule, and the patient in it, stands. */
export type OrderAnswer =
  | "noThrombus"
  | "supportiveCare"
  | "thrombusUnknown"
  | "trunkUnknown"
  | "radiotherapyUndated"
  | "measureAgain"
  | "bothGiven"
  | "reopened"
  | "openTooEarly"
  | "radiotherapyNext"
  | "taceFirst"
  | "notReopened"
  | "waitAndMeasure"
  | "radiotherapyFirst";

/** Nothing is called a failure before this, months after radiotherapy. ../docs/architecture.md, "What holds everywhere". */
const failureAfterMonths = 3;
/** Radiotherapy does not open a vein in days: what was seen before this says nothing of its effect. The same page. */
const firstLookAfterWeeks = 4;

/** The order rule as questions, one after the other; at the end of each way an answer. */
export type RuleNode = Question | End;

export interface Question {
  readonly asks: Text;
  readonly ways: readonly {
    readonly label: Text;
    readonly isTaken: (facts: OrderFacts) => boolean;
    readonly to: RuleNode;
  }[];
}

interface End {
  readonly answer: OrderAnswer;
}

export const isQuestion = (node: RuleNode): node is Question => "asks" in node;

const end = (answer: OrderAnswer): End => ({ answer });

/** A question of yes and no, the no first. */
const either = (asks: Text, isSo: (facts: OrderFacts) => boolean, no: RuleNode, yes: RuleNode): Question => ({
  asks,
  ways: [
    { label: text("no", "否"), isTaken: (facts) => !isSo(facts), to: no },
    { label: text("yes", "是"), isTaken: isSo, to: yes },
  ],
});

/** What was given but cannot be placed in time is asked before all else that was given. */
const placedInTime = (then: RuleNode): Question =>
  either(
    text("Radiotherapy given on a day that nobody knows?", "已放疗而日期不明？"),
    ({ course }) => course.irradiated && course.monthsToLook === undefined,
    either(
      text("Radiotherapy given since the trunk was last looked at?", "末次主干影像后才放疗？"),
      ({ course }) => course.notMeasuredSince,
      then,
      end("measureAgain"),
    ),
    end("radiotherapyUndated"),
  );

const openTrunk = placedInTime(
  either(
    text("Radiotherapy given?", "已放疗？"),
    ({ course }) => course.irradiated,
    either(
      text("TACE given?", "已行TACE？"),
      ({ course }) => course.embolised,
      end("taceFirst"),
      end("radiotherapyNext"),
    ),
    either(
      text("TACE given?", "已行TACE？"),
      ({ course }) => course.embolised,
      either(
        text(
          `Trunk looked at ${firstLookAfterWeeks} weeks or more after it?`,
          `主干影像距放疗已满${firstLookAfterWeeks}周？`,
        ),
        ({ course }) => (course.monthsToLook ?? 0) * daysPerMonth >= 7 * firstLookAfterWeeks - 1e-6,
        end("openTooEarly"),
        end("reopened"),
      ),
      end("bothGiven"),
    ),
  ),
);

const blockedTrunk = placedInTime(
  either(
    text("Radiotherapy given?", "已放疗？"),
    ({ course }) => course.irradiated,
    end("radiotherapyFirst"),
    either(
      text(
        `Trunk looked at ${failureAfterMonths} months or more after it?`,
        `主干影像距放疗已满${failureAfterMonths}个月？`,
      ),
      ({ course }) => (course.monthsToLook ?? 0) >= failureAfterMonths,
      end("waitAndMeasure"),
      end("notReopened"),
    ),
  ),
);

const trunk: Question = {
  asks: text("Is the portal trunk blocked?", "门静脉主干是否闭塞？"),
  ways: [
    {
      label: text("cannot say", "不能判定"),
      isTaken: (facts) => facts.trunk === "cannot say",
      to: end("trunkUnknown"),
    },
    { label: text("open", "通畅"), isTaken: (facts) => facts.trunk === "open", to: openTrunk },
    { label: text("blocked", "闭塞"), isTaken: (facts) => facts.trunk === "blocked", to: blockedTrunk },
  ],
};

/** The whole order rule, in a form that can be drawn. */
export const orderRule: Question = either(
  text("Is tumour thrombus in the portal vein ruled out?", "是否已排除门静脉癌栓？"),
  ({ thrombus }) => thrombus === "not met",
  either(
    text("Child-Pugh C, or ECOG 3 or 4?", "Child-Pugh C，或ECOG 3、4？"),
    ({ tooIll }) => tooIll,
    either(
      text("Is it unsettled whether there is tumour thrombus?", "有无癌栓是否尚未确定？"),
      ({ thrombus }) => thrombus === "cannot say",
      trunk,
      end("thrombusUnknown"),
    ),
    end("supportiveCare"),
  ),
  end("noThrombus"),
);

/** The answer at the end of a patient's way. */
export function answerOf(facts: OrderFacts): OrderAnswer {
  let node: RuleNode = orderRule;
  while (isQuestion(node)) node = node.ways.find(({ isTaken }) => isTaken(facts))!.to;
  return node.answer;
}
