import type { TrunkState, Verdict } from "@glisson/guidelines";
import type { CourseSoFar } from "./courseSoFar.ts";

/** All that the order of treatment hangs on; small enough that every combination can be looked at. */
export interface OrderFacts {
  readonly thrombus: Verdict;
  /** Child-Pugh C, or ECOG above 2. */
  readonly tooIll: boolean;
  readonly trunk: TrunkState;
  readonly course: CourseSoFar;
}

/** Where the order rule stands, and the kinds of step that come now, in sequence. */
export interface OrderDecision {
  readonly answer:
    | "noThrombus"
    | "supportiveCare"
    | "thrombusUnknown"
    | "trunkUnknown"
    | "radiotherapyUndated"
    | "measureAgain"
    | "bothGiven"
    | "reopened"
    | "radiotherapyNext"
    | "taceFirst"
    | "notReopened"
    | "waitAndMeasure"
    | "radiotherapyFirst";
  readonly steps: readonly ("tace" | "radiotherapy" | "wait")[];
}

/** Nothing is called a failure before this, months after radiotherapy. */
export const failureAfterMonths = 3;

/** The order rule, and where the patient already stands in it. */
export function decideOrder({ thrombus, tooIll, trunk, course }: OrderFacts): OrderDecision {
  if (thrombus === "not met") return { answer: "noThrombus", steps: [] };
  if (tooIll) return { answer: "supportiveCare", steps: [] };
  if (thrombus === "cannot say") return { answer: "thrombusUnknown", steps: [] };
  if (trunk === "cannot say") return { answer: "trunkUnknown", steps: [] };
  return trunk === "open" ? withOpenTrunk(course) : withBlockedTrunk(course);
}

function withOpenTrunk(course: CourseSoFar): OrderDecision {
  const { embolised, irradiated } = course;
  return (
    unsettledCourse(course) ??
    (irradiated && embolised
      ? { answer: "bothGiven", steps: [] }
      : irradiated
        ? { answer: "reopened", steps: ["tace"] }
        : embolised
          ? { answer: "radiotherapyNext", steps: ["radiotherapy"] }
          : { answer: "taceFirst", steps: ["tace", "radiotherapy"] })
  );
}

function withBlockedTrunk(course: CourseSoFar): OrderDecision {
  const { irradiated, monthsSinceRadiotherapy = 0 } = course;
  return (
    unsettledCourse(course) ??
    (!irradiated
      ? { answer: "radiotherapyFirst", steps: ["radiotherapy", "tace"] }
      : monthsSinceRadiotherapy >= failureAfterMonths
        ? { answer: "notReopened", steps: [] }
        : { answer: "waitAndMeasure", steps: ["wait", "tace"] })
  );
}

/** What was given but cannot be placed in time leaves the order open. */
function unsettledCourse({ irradiated, notMeasuredSince, monthsSinceRadiotherapy }: CourseSoFar) {
  if (irradiated && monthsSinceRadiotherapy === undefined)
    return { answer: "radiotherapyUndated", steps: [] } as const satisfies OrderDecision;
  if (notMeasuredSince) return { answer: "measureAgain", steps: [] } as const satisfies OrderDecision;
  return undefined;
}
