import { describe, expect, it } from "vitest";
import { growLiver } from "./growLiver.ts";
import { misplaced } from "./misplaced.ts";
import { parseParameters } from "./parameters.ts";

function grown(more: object) {
  const parsed = parseParameters({
    seed: 3,
    portalTerminals: 60,
    arteryTerminals: 30,
    hepaticVeinTerminals: 40,
    ...more,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return growLiver(parsed.value);
}
const thrombus = (piece: object, more: object = {}) => ({ thrombus: { ...more, pieces: [piece] } });

describe("two times of one patient", () => {
  const tumours = (more: object) => [{ segment: 6, radiiMm: [15, 14, 16], ...more }];
  const before = grown({
    ...thrombus({ branch: "PV.trunk", lengthMm: 40, obstruction: 1 }, { expansion: 1.5 }),
    tumours: tumours({}),
  });
  const after = grown({
    ...thrombus({ branch: "PV.trunk", lengthMm: 20, obstruction: 0.35 }),
    tumours: tumours({ shrunkTo: 0.6 }),
  });

  it("the vessels stay, whatever thrombus and tumours do", () => {
    expect(after.artery).toEqual(before.artery);
    expect(after.hepaticVeins).toEqual(before.hepaticVeins);
    const ends = ({ portal }: typeof before) =>
      portal.map(({ id, name, parent, points }) => [id, name, parent, points[0], points.at(-1)]);
    expect(ends(after)).toEqual(ends(before));
  });

  it("a nodule keeps its place and shrinks as asked", () => {
    expect(after.tumours[0]!.centre).toEqual(before.tumours[0]!.centre);
    expect(after.tumours[0]!.given.radiiMm[0]).toBeCloseTo(9, 9);
  });
});

describe("what falls nowhere", () => {
  it("is told: a branch that the variant lacks, a place beyond a branch's end", () => {
    const lacking = misplaced(
      grown({ forkVariant: "C", ...thrombus({ branch: "PV.R", lengthMm: 20, obstruction: 1 }) }),
    );
    expect(lacking[0]?.where).toBe("parameters.thrombus.pieces.0.branch");
    const beyond = misplaced(grown(thrombus({ branch: "PV.R", gapMm: 80, lengthMm: 20, obstruction: 1 })));
    expect(beyond[0]?.where).toBe("parameters.thrombus.pieces.0.gapMm");
  });

  it("a piece that only ends beyond its branch is no fault", () => {
    expect(misplaced(grown(thrombus({ branch: "PV.R", lengthMm: 120, obstruction: 1 })))).toEqual([]);
  });
});
