import type { Grid, Vector } from "@glisson/volume";
import { bodyBox } from "./body.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import { cosine, pi, sine } from "./elementary.ts";
import { boxAround, type WorldBox } from "./fill.ts";

/**
 * A grid of this spacing that holds the box. With a tilt its slices are turned about the axis to the left, as a tilted
 * gantry turns them, while the table still moves towards the head.
 */
export function gridAround({ low, high }: WorldBox, [sx, sy, sz]: Vector, tiltDeg = 0): Grid {
  const [c, s] = [cosine((tiltDeg * pi) / 180), sine((tiltDeg * pi) / 180)];
  const rise = ((high[1] - low[1]) * s) / c;
  const size = [
    Math.ceil((high[0] - low[0]) / sx) + 1,
    Math.ceil((high[1] - low[1]) / (c * sy)) + 1,
    Math.ceil((high[2] - low[2] + rise) / sz) + 1,
  ] as const;
  return {
    size,
    affine: [
      ...([sx, 0, 0, low[0]] as const),
      ...([0, c * sy, 0, low[1]] as const),
      ...([0, s * sy, sz, low[2] - rise] as const),
    ],
  };
}

/** Space left round the structures, mm. */
const marginMm = 4;

/** The grid of the parameters' spacing around the liver, its portal and hepatic veins; or around the whole body there. */
export function gridOf(
  { shape, portal, hepaticVeins, parameters }: DigitalLiver,
  field: "liver" | "body" = "liver",
): Grid {
  const vessels = [...portal, ...hepaticVeins].flatMap(({ points, radiiMm }) =>
    points.map((point, n) => boxAround([point], radiiMm[n]!)),
  );
  const inner = boxAround(
    [shape, ...vessels].flatMap(({ low, high }) => [low, high]),
    marginMm,
  );
  if (field === "liver") return gridAround(inner, parameters.spacingMm, parameters.tiltDeg);
  const body = bodyBox(parameters, shape.frameMm);
  const outer = boxAround([...[inner, body].flatMap(({ low, high }) => [low, high])], 0);
  const box = {
    low: [outer.low[0], outer.low[1], inner.low[2]] as const,
    high: [outer.high[0], outer.high[1], inner.high[2]] as const,
  };
  return gridAround(box, parameters.spacingMm, parameters.tiltDeg);
}
