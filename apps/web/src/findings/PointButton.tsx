import type { Vector } from "@glisson/volume";
import type { ReactNode } from "react";

/** Words that bring a point of the patient into the images when pressed. */
export function PointButton({
  pointMm,
  onPoint,
  children,
}: {
  readonly pointMm: Vector;
  readonly onPoint: (pointMm: Vector) => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="reference" onClick={() => onPoint(pointMm)}>
      {children}
    </button>
  );
}
