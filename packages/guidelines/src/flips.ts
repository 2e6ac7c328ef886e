import { type LiverReading, type ObstructionFraction, showObstruction, type Text, text } from "@glisson/case";
import { trunkState } from "./trunk.ts";

/** A change of what is known of the trunk that makes it blocked or open. */
interface TrunkFlip {
  readonly change: Text;
  /** How far the obstruction would have to move, as a fraction of the lumen's area; 0 when only flow changes. */
  readonly distance: number;
  /** What would be known of the trunk then. */
  readonly trunk: { readonly flow?: "none" | "hepatopetal"; readonly obstruction?: ObstructionFraction };
}

type Goal = "blocked" | "open";

/**
 * The nearest changes of what is known of the portal trunk that turn the order of treatment round (or settle it):
 * the obstruction moved with its range as it is, flow seen or not, and both together; the least change first.
 */
export function nearestFlips(reading: LiverReading | undefined): TrunkFlip[] {
  const now = trunkState(reading);
  const goals = (["blocked", "open"] as const).filter((goal) => goal !== now);
  return goals
    .flatMap((goal) => [flipByFlow(reading, goal), nearestObstruction(reading, goal), flipByBoth(reading, goal)])
    .filter((flip) => flip !== null)
    .sort((a, b) => a.distance - b.distance);
}

function flipByFlow(reading: LiverReading | undefined, goal: Goal): TrunkFlip | null {
  const flow = goal === "blocked" ? "none" : "hepatopetal";
  if (trunkState(withTrunk(reading, { flow })) !== goal) return null;
  const change =
    goal === "blocked"
      ? text("no flow seen in the portal trunk", "门静脉主干未见血流")
      : text("flow seen in the portal trunk", "门静脉主干可见血流");
  return { change, distance: 0, trunk: { flow } };
}

/** Where one change alone is not enough: flow seen, and the obstruction low enough. */
function flipByBoth(reading: LiverReading | undefined, goal: Goal): TrunkFlip | null {
  if (goal === "blocked" || flipByFlow(reading, goal) || nearestObstruction(reading, goal)) return null;
  const moved = nearestObstruction(withTrunk(reading, { flow: "hepatopetal" }), goal);
  return (
    moved && {
      change: text(`flow seen in the portal trunk, and ${moved.change.en}`, `门静脉主干可见血流，且${moved.change.zh}`),
      distance: moved.distance,
      trunk: { ...moved.trunk, flow: "hepatopetal" },
    }
  );
}

/** Moves the obstruction up and down in steps of half a per cent until the trunk's state is the goal. */
function nearestObstruction(reading: LiverReading | undefined, goal: Goal): TrunkFlip | null {
  const given = reading?.portal?.["PV.trunk"]?.obstruction;
  if (!given) return firstMeasurement(reading, goal);
  for (let step = 0; step <= 200; step++)
    for (const sign of [1, -1]) {
      const obstruction = shifted(given, sign * step);
      if (!obstruction || trunkState(withTrunk(reading, { obstruction })) !== goal) continue;
      return {
        change: obstructionChange(goal, showObstruction(obstruction)),
        distance: step / 200,
        trunk: { obstruction },
      };
    }
  return null;
}

/** The obstruction moved by so many half per cents, its range with it; null where it would leave 0 to 1. */
function shifted(given: ObstructionFraction, halfPercents: number): ObstructionFraction | null {
  const move = (fraction: number) => Math.round(fraction * 1000 + 5 * halfPercents) / 1000;
  const value = move(given.value);
  if (value < 0 || value > 1) return null;
  const within = (fraction: number) => Math.min(1, Math.max(0, fraction));
  return { ...given, value, low: within(move(given.low)), high: within(move(given.high)) };
}

/** A trunk that nobody measured: what a measurement would have to show. */
function firstMeasurement(reading: LiverReading | undefined, goal: Goal): TrunkFlip | null {
  const value = goal === "blocked" ? 1 : 0;
  const measured = { value, low: value, high: value, ranged: false };
  if (trunkState(withTrunk(reading, { obstruction: measured })) !== goal) return null;
  const change =
    goal === "blocked"
      ? text("portal trunk measured as more than 90 % filled over its whole range", "测得门静脉主干充填全范围超过90%")
      : text("portal trunk measured as at most 90 % filled over its whole range", "测得门静脉主干充填全范围不超过90%");
  return { change, distance: 0, trunk: { obstruction: measured } };
}

const obstructionChange = (goal: Goal, shown: Text): Text =>
  goal === "blocked"
    ? text(
        `portal trunk more than 90 % filled over its whole range, such as ${shown.en}`,
        `门静脉主干充填全范围超过90%，例如${shown.zh}`,
      )
    : text(
        `portal trunk at most 90 % filled over its whole range, such as ${shown.en}`,
        `门静脉主干充填全范围不超过90%，例如${shown.zh}`,
      );

type Trunk = NonNullable<NonNullable<LiverReading["portal"]>["PV.trunk"]>;

const withTrunk = (reading: LiverReading | undefined, change: Partial<Trunk>): LiverReading => ({
  ...reading,
  portal: { ...reading?.portal, "PV.trunk": { ...reading?.portal?.["PV.trunk"], ...change } },
});
