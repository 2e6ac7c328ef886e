import { type Language, type Text, text } from "@glisson/case";
import {
  type Band,
  type CourseMatters,
  type CourseQuantity,
  type CourseReport,
  type CourseSummary,
  causes,
  causeTitle,
  processTitle,
} from "@glisson/course";
import { padded, wrap } from "../lines.ts";

const words = {
  notice: text(
    "SIMULATED. The rules decide; this plays what they may lead to. Figures are of a model, not of patients. By month: the middle of those still alive, and between what nine of ten of them lie.",
    "模拟结果。由规则决定，此处仅推演其可能后果；数字来自模型，而非患者。逐月数字为存活者的中位及九成范围。",
  ),
  samples: text("samples, seed", "次抽样，种子"),
  median: text("median survival", "中位生存"),
  months: text("months", "个月"),
  range: text("nine of ten die between", "九成死于"),
  beyond: text("beyond", "超过"),
  alive: text("alive", "存活"),
  lumen: text("free lumen of the trunk", "主干通畅管腔"),
  tumour: text("tumour (viable and dying)", "肿瘤（含坏死中）"),
  thrombus: text("portal thrombus", "门静脉癌栓"),
  work: text("work of the liver", "肝功能储备"),
  bilirubin: text("bilirubin", "胆红素"),
  albumin: text("albumin", "白蛋白"),
  gradient: text("portal gradient", "门静脉压力梯度"),
  supply: text("supply index X", "供血指数X"),
  dead: text("dead by the end, of", "期末死因："),
  opened: text("trunk open again by month", "主干再通（按月）"),
  worsened: text("a treatment costs the liver a fifth of its work", "治疗使肝功能下降五分之一"),
  bled: text("varices bleed", "静脉曲张出血"),
  spread: text("new nodules", "新发结节"),
  action: text("step", "步骤"),
  given: text("given in", "实施"),
  hepaticVein: text("hepatic vein filled", "肝静脉充填"),
  venaCava: text("vena cava filled", "下腔静脉充填"),
  gaveWay: text("gate shut for good in", "门槛未达"),
  assumed: text("assumed of this patient", "对本例的假设"),
  matters: text("what the answer hangs on: mean months lived under each order", "结果取决于：各顺序下平均存活月数"),
  usual: text("as it is", "原样"),
  without: text("without", "去除"),
} as const;

const shownMonths = [0, 1, 2, 3, 6, 9, 12, 18, 24, 36];

/** The months after, order by order, as a person reads them. */
export function printCourse(report: CourseReport, titles: readonly Text[], language: Language): string {
  const say = (word: keyof typeof words): string => words[word][language];
  const lines = [
    ...wrap(say("notice"), "  "),
    `  ${report.samples} ${say("samples")} ${report.seed}`,
    ...(report.off ?? []).map((name) => `  ${say("without")} ${processTitle[name][language]}`),
    ...Object.entries(report.replaced ?? {}).map(([name, value]) => `  ${name} = ${value}`),
    "",
    ...report.orders.flatMap((order, n) => [...orderLines(order, titles[n]![language], language), ""]),
    `  ${say("assumed")}:`,
    ...report.assumptions.flatMap((one) => wrap(one[language], "    ")),
  ];
  return `${lines.join("\n")}\n`;
}

function orderLines(order: CourseSummary, title: string, language: Language): string[] {
  const say = (word: keyof typeof words): string => words[word][language];
  const last = order.alive.at(-1)!.month;
  const months = shownMonths.filter((month) => month <= last);
  const ended = (value: number | undefined): string => value?.toFixed(1) ?? `${say("beyond")} ${last}`;
  const { median, low, high } = order.survival;
  type Row = readonly [label: string, cells: readonly string[]];
  const row = (word: keyof typeof words, name: CourseQuantity, show: (value: number) => string, unit: string): Row => [
    `${say(word)}${unit}`,
    months.map((month) => banded(order.bands[name][month], show)),
  ];
  const isFilled = (name: CourseQuantity): boolean => order.bands[name].some(({ high }) => high > 0);
  const percent = (value: number): string => `${Math.round(100 * value)}`;
  const deaths = causes
    .map((cause) => ({ cause, share: order.deaths[cause].at(-1)! }))
    .filter(({ share }) => share > 0)
    .map(({ cause, share }) => `${causeTitle[cause][language]} ${percent(share)} %`);
  const rows: readonly Row[] = [
    [say("months"), months.map(String)],
    [`${say("alive")} %`, months.map((month) => percent(order.alive[month]!.share))],
    row("lumen", "trunkTaken", (taken) => percent(1 - taken), " %"),
    ...(order.opened ? ([[`${say("opened")} %`, months.map((month) => percent(order.opened![month]!))]] as const) : []),
    row("thrombus", "thrombusMl", (ml) => ml.toFixed(1), " mL"),
    ...(isFilled("hepaticVeinTaken") ? [row("hepaticVein", "hepaticVeinTaken", percent, " %")] : []),
    ...(isFilled("venaCavaTaken") ? [row("venaCava", "venaCavaTaken", percent, " %")] : []),
    row("tumour", "tumourMl", (ml) => ml.toFixed(0), " mL"),
    row("work", "liverFunction", percent, " %"),
    row("bilirubin", "bilirubinMgDl", (value) => (17.1 * value).toFixed(0), " µmol/L"),
    row("albumin", "albuminGDl", (value) => (10 * value).toFixed(0), " g/L"),
    row("gradient", "gradientMmHg", (value) => value.toFixed(0), " mmHg"),
    row("supply", "supplyIndex", (value) => value.toFixed(1), ""),
  ];
  return [
    `  ${title.toUpperCase()}`,
    ...wrap(order.order, "    "),
    `    ${say("median")} ${ended(median)} ${say("months")} (${say("range")} ${ended(low)} - ${ended(high)})`,
    ...tableOf(rows),
    `    ${say("dead")} ${deaths.join(", ") || "-"}`,
    `    ${say("worsened")} ${percent(order.worsened)} %; ${say("bled")} ${percent(order.bled)} %; ${say("spread")} ${percent(order.spread)} %`,
    ...order.actions.map(
      ({ given, gaveWay }, n) =>
        `    ${say("action")} ${n + 1}: ${say("given")} ${percent(given)} %${gaveWay > 0 ? `, ${say("gaveWay")} ${percent(gaveWay)} %` : ""}`,
    ),
  ];
}

/** Rows of figures under each other, in columns as wide as the widest. */
function tableOf(rows: readonly (readonly [label: string, cells: readonly string[]])[]): string[] {
  const width = 2 + Math.max(...rows.flatMap(([, cells]) => cells.map((cell) => cell.length)));
  return rows.map(([label, cells]) => `    ${padded(label, 30)}${cells.map((cell) => cell.padStart(width)).join("")}`);
}

/** `12 (8-20)`; the ends change places where the shown figure falls as the kept one rises. */
function banded(band: Band | undefined, show: (value: number) => string): string {
  if (!band) return "-";
  const [a, b] = [show(band.low), show(band.high)];
  const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
  return low === high ? show(band.middle) : `${show(band.middle)} (${low}-${high})`;
}

/** Rows of what the answer hangs on that are printed. */
const mostPrinted = 8;

/** The processes and the parameters that change the answer most. */
export function printCourseMatters(matters: CourseMatters, language: Language): string {
  const say = (word: keyof typeof words): string => words[word][language];
  const shown = (months: readonly number[]): string => months.map((one) => one.toFixed(1).padStart(8)).join("");
  const lines = [
    `  ${say("matters")}`,
    `    ${padded(say("usual"), 44)}${shown(matters.usual)}`,
    ...matters.processes
      .slice(0, mostPrinted)
      .map(
        ({ off, months }) => `    ${padded(`${say("without")} ${processTitle[off][language]}`, 44)}${shown(months)}`,
      ),
    ...matters.parameters
      .slice(0, mostPrinted)
      .flatMap(({ name, atLow, atHigh, low, high, unit }) => [
        `    ${padded(`${name} ${low} ${unit}`, 44)}${shown(atLow)}`,
        `    ${padded(`${name} ${high} ${unit}`, 44)}${shown(atHigh)}`,
      ]),
  ];
  return `${lines.join("\n")}\n`;
}
