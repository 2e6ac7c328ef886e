import type { Language, LiverReading, Text } from "@glisson/case";
import type { Order } from "../order/order.ts";
import { type CourseReport, changesOf } from "../simulateCourse.ts";
import { chainSize } from "./chain.ts";
import { drawChain } from "./drawChain.ts";
import { drawCauses, drawDeaths } from "./drawDeaths.ts";
import { drawPanel, panelSize } from "./drawPanel.ts";
import { drawTree, treeMonths, treeSize } from "./drawTrees.ts";
import { marksOf } from "./marks.ts";
import { coursePanels } from "./panels.ts";
import { escaped, onLines, strokeOf } from "./svg.ts";

const [width, columns, margin] = [1000, 3, 24] as const;
const deathsHeight = 150;
const lineHeight = 16;
/** Letters that a line beside the legend's strokes holds. */
const legendLetters = 138;

/** What is drawn: a report, its orders as they were read and as they are called, and the patient's portal tree. */
export interface DrawnCourse {
  readonly report: CourseReport;
  readonly orders: readonly Order[];
  readonly titles: readonly Text[];
  readonly heading: string;
  readonly variant: LiverReading["portalVariant"];
}

interface Part {
  readonly height: number;
  readonly drawn: string;
}

/**
 * The months after as an SVG to be printed: bands with the planned days of each order's steps, causes of death, the portal tree
 * month by month, and the chain of processes. It says that it is simulated.
 */
export function drawCourse(course: DrawnCourse, language: Language): string {
  const parts = [
    head(course, language),
    bands(course, language),
    deaths(course, language),
    trees(course, language),
    processes(course, language),
  ];
  let top = 0;
  const placed = parts.map(({ height, drawn }) => {
    const at = top;
    top += height;
    return `<g transform="translate(${margin} ${at})">${drawn}</g>`;
  });
  const height = top + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(course.heading)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...placed,
    "</svg>",
    "",
  ].join("\n");
}

function head({ report, orders, titles, heading }: DrawnCourse, language: Language): Part {
  const changed = changesOf(report) && ` [${changesOf(report)}]`;
  const notice = {
    en: `SIMULATED: a model, not patients; the rules decide. ${report.samples} samples, seed ${report.seed}${changed}. Research software, not a medical device.`,
    zh: `模拟结果：模型而非患者，由规则决定。${report.samples}次抽样，种子${report.seed}${changed}。研究软件，非医疗器械。`,
  }[language];
  const marks = {
    en: "Triangles: where no gate holds it back, the day on which a step first works (of radiotherapy its last); hollow: the step again.",
    zh: "三角：若门槛不延迟，各步骤首次起效之日（放疗为末次）；空心：重复。",
  }[language];
  const { drawn: legend, height } = legendOf(orders, titles, language);
  return {
    height: 78 + height + 18,
    drawn: [
      `<text y="28" font-size="16" font-weight="700">${escaped(heading)}</text>`,
      `<text y="48" font-weight="700" fill="#7d4a00">${escaped(notice)}</text>`,
      `<text y="66">${escaped(marks)}</text>`,
      `<g transform="translate(0 86)">${legend}</g>`,
    ].join(""),
  };
}

/** Which line is which order, with the order as it was written. */
function legendOf(orders: readonly Order[], titles: readonly Text[], language: Language): Part {
  let top = 0;
  const drawn = titles.map((title, n) => {
    const { colour, dash } = strokeOf(n);
    const { written } = orders[n]!;
    const lines = onLines(title[language] === written ? written : `${title[language]}: ${written}`, legendLetters);
    const at = top;
    top += lineHeight * lines.length + 2;
    return [
      `<path d="M0 ${at}h36" stroke="${colour}" stroke-width="2.4" stroke-dasharray="${dash}"/>`,
      ...lines.map((line, row) => `<text x="44" y="${at + 4 + lineHeight * row}">${escaped(line)}</text>`),
    ].join("");
  });
  return { height: top, drawn: drawn.join("") };
}

function bands({ report, orders }: DrawnCourse, language: Language): Part {
  const panels = coursePanels(report);
  const marks = orders.map((order) => marksOf(order, report.months));
  return {
    height: Math.ceil(panels.length / columns) * panelSize.height,
    drawn: panels
      .map((panel, n) => {
        const [x, y] = [(n % columns) * (panelSize.width + 6), Math.floor(n / columns) * panelSize.height];
        return `<g transform="translate(${x} ${y})">${drawPanel(panel, report.months, marks, language)}</g>`;
      })
      .join(""),
  };
}

function deaths({ report, titles }: DrawnCourse, language: Language): Part {
  const title = { en: "dead of, %", zh: "死因，%" }[language];
  return {
    height: 44 + Math.ceil(report.orders.length / columns) * deathsHeight,
    drawn: [
      `<text y="14" font-size="14" font-weight="700">${title}</text><g transform="translate(110 14)">${drawCauses(report.orders, language)}</g>`,
      ...report.orders.map((order, n) => {
        const [x, y] = [(n % columns) * (panelSize.width + 6), 30 + Math.floor(n / columns) * deathsHeight];
        return `<g transform="translate(${x} ${y})">${drawDeaths(order, cut(titles[n]![language], 38), report.months)}</g>`;
      }),
    ].join(""),
  };
}

/** A title that stays over its own figure. */
const cut = (title: string, most: number): string => (title.length > most ? `${title.slice(0, most - 1)}…` : title);

function trees({ report, titles, variant }: DrawnCourse, language: Language): Part {
  const title = {
    en: "portal tree, as filled in half of those alive (R: the patient's right)",
    zh: "门静脉（存活者中位充填；图左为患者右侧）",
  }[language];
  const rowHeight = treeSize + 24;
  return {
    height: 40 + report.orders.length * rowHeight,
    drawn: [
      `<text y="14" font-size="14" font-weight="700">${title}</text>`,
      ...report.orders.flatMap((order, n) => [
        `<text y="${40 + n * rowHeight}" font-weight="700">${escaped(cut(titles[n]![language], 110))}</text>`,
        ...treeMonths(report.months).map(
          (month, at) =>
            `<g transform="translate(${at * (treeSize + 20)} ${48 + n * rowHeight})">${drawTree(order, month, variant, language)}</g>`,
        ),
      ]),
    ].join(""),
  };
}

function processes({ report }: DrawnCourse, language: Language): Part {
  const title = { en: "the chain of processes (dashed: switched off)", zh: "机制链（虚线：已关闭）" }[language];
  return {
    height: chainSize.height + 40,
    drawn: `<text y="14" font-size="14" font-weight="700">${title}</text><g transform="translate(0 26)">${drawChain(report.off ?? [], language)}</g>`,
  };
}
