import { type Couinaud, type Sector, sectors } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { treat } from "./interventions.ts";
import { arteriole, artery, liverNetwork } from "./liver/graph.ts";
import { baselineLiver, type Liver } from "./liver/liver.ts";
import { presets } from "./liver/parameters.ts";
import { type PortalBranch, type PortalTree, portalBranches, portalTrees, sectorsBeyond } from "./liver/portalTree.ts";
import { segmentShare, segments, side } from "./liver/segments.ts";
import { mapVeins, solveLiver } from "./liver/solveLiver.ts";
import { flowThrough, type SteadyState } from "./network.ts";
import { supplyOxygen } from "./oxygen.ts";
import { narrow } from "./sampleLivers.ts";

const perSector = (value: fc.Arbitrary<number>) => fc.record({ RA: value, RP: value, LM: value, LL: value });
const fraction = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const openness = fc.oneof(
  fraction,
  fc.double({ min: -7, max: 0, noNaN: true }).map((power) => 10 ** power),
);
const conductanceCu = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 25, noNaN: true }));

const livers: fc.Arbitrary<Liver> = fc
  .record({
    preset: fc.constantFrom(...Object.values(presets)),
    tree: fc.constantFrom(...(Object.keys(portalTrees) as PortalTree[])),
    parts: perSector(fc.integer({ min: 0, max: 100 })).filter((parts) => Object.values(parts).some((part) => part > 0)),
    open: fc.array(openness, { minLength: portalBranches.length, maxLength: portalBranches.length }),
    embolised: fc.dictionary(fc.constantFrom(...segments), fraction),
    removed: fc.subarray([...segments], { maxLength: 4 }),
    shuntCu: perSector(conductanceCu),
    hepaticVeins: perSector(fraction),
    cavernomaCu: conductanceCu,
    tipsCu: fc.constantFrom(0, 110),
    splanchnicBeds: fc.double({ min: 0.02, max: 3, noNaN: true }),
  })
  .map(({ preset, tree, parts, open, ...rest }) => {
    const total = sectors.reduce((sum, sector) => sum + parts[sector], 0);
    const share = Object.fromEntries(sectors.map((sector) => [sector, parts[sector] / total])) as Record<
      Sector,
      number
    >;
    const liver = baselineLiver(preset, share, tree);
    const opened = (branch: PortalBranch): number => open[portalBranches.indexOf(branch)]!;
    const veins = mapVeins(liver.veins, (vein, branch) => ({ ...vein, openFraction: opened(branch) }));
    return { ...liver, ...rest, veins };
  });

function solve(liver: Liver): SteadyState {
  const solved = solveLiver(liver);
  if (!solved.ok) throw new Error(solved.faults[0].found);
  return solved.value;
}

describe("any liver", () => {
  it("can be solved, and conserves mass at every node to 1e-9 of the inflow", () => {
    fc.assert(
      fc.property(livers, (liver) => {
        const state = solve(liver);
        const { network, flows } = state;
        const net = new Map(Object.entries(network.sources));
        const add = (node: string, flow: number) => net.set(node, (net.get(node) ?? 0) + flow);
        for (const { name, nodes } of network.elements) {
          add(nodes[0], -flows.get(name)!);
          add(nodes[1], flows.get(name)!);
        }
        const inflow = -net.get("aorta")! + network.sources.IVC!;
        for (const [node, sum] of net)
          if (!(node in network.boundary)) expect(Math.abs(sum)).toBeLessThan(1e-9 * inflow);
      }),
      { numRuns: 300 },
    );
  });

  it("takes up no more oxygen than enters it, from sources that are never negative", () => {
    fc.assert(
      fc.property(livers, (liver) => {
        const { bySector, whole } = supplyOxygen(liver, solve(liver), { haemoglobinGPerDl: 13, volumeMl: 1400 });
        for (const { arterial, portal } of bySector.values())
          expect(Math.min(arterial, portal)).toBeGreaterThanOrEqual(0);
        if (bySector.size > 0) expect(whole).toBeGreaterThan(-1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it("more obstruction of the trunk never raises its flow towards the liver", () => {
    fc.assert(
      fc.property(livers, openness, openness, (liver, one, other) => {
        const through = (open: number): number => flowThrough(solve(narrow(liver, "PV.trunk", open)), "PV.trunk");
        const [narrower, wider] = [through(Math.min(one, other)), through(Math.max(one, other))];
        if (wider > 0) expect(narrower).toBeLessThanOrEqual(wider + 1e-8);
      }),
      { numRuns: 100 },
    );
  });

  it("embolising a sector never raises the forward flow of its artery", () => {
    fc.assert(
      fc.property(livers, fc.constantFrom(...sectors), fraction, (liver, sector, closed) => {
        const where = Object.keys(segmentShare[sector]) as Couinaud[];
        const before = { ...liver, embolised: {} };
        const after = { ...before, embolised: Object.fromEntries(where.map((segment) => [segment, closed])) };
        const through = (of: Liver): number => flowThrough(solve(of), artery(sector));
        expect(through(after)).toBeLessThanOrEqual(Math.max(0, through(before)) + 1e-8);
      }),
      { numRuns: 100 },
    );
  });

  it("right TACE leaves the arterioles of the left sectors as they are", () => {
    fc.assert(
      fc.property(
        livers,
        fc.array(fc.double({ min: 3, max: 90, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (liver, at) => {
          const treated = treat(liver, "tace:right", { embolised: 0.9, reopened: 1 });
          for (const sector of ["LM", "LL"] as const) {
            const law = (of: Liver) => liverNetwork(of).elements.find(({ name }) => name === arteriole(sector))!.law;
            expect(law(treated)(at)).toEqual(law(liver)(at));
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("the map of the liver", () => {
  it("each segment lies in one sector, and the segments make it up", () => {
    for (const sector of sectors)
      expect(Object.values(segmentShare[sector]).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect([...side.left, ...side.right]).toEqual([...segments]);
  });

  it("the trunk feeds all sectors in every variant, and each other branch those beyond it", () => {
    for (const tree of Object.keys(portalTrees) as PortalTree[])
      expect(sectorsBeyond(tree, "PV.trunk")).toEqual(["RA", "RP", "LM", "LL"]);
    expect(sectorsBeyond("normal", "PV.R")).toEqual(["RA", "RP"]);
    expect(sectorsBeyond("right posterior first", "PV.commonLRA")).toEqual(["RA", "LM", "LL"]);
    expect(sectorsBeyond("right anterior from left", "PV.L")).toEqual(["RA", "LM", "LL"]);
    expect(sectorsBeyond("trifurcation", "PV.R")).toEqual([]);
  });
});
