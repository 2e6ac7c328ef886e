import { type Case, parseCase } from "@glisson/case";
import { type Plan, planCase } from "@glisson/planner";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { getCase } from "../server/server.ts";

export interface Planned {
  readonly plan: Plan;
  /** The facts that the plan is of; while an edit is being planned, still those before it. */
  readonly facts: Case;
  /** The case that this one follows was asked for and cannot be read. */
  readonly earlierMissing: boolean;
}

/** The plan of the facts as they stand, made anew in this browser at each edit; with the case that this one follows. */
export function usePlan(valid: Case): Planned {
  const { follows } = valid;
  const earlier = useQuery({
    queryKey: ["earlier case", follows],
    queryFn: () => getCase(follows!),
    enabled: follows !== undefined,
  });
  const previous = useMemo(() => {
    const read = earlier.data?.ok ? parseCase(earlier.data.value.case) : undefined;
    return read?.ok ? read.value : undefined;
  }, [earlier.data]);
  const facts = useDeferredValue(valid);
  const plan = useMemo(() => planCase(facts, previous), [facts, previous]);
  return { plan, facts, earlierMissing: earlier.data !== undefined && previous === undefined };
}
