import type { Element, SteadyState } from "./network.ts";
import { pressureAt } from "./network.ts";

/**
 * Pressure at which a negligible volume of sinusoids rests when its way out is blocked, as by a wedged catheter: where what
 * comes by artery leaves by the portal vein. `arterioles`, `portal`: the elements that feed it. mmHg.
 */
export function wedgedPressure(state: SteadyState, arterioles: Element, portal: Element): number {
  const [arteryNode, , venuleNode] = arterioles.nodes as [string, string, string];
  const [artery, venule] = [pressureAt(state, arteryNode), pressureAt(state, venuleNode)];
  const arriving = (sinusoid: number): number =>
    arterioles.law([artery, sinusoid, venule]).flow + portal.law([venule, sinusoid]).flow;
  // Both feeds run from higher to lower pressure, so the answer lies between them.
  let [low, high] = [Math.min(artery, venule), Math.max(artery, venule)];
  for (let halving = 0; halving < 50; halving++) {
    const middle = (low + high) / 2;
    if (arriving(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
