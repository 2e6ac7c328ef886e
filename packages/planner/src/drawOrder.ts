import { type Case, type Language, type Text, text } from "@glisson/case";
import { type Facts, trunkState, type Verdict } from "@glisson/guidelines";
import { stageCase } from "@glisson/staging";
import { orderFacts } from "./orderCard.ts";
import { isQuestion, type OrderFacts, orderRule, type RuleNode } from "./orderRule.ts";
import { headlines } from "./orderWords.ts";
import type { CardStep, Plan } from "./plan.ts";

/** A line of the drawing: how deep it stands, the way that leads to it, its words, and whether this patient comes by. */
interface Row {
  readonly depth: number;
  readonly parent: number | undefined;
  readonly label: string;
  readonly words: string;
  readonly isEnd: boolean;
  readonly isOnWay: boolean;
}

const [width, rowHeight, boxHeight, indent, margin, head] = [840, 38, 26, 24, 24, 64] as const;
const fontSize = 13;
const [ink, dim, way] = ["#1b2b34", "#8a98a0", "#0b5d73"] as const;

/**
 * The order rule as an SVG to be printed, the way of this patient drawn thick, one question or answer a line; below it the gate before
 * each step of the card, with what keeps it from being met.
 */
export function drawOrder(patient: Case, { card }: Pick<Plan, "card">, language: Language): string {
  const facts: Facts = { case: patient, stages: stageCase(patient) };
  const rows = rowsOf(orderRule, orderFacts(facts, trunkState(patient.reading)), language);
  const gates = card.steps.flatMap((step, n) => gateLines(step, n + 1, language));
  const top = head + rows.length * rowHeight + 12;
  const height = top + gates.length * lineHeight + margin;
  const title = `${patient.title ?? patient.id} | ${patient.date}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="${fontSize}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${margin}" y="26" font-size="16" font-weight="700" fill="${ink}">${escaped(title)}</text>`,
    `<text x="${margin}" y="46" fill="${dim}">${language === "en" ? "Order rule; thick: the way of this patient. Below: the gate before each step. Research software, not a medical device." : "顺序规则；粗线为本例路径。下方为各步骤之前的条件。研究软件，非医疗器械。"}</text>`,
    ...rows.map((row, at) => connector(row, at)),
    ...rows.map((row, at) => box(row, at)),
    ...gates.map(({ words, isHead }, at) => {
      const [x, y] = [margin + (isHead ? 0 : indent), top + at * lineHeight + 14];
      return `<text x="${x}" y="${y}" fill="${ink}"${isHead ? ' font-weight="700"' : ""}${fitted(words, width - margin - x)}>${escaped(words)}</text>`;
    }),
    "</svg>",
    "",
  ].join("\n");
}

function rowsOf(root: RuleNode, facts: OrderFacts, language: Language): Row[] {
  const rows: Row[] = [];
  const add = (node: RuleNode, depth: number, label: string, parent: number | undefined, isOnWay: boolean): void => {
    const words = isQuestion(node) ? node.asks[language] : headlines[node.answer][language];
    const here = rows.push({ depth, parent, label, words, isEnd: !isQuestion(node), isOnWay }) - 1;
    if (!isQuestion(node)) return;
    // Ends first, so that the ways that go on do not cross them.
    const ways = node.ways.toSorted((a, b) => Number(isQuestion(a.to)) - Number(isQuestion(b.to)));
    for (const { label: answer, isTaken, to } of ways)
      add(to, depth + 1, answer[language], here, isOnWay && isTaken(facts));
  };
  add(root, 0, "", undefined, true);
  return rows;
}

/** A step with the answer at its gate, and below it each line that is not met or cannot be said. */
function gateLines({ title, gate }: CardStep, number: number, language: Language): GateLine[] {
  const open = gate.lines.filter(({ decides, trace }) => decides && trace.verdict !== "met");
  const said = verdicts[gate.verdict][language];
  return [
    { words: `${number}. ${title[language]}: ${gateWord[language]} ${said}`, isHead: true },
    ...open.map(({ trace }) => ({
      words: `${verdicts[trace.verdict][language]}: ${trace.says[language]}`,
      isHead: false,
    })),
  ];
}

interface GateLine {
  readonly words: string;
  readonly isHead: boolean;
}

const lineHeight = 20;
const gateWord = text("gate", "条件");
const verdicts = {
  met: text("met", "满足"),
  "not met": text("not met", "未满足"),
  "cannot say": text("cannot say", "不能判定"),
} as const satisfies Readonly<Record<Verdict, Text>>;

const leftOf = ({ depth }: Pick<Row, "depth">): number => margin + depth * indent;
const topOf = (at: number): number => head + at * rowHeight;

/** From below the question's left end down, and to the box. */
function connector({ depth, parent, isOnWay }: Row, at: number): string {
  if (parent === undefined) return "";
  const x = leftOf({ depth: depth - 1 }) + 10;
  const y = topOf(at) + boxHeight / 2;
  const from = topOf(parent) + boxHeight;
  return `<path d="M${x} ${from}V${y}H${leftOf({ depth })}" fill="none" stroke="${isOnWay ? way : dim}" stroke-width="${isOnWay ? 3 : 1}"/>`;
}

function box({ depth, label, words, isEnd, isOnWay }: Row, at: number): string {
  const [x, y] = [leftOf({ depth }), topOf(at)];
  const told = label ? `${label}: ${words}` : words;
  return [
    `<rect x="${x}" y="${y}" width="${width - margin - x}" height="${boxHeight}" rx="${isEnd ? 3 : 12}" fill="${isOnWay ? "#e3f1f4" : "#fff"}" stroke="${isOnWay ? way : dim}" stroke-width="${isOnWay ? 2.5 : 1}"/>`,
    `<text x="${x + 10}" y="${y + 17}" fill="${ink}"${isEnd || isOnWay ? ' font-weight="700"' : ""}${fitted(told, width - margin - x - 20)}>${escaped(told)}</text>`,
  ].join("");
}

/** Letters small enough for bold words to stay in their box, in wide fonts too; a Chinese character is as wide as it is high. */
function fitted(words: string, room: number): string {
  const ems = [...words].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.66), 0);
  const size = Math.min(fontSize, room / ems);
  return size < fontSize ? ` font-size="${size.toFixed(1)}"` : "";
}

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
