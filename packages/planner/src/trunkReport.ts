import { type LiverReading, text } from "@glisson/case";
import { sensitivityLimits, trunkFacts, trunkMissing, trunkState } from "@glisson/guidelines";
import type { TrunkReport } from "./plan.ts";

const says = {
  blocked: text("The portal trunk is blocked.", "门静脉主干闭塞。"),
  open: text("The portal trunk is open.", "门静脉主干通畅。"),
  "cannot say": text("Whether the portal trunk is blocked cannot be said yet.", "门静脉主干是否闭塞尚不能判定。"),
} as const;

/** The fact that the order hangs on, with the answer at other limits beside it. */
export function reportTrunk(reading: LiverReading | undefined): TrunkReport {
  const state = trunkState(reading);
  return {
    state,
    says: says[state],
    because: trunkFacts(reading),
    missing: state === "cannot say" ? trunkMissing(reading) : [],
    atOtherLimits: sensitivityLimits.map((limit) => ({ limit, state: trunkState(reading, limit) })),
  };
}
