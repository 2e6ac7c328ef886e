import { type Couinaud, type Sector, sectors } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { treat } from "./interventions.ts";
import { liverNetwork } from "./liver/graph.ts";
import { baselineLiver, type Liver } from "./liver/liver.ts";
import { arteriole, artery } from "./liver/names.ts";
import { outflowVeins, regionsOf } from "./liver/outflow.ts";
import { presets } from "./liver/parameters.ts";
import {
  type PortalTree,
  type PortalVein,
  portalBranches,
  portalTrees,
  sectorsBeyond,
  tributaries,
} from "./liver/portalTree.ts";
import { segmentShare, segments, side } from "./liver/segments.ts";
import { mapVeins, solveLiver } from "./liver/solveLiver.ts";
import { lodge } from "./lodging.ts";
import { flowThrough, type SteadyState } from "./network.ts";
import { supplyOxygen } from "./oxygen.ts";

const perSector = <T>(value: fc.Arbitrary<T>) => fc.record({ RA: value, RP: value, LM: value, LL: value });
const fraction = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const openness = fc.oneof(
  fraction,
  fc.double({ min: -7, max: 0, noNaN: true }).map((power) => 10 ** power),
);
const conductanceCu = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 25, noNaN: true }));

const veinNames: readonly PortalVein[] = [...portalBranches, ...tributaries];

const livers: fc.Arbitrary<Liver> = fc
  .record({
    preset: fc.constantFrom(...Object.values(presets)),
    tree: fc.constantFrom(...(Object.keys(portalTrees) as PortalTree[])),
    parts: perSector(fc.integer({ min: 0, max: 100 })).filter((parts) => Object.values(parts).some((part) => part > 0)),
    open: fc.array(openness, { minLength: veinNames.length, maxLength: veinNames.length }),
    embolised: fc.dictionary(fc.constantFrom(...segments), fraction),
    removed: fc.subarray([...segments], { maxLength: 4 }),
    closedBranches: fc.subarray([...segments]),
    shuntCu: perSector(conductanceCu),
    splenicBed: fraction,
    clamped: fc.boolean(),
    portalEmbolised: perSector(fraction),
    openingShuntCu: perSector(conductanceCu),
    centralVeins: perSector(fraction),
    drains: fc.array(fc.record({ open: openness, outsideMmHg: fc.double({ min: 0, max: 30, noNaN: true }) }), {
      minLength: outflowVeins.length + 1,
      maxLength: outflowVeins.length + 1,
    }),
    sinusoids: perSector(fc.record({ narrowed: fraction, lost: fraction })),
    tumourMl: perSector(fc.integer({ min: 0, max: 400 })),
    tumourShare: perSector(fc.double({ min: 0, max: 0.99, noNaN: true })),
    cavernomaCu: conductanceCu,
    tipsCu: fc.constantFrom(0, 110),
    splanchnicBeds: fc.double({ min: 0.02, max: 3, noNaN: true }),
  })
  .map(({ preset, tree, parts, open, drains, tumourMl, tumourShare, ...rest }) => {
    const total = sectors.reduce((sum, sector) => sum + parts[sector], 0);
    const share = Object.fromEntries(sectors.map((sector) => [sector, parts[sector] / total])) as Record<
      Sector,
      number
    >;
    const liver = baselineLiver(preset, share, tree);
    const veins = mapVeins(liver.veins, (vein, name) => ({ ...vein, openFraction: open[veinNames.indexOf(name)]! }));
    const drained = <V extends object>(vein: V, at: number) => ({
      ...vein,
      openFraction: drains[at]!.open,
      outsideMmHg: drains[at]!.outsideMmHg,
    });
    return {
      ...liver,
      ...rest,
      veins,
      hepaticVeins: mapVeins(liver.hepaticVeins, (vein, name) => drained(vein, outflowVeins.indexOf(name))),
      venaCava: drained(liver.venaCava, outflowVeins.length),
      tumour: {
        ...liver.tumour,
        volumeMl: tumourMl,
        thrombusMl: tumourMl,
        share: tumourShare,
        thrombusArterialShare: 0.35,
      },
    };
  });

function solve(liver: Liver): SteadyState {
  const solved = solveLiver(liver);
  if (!solved.ok) throw new Error(solved.faults[0].found);
  return solved.value;
}

const narrowTrunk = (liver: Liver, openFraction: number): Liver => ({
  ...liver,
  veins: mapVeins(liver.veins, (vein, name) => (name === "PV.trunk" ? { ...vein, openFraction } : vein)),
});

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
        const inflow = -net.get("aorta")!;
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

  it("what oxygen enters is taken up or leaves", () => {
    fc.assert(
      fc.property(livers, (liver) => {
        const state = solve(liver);
        const { balance } = supplyOxygen(liver, state, { haemoglobinGPerDl: 13, volumeMl: 1400 });
        const lost = balance.entering - balance.takenUp - balance.leaving;
        // As closely as the flows themselves balance, 1e-9 of all blood that leaves the aorta at each of some 30 nodes.
        const out = ["coeliac", "gut", "lower body"].reduce((sum, name) => sum + flowThrough(state, name), 0);
        expect(Math.abs(lost)).toBeLessThan(3e-8 * 0.17 * out);
      }),
      { numRuns: 200 },
    );
  });

  it("every cell that is shed comes to rest somewhere, and only once", () => {
    fc.assert(
      fc.property(livers, (liver) => {
        for (const [vessel, fate] of lodge(liver, solve(liver))) {
          const shares = Object.values(fate);
          expect(Math.min(...shares), vessel).toBeGreaterThanOrEqual(0);
          expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1), vessel).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("more obstruction of the trunk never raises its flow towards the liver", () => {
    fc.assert(
      fc.property(livers, openness, openness, (liver, one, other) => {
        const through = (open: number): number => flowThrough(solve(narrowTrunk(liver, open)), "PV.trunk");
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
          const treated = treat(liver, "tace:right", { embolised: 0.9, passed: 1, reopened: 1 });
          for (const region of regionsOf(liver).filter(({ sector }) => sector === "LM" || sector === "LL")) {
            const law = (of: Liver) => liverNetwork(of).elements.find(({ name }) => name === arteriole(region))!.law;
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
