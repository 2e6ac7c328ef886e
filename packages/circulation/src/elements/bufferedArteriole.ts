import type { Law } from "../network.ts";
import { pressed } from "./waterfall.ts";

/** Washout share w and half point K of adenosine, least tone Gmin. docs/circulation.md, section 3.6 (calibrated). */
const washout = 0.83;
const halfPoint = 2.9;
const leastTone = 0.5;

/**
 * Arterioles of one territory under the hepatic arterial buffer response, at its steady value: the less portal blood
 * washes adenosine (A) out, the wider they are.
 *   q = max(0, portal flow) / reference,  A = 1 / (w q + 1 - w),  H = A / (K + A),
 *   Q = G0 (Gmin + (Gmax - Gmin) H) / (Gmin + (Gmax - Gmin) / (1 + K)) (P1 - P2),  so that Q = G0 dp at q = 1.
 * Nodes: artery, sinusoid, portal venule. Units: G0 mL/s/mmHg, reference mL/s, pressures mmHg, Gmax relative to basal.
 * `closingMmHg`: pressure below which the arterioles close (as in waterfall.ts); 0: none, as everywhere outside one experiment.
 * Source: Lautt and Legare 1985 for Gmax (read); docs/circulation.md, section 3.6. Portal flow does not answer to the artery.
 */
export const bufferedArteriole =
  (arteriole: {
    readonly conductance: number;
    readonly dilationLimit: number;
    readonly portal: Law;
    readonly referencePortalFlow: number;
    readonly closingMmHg: number;
  }): Law =>
  ([artery, sinusoid, venule]) => {
    const { conductance, dilationLimit, portal, referencePortalFlow, closingMmHg } = arteriole;
    const washing = portal([venule!, sinusoid!]);
    const hepatopetal = washing.flow > 0 ? 1 / referencePortalFlow : 0;
    const adenosine = 1 / (washout * hepatopetal * washing.flow + 1 - washout);
    const tone = toneAt(dilationLimit, adenosine);
    const upstream = pressed(artery!, closingMmHg);
    const downstream = pressed(sinusoid!, closingMmHg);
    const g = conductance * tone.relative;
    const drop = upstream.effective - downstream.effective;
    const perWashing = conductance * tone.perAdenosine * (-washout * adenosine ** 2) * hepatopetal * drop;
    const [perVenule, perSinusoid] = washing.slopes as [number, number];
    return {
      flow: g * drop,
      slopes: [g * upstream.slope, -g * downstream.slope + perWashing * perSinusoid, perWashing * perVenule],
    };
  };

/** Arteriolar conductance against basal at an adenosine level (basal: 1), and its derivative. */
export function toneAt(dilationLimit: number, adenosine: number) {
  const reach = dilationLimit - leastTone;
  const basal = leastTone + reach / (1 + halfPoint);
  return {
    relative: (leastTone + reach / (1 + halfPoint / adenosine)) / basal,
    perAdenosine: (reach * halfPoint) / (halfPoint + adenosine) ** 2 / basal,
  };
}
