import type { Language } from "@glisson/case";
import type { SupplyState } from "@glisson/circulation";
import type { SupplyReport } from "@glisson/planner";
import { wrap } from "./lines.ts";
import { afterSteps, words } from "./printWords.ts";

type Ranged = SupplyState["totalIndex"];

/** The supply map of a plan: now and after each step that was looked at, a line each. */
export function supplyLines({ now, after, notSolved }: SupplyReport, language: Language): string[] {
  const why = notSolved ? wrap(notSolved[language], "  ") : [];
  if (!now) return why;
  return [
    ...why,
    ...stateLines(words.now[language], now, language),
    ...after.flatMap(({ title, state }) => stateLines(afterSteps(title)[language], state, language)),
  ];
}

/** The supply map of one state, how the need is met, inflow and portal gradient. */
export function stateLines(title: string, state: SupplyState, language: Language): string[] {
  const { both, arteryOnly, portalOnly, neither } = state.volumesMl;
  const parts = [
    [words.both, both],
    [words.arteryOnly, arteryOnly],
    [words.portalOnly, portalOnly],
    [words.neither, neither],
  ] as const;
  const map = parts
    .filter(([, volume]) => volume.high >= 1)
    .map(([name, volume]) => `${name[language]} ${tens(volume)} mL`)
    .join(", ");
  const change = state.after.length > 0 ? `; ${inflowChange(state.inflowLostFraction, language)}` : "";
  return [
    ...wrap(`${title}: ${map}`, "  "),
    ...wrap(
      `${words.index[language]} ${ranged(state.totalIndex, 2)}; ${words.inflow[language]} ${tens(state.inflowMlPerMin)} mL/min${change}; ${words.gradient[language]} ${ranged(state.portalGradientMmHg, 1)} mmHg`,
      "      ",
    ),
  ];
}

export const ranged = ({ value, low, high }: Ranged, digits: number): string =>
  shown(fixed(value, digits), fixed(low, digits), fixed(high, digits));

/** Never a minus before a zero. */
const fixed = (value: number, digits: number): string => value.toFixed(digits).replace(/^-(0(\.0+)?)$/, "$1");

/** A value with its range; no range where none of it shows at this precision. */
const shown = (value: string, low: string, high: string): string =>
  low === high ? value : `${value} (${low}–${high})`;

export const tens = ({ value, low, high }: Ranged): string => {
  const ten = (number: number) => Math.round(number / 10) * 10;
  return shown(String(ten(value)), String(ten(low)), String(ten(high)));
};

/** Inflow lost, or gained where a step brings blood back. */
const inflowChange = ({ value, low, high }: Ranged, language: Language): string =>
  value >= 0
    ? `${percent({ value, low, high })} ${words.lost[language]}`
    : `${percent({ value: -value, low: -high, high: -low })} ${words.gained[language]}`;

export const percent = ({ value, low, high }: Ranged): string =>
  `${shown(String(Math.round(value * 100)), String(Math.round(low * 100)), String(Math.round(high * 100)))} %`;
