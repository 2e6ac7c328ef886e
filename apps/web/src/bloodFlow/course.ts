/** A point on the diagram. */
type Point = readonly [x: number, y: number];

/** Middle of a drawn course and the angle at which it runs there, in degrees clockwise from the right. */
export interface Middle {
  readonly at: Point;
  readonly angleDeg: number;
}

/** Middle of a course written as `M x y L x y` or `M x y Q cx cy x y`, the two kinds that the diagram has. */
export function middleOf(course: string): Middle {
  const numbers = (course.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const point = (n: number): Point => [numbers[2 * n]!, numbers[2 * n + 1]!];
  const [from, to] = [point(0), point(numbers.length / 2 - 1)];
  const control: Point = numbers.length === 6 ? point(1) : between(from, to);
  const ends = between(from, to);
  return {
    at: between(ends, control),
    angleDeg: (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI,
  };
}

const between = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
