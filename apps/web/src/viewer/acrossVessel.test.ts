import { cross, dot, lengthOf, type Vector } from "@glisson/volume";
import fc from "fast-check";
import { expect, it } from "vitest";
import { acrossVessel } from "./acrossVessel.ts";

const near = (found: Vector, wanted: Vector) => {
  for (const n of [0, 1, 2] as const) expect(found[n]).toBeCloseTo(wanted[n], 12);
};

it("shows a vessel that runs up like an axial slice, one that runs back like a coronal, one to the side like a sagittal", () => {
  for (const way of [1, -1]) {
    const axial = acrossVessel([0, 0, 7 * way]);
    near(axial.viewPlaneNormal, [0, 0, -1]);
    near(axial.viewUp, [0, -1, 0]);
    const coronal = acrossVessel([0, way, 0]);
    near(coronal.viewPlaneNormal, [0, -1, 0]);
    near(coronal.viewUp, [0, 0, 1]);
    const sagittal = acrossVessel([way, 0, 0]);
    near(sagittal.viewPlaneNormal, [1, 0, 0]);
    near(sagittal.viewUp, [0, 0, 1]);
  }
});

const direction = fc
  .tuple(fc.double({ min: -1, max: 1 }), fc.double({ min: -1, max: 1 }), fc.double({ min: -1, max: 1 }))
  .filter((way) => way.every(Number.isFinite) && lengthOf(way) > 0.01);

it("cuts at right angles, and never shows the patient's right on the right", () => {
  fc.assert(
    fc.property(direction, (along) => {
      const { viewPlaneNormal, viewUp } = acrossVessel(along);
      expect(lengthOf(viewPlaneNormal)).toBeCloseTo(1, 9);
      expect(lengthOf(viewUp)).toBeCloseTo(1, 9);
      expect(dot(viewPlaneNormal, viewUp)).toBeCloseTo(0, 9);
      expect(Math.abs(dot(viewPlaneNormal, along))).toBeCloseTo(lengthOf(along), 9);
      expect(cross(viewUp, viewPlaneNormal)[0]).toBeGreaterThanOrEqual(-1e-6);
    }),
  );
});
