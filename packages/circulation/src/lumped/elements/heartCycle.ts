/**
 * Fourier modes of a ventricle's elastance over a heartbeat, cosine and sine, from 0 on; per end-systolic elastance.
 * Figures of svZeroDSolver's block ClosedLoopHeartAndPulmonary (read), which names J. Tran's tuning framework as their source.
 */
const modes = [
  [0.283748803, 0],
  [0.031830626, -0.374299825],
  [-0.2094724, -0.01812777],
  [0.020520047, 0.073971113],
  [0.008316883, -0.047249597],
  [-0.04167766, 0.003212163],
  [0.000867323, 0.019441411],
  [-0.001675379, -0.005565534],
  [-0.011252277, 0.003401432],
  [-0.000414677, 0.008376795],
  [0.000253749, -0.00007188],
  [-0.002584966, 0.001566861],
  [0.000584752, 0.003143555],
  [0.000028502, -0.000024787],
  [0.000022961, -0.000007476],
  [0.000018735, -0.000001281],
  [0.000015573, 0.000001781],
  [0.000013133, 0.000003494],
  [0.000011199, 0.000004507],
  [0.000009634, 0.000005117],
  [0.000008343, 0.000005481],
  [0.000007265, 0.000005687],
  [0.000006354, 0.000005789],
  [0.000005575, 0.000005821],
  [0.000004903, 0.000005805],
] as const;

/** Elastance of a ventricle at a share of the heartbeat, 0 to 1, per its end-systolic one. */
export function ventricularElastance(phase: number): number {
  let sum = 0;
  modes.forEach(([cosine, sine], n) => {
    sum += cosine * Math.cos(2 * Math.PI * n * phase) - sine * Math.sin(2 * Math.PI * n * phase);
  });
  return sum;
}

/**
 * How far the atria contract, 0 to 1, at a time in the beat. `duration` and `end`: of their contraction, as shares of the beat; it
 * spans the turn from one beat to the next.
 */
export function atrialActivation(time: number, period: number, duration: number, end: number): number {
  const [length, last] = [period * duration, period * end];
  const hump = (since: number): number => 0.5 * (1 - Math.cos((2 * Math.PI * since) / length));
  if (time <= last) return hump(time - last + length);
  if (time >= period - length + last && time < period) return hump(time - last - (period - length));
  return 0;
}
