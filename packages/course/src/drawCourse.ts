import { type Language, type Text, text } from "@glisson/case";
import type { Band, CourseSummary } from "./play/summarise.ts";
import { type CourseReport, changesOf } from "./simulateCourse.ts";
import { quantityTitle } from "./words.ts";

const [width, panelWidth, panelHeight, columns, margin, head] = [960, 300, 190, 3, 24, 76] as const;
const plot = { left: 40, right: 280, top: 24, bottom: 150 };
/** An order's colour and dash, by its place; more than four begin again. */
const strokes = [
  { colour: "#0b5f86", dash: "" },
  { colour: "#b3480a", dash: "7 4" },
  { colour: "#50555a", dash: "2 3" },
  { colour: "#6d2a86", dash: "10 3 2 3" },
] as const;

interface Panel {
  readonly title: Text;
  readonly of: (order: CourseSummary) => readonly Band[];
  readonly most?: number;
}

const percent = (bands: readonly Band[], of: (share: number) => number): Band[] =>
  bands.map(({ month, low, middle, high }) => ({
    month,
    low: 100 * of(low),
    middle: 100 * of(middle),
    high: 100 * of(high),
  }));

const panels: readonly Panel[] = [
  {
    title: text("alive, %", "存活，%"),
    of: ({ alive }) =>
      percent(
        alive.map(({ month, share, low, high }) => ({ month, low, middle: share, high })),
        (share) => share,
      ),
    most: 100,
  },
  {
    title: text("free lumen of the portal trunk, %", "门静脉主干通畅管腔，%"),
    of: ({ bands }) => percent(bands.trunkTaken, (taken) => 1 - taken),
    most: 100,
  },
  { title: quantityTitle.thrombusMl, of: ({ bands }) => bands.thrombusMl },
  { title: quantityTitle.tumourMl, of: ({ bands }) => bands.tumourMl },
  { title: quantityTitle.liverFunction, of: ({ bands }) => percent(bands.liverFunction, (share) => share), most: 100 },
  { title: quantityTitle.gradientMmHg, of: ({ bands }) => bands.gradientMmHg },
];

/** The bands of every order as an SVG to be printed: the middle as a line, nine of ten samples as a band. It says that it is simulated. */
export function drawCourse(report: CourseReport, titles: readonly Text[], heading: string, language: Language): string {
  const rows = Math.ceil(panels.length / columns);
  const top = head + 18 * report.orders.length;
  const height = top + rows * panelHeight + margin;
  const changed = changesOf(report) && ` [${changesOf(report)}]`;
  const notice = {
    en: `SIMULATED: a model, not patients; the rules decide. ${report.samples} samples, seed ${report.seed}${changed}. Research software, not a medical device.`,
    zh: `模拟结果：模型而非患者，由规则决定。${report.samples}次抽样，种子${report.seed}${changed}。研究软件，非医疗器械。`,
  }[language];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(heading)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${margin}" y="28" font-size="16" font-weight="700">${escaped(heading)}</text>`,
    `<text x="${margin}" y="48" font-weight="700" fill="#7d4a00">${escaped(notice)}</text>`,
    ...report.orders.map((_, n) => {
      const y = 70 + 18 * n;
      const { colour, dash } = strokes[n % strokes.length]!;
      return `<path d="M${margin} ${y}h36" stroke="${colour}" stroke-width="2.4" stroke-dasharray="${dash}"/><text x="${margin + 44}" y="${y + 4}">${escaped(titles[n]![language])}</text>`;
    }),
    ...panels.map((panel, n) => {
      const [x, y] = [margin + (n % columns) * (panelWidth + 6), top + Math.floor(n / columns) * panelHeight];
      return `<g transform="translate(${x} ${y})">${drawPanel(panel, report, language)}</g>`;
    }),
    "</svg>",
    "",
  ].join("\n");
}

function drawPanel({ title, of, most }: Panel, { orders, months }: CourseReport, language: Language): string {
  const drawn = orders.map(of);
  const greatest = most ?? Math.max(1, ...drawn.flatMap((bands) => bands.map(({ high, low }) => Math.max(high, low))));
  const x = (month: number): string => (plot.left + (month / months) * (plot.right - plot.left)).toFixed(1);
  const y = (value: number): string => (plot.bottom - (value / greatest) * (plot.bottom - plot.top)).toFixed(1);
  const along = (bands: readonly Band[], part: "low" | "middle" | "high"): string[] =>
    bands.map((band) => `${x(band.month)} ${y(band[part])}`);
  return [
    `<text x="${plot.left}" y="14" font-weight="700">${escaped(title[language])}</text>`,
    ...[0, greatest / 2, greatest].map(
      (value) =>
        `<path d="M${plot.left} ${y(value)}H${plot.right}" stroke="#d3dae0"/><text x="${plot.left - 5}" y="${Number(y(value)) + 4}" text-anchor="end" font-size="11">${Number(value.toPrecision(3))}</text>`,
    ),
    ...Array.from({ length: Math.floor(months / 6) + 1 }, (_, n) => 6 * n).map(
      (month) => `<text x="${x(month)}" y="${plot.bottom + 16}" text-anchor="middle" font-size="11">${month}</text>`,
    ),
    ...drawn.map((bands, n) =>
      bands.length === 0
        ? ""
        : `<path d="M${[...along(bands, "high"), ...along(bands, "low").reverse()].join("L")}Z" fill="${strokes[n % strokes.length]!.colour}" opacity="0.15"/>`,
    ),
    ...drawn.map((bands, n) => {
      const { colour, dash } = strokes[n % strokes.length]!;
      return bands.length === 0
        ? ""
        : `<path d="M${along(bands, "middle").join("L")}" fill="none" stroke="${colour}" stroke-width="2.2" stroke-dasharray="${dash}"/>`;
    }),
  ].join("");
}

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
