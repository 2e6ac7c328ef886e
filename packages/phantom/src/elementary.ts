/**
 * Exponential, logarithm and circular functions from the four basic operations and the square root alone, which IEEE 754
 * fixes to the last bit. JavaScript leaves the last bits of `Math.exp` and its like to the engine, and one bit is enough
 * to send a branch elsewhere: the same seed would give another liver in another browser. Exact to about 1e-15.
 */

const ln2 = Math.LN2;
export const pi = Math.PI;

/** 2 to the power of a whole number between -1022 and 1023, exact. */
function powerOfTwo(exponent: number): number {
  let power = 1;
  const factor = exponent < 0 ? 0.5 : 2;
  for (let n = Math.abs(exponent); n > 0; n--) power *= factor;
  return power;
}

export function exp(x: number): number {
  if (x < -700) return 0;
  const k = Math.round(x / ln2);
  const r = x - k * ln2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 18; n++) {
    term *= r / n;
    sum += term;
  }
  return sum * powerOfTwo(k);
}

/** Natural logarithm of a positive number. */
export function log(x: number): number {
  let m = x;
  let exponent = 0;
  for (; m > Math.SQRT2; exponent++) m *= 0.5;
  for (; m < Math.SQRT1_2; exponent--) m *= 2;
  const s = (m - 1) / (m + 1);
  let term = s;
  let sum = 0;
  for (let n = 1; n < 24; n += 2) {
    sum += term / n;
    term *= s * s;
  }
  return 2 * sum + exponent * ln2;
}

/** A non-negative base to any power. */
export const power = (base: number, exponent: number): number => (base === 0 ? 0 : exp(exponent * log(base)));

export function sine(angle: number): number {
  const turns = Math.round(angle / (2 * pi));
  const x = angle - turns * 2 * pi;
  let term = x;
  let sum = 0;
  for (let n = 1; n < 34; n += 2) {
    sum += term;
    term *= (-x * x) / ((n + 1) * (n + 2));
  }
  return sum;
}

export const cosine = (angle: number): number => sine(angle + pi / 2);

function arctangent(x: number): number {
  if (x < 0) return -arctangent(-x);
  if (x > 1) return pi / 2 - arctangent(1 / x);
  // Halving the angle twice brings it under 12 degrees, where the series is short.
  const once = x / (1 + Math.sqrt(1 + x * x));
  const t = once / (1 + Math.sqrt(1 + once * once));
  let term = t;
  let sum = 0;
  for (let n = 1; n < 26; n += 2) {
    sum += term / n;
    term *= -t * t;
  }
  return 4 * sum;
}

/** Angle of the direction (x, y), -pi to pi. */
export function angleOf(x: number, y: number): number {
  if (x === 0 && y === 0) return 0;
  if (x > 0) return arctangent(y / x);
  if (x < 0) return arctangent(y / x) + (y < 0 ? -pi : pi);
  return y > 0 ? pi / 2 : -pi / 2;
}

export const arccosine = (x: number): number =>
  x >= 1 ? 0 : x <= -1 ? pi : 2 * arctangent(Math.sqrt((1 - x) / (1 + x)));
