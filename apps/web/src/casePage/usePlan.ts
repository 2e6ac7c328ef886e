import { type Case, parseCase } from "@glisson/case";
import { type Plan, planCase } from "@glisson/planner";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { getCase } from "../server/server.ts";

/** The plan of the facts as they stand, made anew in this browser at each edit; with the case that this one follows. */
export function usePlan(valid: Case): Plan {
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
  return useMemo(() => planCase(facts, previous), [facts, previous]);
}
