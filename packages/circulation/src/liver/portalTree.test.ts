import { portalVariants } from "@glisson/case";
import { expect, it } from "vitest";
import { portalBranches, portalTrees } from "./portalTree.ts";

it.each(Object.entries(portalVariants))(
  "%s: the network has the branches that the vocabulary says it has",
  (name, variant) => {
    const edges = portalTrees[name as keyof typeof portalTrees];
    const branches = edges.map(({ branch }) => branch);
    const lacks: readonly string[] = variant.absent;
    expect(new Set(branches)).toEqual(new Set(portalBranches.filter((branch) => !lacks.includes(branch))));
    const [trunk] = edges.filter(({ branch }) => branch === "PV.trunk");
    const firstForks = edges.filter(({ from }) => from === trunk?.to).map(({ branch }) => branch);
    expect(new Set(variant.inflow)).toEqual(new Set(firstForks));
  },
);
