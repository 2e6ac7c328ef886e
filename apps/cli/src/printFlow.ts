import { type Language, type Step, type Text, text } from "@glisson/case";
import { type LodgingFrom, type Matters, type SupplyState, worthNaming } from "@glisson/circulation";
import { stepTitle } from "@glisson/planner";
import { padded, wrap } from "./lines.ts";
import { percent, ranged, stateLines, tens } from "./printSupply.ts";
import { afterSteps, words } from "./printWords.ts";

/** States as `flow` prints them: the supply map, pressures, side paths, each vein, where cells go, and what was assumed. */
export function printFlow(states: readonly SupplyState[], language: Language): string {
  const lines = states.flatMap((state) => [
    ...stateLines(titleOf(state, language), state, language),
    ...pressures(state, language),
    ...sidePaths(state, language),
    ...veins(state, language),
    ...lodging(state, language),
    "",
  ]);
  const assumptions = (states.at(-1)?.assumptions ?? []).flatMap(({ text }) => wrap(text[language], "    "));
  return `${[...lines, `  ${words.assumptions[language]}:`, ...assumptions].join("\n")}\n`;
}

const flowWords = {
  portalPressure: text("portal pressure", "门静脉压"),
  hvpg: text("wedged less caval pressure (HVPG)", "肝静脉压力梯度（HVPG）"),
  blind: text(
    "The wedged pressure does not see a block before the sinusoids: a normal HVPG excludes nothing here. Bleeding goes by the gradient.",
    "HVPG 不能反映窦前阻塞：此处 HVPG 正常不能排除门静脉高压；出血风险以门静脉压力梯度为准。",
  ),
  shunt: text("arterioportal shunt", "动脉-门静脉分流"),
  ofArterial: text("of arterial blood", "占动脉血"),
  pastLiver: text("past the liver", "绕过肝脏"),
  ofInflow: text("of gut's and spleen's blood", "占肠脾血流"),
  varices: text("through varices", "经静脉曲张"),
  tumour: text("tumour: by artery", "肿瘤：动脉"),
  byPortal: text("by portal vein", "门静脉"),
  thrombus: text("thrombus: by artery", "癌栓：动脉"),
  matters: text(
    "what matters most to the supply index (share of its variance)",
    "对供血指数影响最大的因素（方差占比）",
  ),
  cells: text("where shed cells come to rest (%)", "脱落细胞滞留处（%）"),
} as const;

const directions: Readonly<Record<SupplyState["vessels"][number]["direction"], Text>> = {
  none: text("no flow", "无血流"),
  hepatopetal: text("hepatopetal", "向肝"),
  "to-and-fro": text("to-and-fro", "往返"),
  hepatofugal: text("hepatofugal", "离肝"),
};

const places: Readonly<Record<string, Text>> = {
  lung: text("lung", "肺"),
  stays: text("stays", "滞留原处"),
};

const indent = "      ";

/** From this gradient on, portal hypertension is clinically significant. docs/circulation.md, section 5. */
const significantMmHg = 10;

function pressures({ portalPressureMmHg, portalGradientMmHg, hvpgMmHg }: SupplyState, language: Language): string[] {
  const isBlind = portalGradientMmHg.value >= significantMmHg && hvpgMmHg.value < significantMmHg;
  return [
    ...wrap(
      `${flowWords.portalPressure[language]} ${ranged(portalPressureMmHg, 1)} mmHg; ${flowWords.hvpg[language]} ${ranged(hvpgMmHg, 1)} mmHg`,
      indent,
    ),
    ...(isBlind ? wrap(flowWords.blind[language], indent) : []),
  ];
}

function sidePaths(state: SupplyState, language: Language): string[] {
  const { shuntMlPerMin, shuntFraction, pastLiverMlPerMin, pastLiverFraction, varicesMlPerMin, tumour } = state;
  const { arterialMlPerMin, portalMlPerMin, thrombusArterialMlPerMin } = tumour;
  return [
    ...wrap(
      `${flowWords.shunt[language]} ${tens(shuntMlPerMin)} mL/min, ${percent(shuntFraction)} ${flowWords.ofArterial[language]}`,
      indent,
    ),
    ...wrap(
      `${flowWords.pastLiver[language]} ${tens(pastLiverMlPerMin)} mL/min, ${percent(pastLiverFraction)} ${flowWords.ofInflow[language]}; ${flowWords.varices[language]} ${tens(varicesMlPerMin)} mL/min`,
      indent,
    ),
    ...(arterialMlPerMin.high > 0
      ? wrap(
          `${flowWords.tumour[language]} ${tens(arterialMlPerMin)}, ${flowWords.byPortal[language]} ${tens(portalMlPerMin)} mL/min`,
          indent,
        )
      : []),
    ...(thrombusArterialMlPerMin.high > 0
      ? wrap(`${flowWords.thrombus[language]} ${ranged(thrombusArterialMlPerMin, 0)} mL/min`, indent)
      : []),
  ];
}

const veins = ({ vessels }: SupplyState, language: Language): string[] =>
  vessels.map(
    ({ name, direction, flowMlPerMin, pressureMmHg }) =>
      `${indent}${padded(name, 14)} ${padded(directions[direction][language], 12)} ${padded(`${ranged(flowMlPerMin, 0)} mL/min`, 26)} ${ranged(pressureMmHg, 1)} mmHg`,
  );

/** Vessels from which cells go the same way stand in one line. */
function lodging(state: SupplyState, language: Language): string[] {
  const together = new Map<string, string[]>();
  for (const { from, shares } of state.lodging) {
    const rest = restingPlaces(shares, language);
    together.set(rest, [...(together.get(rest) ?? []), from]);
  }
  return [
    ...wrap(flowWords.cells[language], indent),
    ...[...together].flatMap(([rest, from]) =>
      wrap(`${from.map((vessel) => sourceOf(vessel)[language]).join(", ")}: ${rest}`, `${indent}  `),
    ),
  ];
}

/** A vessel by its name; a tumour by its sector. */
function sourceOf(from: string): Text {
  const sector = /^tumour\.(.+)$/.exec(from)?.[1];
  return sector ? text(`tumour in ${sector}`, `${sector} 区肿瘤`) : text(from, from);
}

/** Each place that takes at least one cell in a hundred at some end of the range. */
const restingPlaces = (shares: LodgingFrom["shares"], language: Language): string =>
  Object.entries(shares)
    .filter(([, share]) => share.high >= 0.01)
    .map(([place, share]) => `${places[place]?.[language] ?? place} ${percent(share).replace(" %", "")}`)
    .join(", ");

/** The three inputs that matter most to the supply index of this patient, with the share of its variance that each has a hand in. */
export function printMatters(inputs: readonly Matters[], language: Language): string {
  const lines = worthNaming(inputs).map(({ title, total }) => `    ${Math.round(100 * total)} %  ${title[language]}`);
  return `\n  ${flowWords.matters[language]}:\n${lines.join("\n")}\n`;
}

const listed = (steps: readonly Step[]): Text =>
  text(steps.map((step) => stepTitle(step).en).join(", "), steps.map((step) => stepTitle(step).zh).join("，"));

const titleOf = ({ after }: SupplyState, language: Language): string =>
  after.length === 0 ? words.now[language] : afterSteps(listed(after))[language];
