import {
  type Band,
  type CourseReport,
  type CourseSummary,
  type Order,
  plannedDays,
  quantityTitle,
} from "@glisson/course";
import { useSay, useWords } from "../language/language.ts";
import { BandChart, type OrderBand } from "./BandChart.tsx";
import classes from "./course.module.css";
import { DownloadCsv } from "./DownloadCsv.tsx";

interface Props {
  readonly report: CourseReport;
  readonly orders: readonly Order[];
  readonly names: readonly string[];
  readonly id: string;
}

/** A band in per cent, of a share or of what a share leaves. */
const percent =
  (of: (share: number) => number) =>
  ({ month, low, middle, high }: Band): Band => {
    const [a, b] = [100 * of(low), 100 * of(high)];
    return { month, low: Math.min(a, b), middle: 100 * of(middle), high: Math.max(a, b) };
  };

/** The months as bands, a small figure for each quantity. */
export function CourseFigures({ report, orders, names, id }: Props) {
  const t = useWords();
  const say = useSay();
  const each = (of: (order: CourseSummary) => readonly Band[]): OrderBand[] =>
    report.orders.map((order, n) => ({ name: names[n]!, bands: of(order) }));
  const alive = (order: CourseSummary): Band[] =>
    order.alive.map(({ month, share, low, high }) => percent((one) => one)({ month, low, middle: share, high }));
  const marks = orders.map((order) =>
    plannedDays(order)
      .map((day) => day / daysPerMonth)
      .filter((month) => month <= report.months),
  );
  const figures = [
    { title: t("courseAlive"), orders: each(alive), most: 100 },
    {
      title: t("courseLumen"),
      orders: each(({ bands }) => bands.trunkTaken.map(percent((taken) => 1 - taken))),
      most: 100,
    },
    { title: say(quantityTitle.thrombusMl), orders: each(({ bands }) => bands.thrombusMl) },
    { title: say(quantityTitle.tumourMl), orders: each(({ bands }) => bands.tumourMl) },
    {
      title: say(quantityTitle.liverFunction),
      orders: each(({ bands }) => bands.liverFunction.map(percent((one) => one))),
      most: 100,
    },
    ...(["hepaticVeinTaken", "venaCavaTaken"] as const)
      .filter((name) => report.orders.some(({ bands }) => bands[name].some(({ high }) => high > 0)))
      .map((name) => ({
        title: say(quantityTitle[name]),
        orders: each(({ bands }) => bands[name].map(percent((one) => one))),
        most: 100,
      })),
    { title: say(quantityTitle.bilirubinMgDl), orders: each(({ bands }) => bands.bilirubinMgDl) },
    { title: say(quantityTitle.albuminGDl), orders: each(({ bands }) => bands.albuminGDl) },
    { title: say(quantityTitle.supplyIndex), orders: each(({ bands }) => bands.supplyIndex) },
    { title: say(quantityTitle.gradientMmHg), orders: each(({ bands }) => bands.gradientMmHg) },
  ];
  return (
    <figure className={classes.figure}>
      <figcaption>
        {t("courseBands")} <span className="mark">{t("simulated")}</span>{" "}
        <DownloadCsv reports={[report]} name={`${id}-course.csv`} />
      </figcaption>
      <Legend names={names} />
      <Given report={report} names={names} />
      <div className={classes.charts}>
        {figures.map(({ title, ...figure }) => (
          <div key={title}>
            <h3 className={classes.chartTitle}>{title}</h3>
            <BandChart title={title} months={report.months} marks={marks} {...figure} />
          </div>
        ))}
      </div>
    </figure>
  );
}

/** How often each step of each order was given, and how often its gate stayed shut. */
function Given({ report, names }: { report: CourseReport; names: readonly string[] }) {
  const t = useWords();
  const percent = (share: number): number => Math.round(100 * share);
  return (
    <ul className={classes.fills}>
      {report.orders.map(({ actions, worsened, bled }, n) => (
        <li key={names[n]}>
          <b>{names[n]}</b>:{" "}
          {actions
            .map(({ given, gaveWay }, step) =>
              gaveWay > 0
                ? t("courseGivenOrShut", { step: step + 1, given: percent(given), shut: percent(gaveWay) })
                : t("courseGiven", { step: step + 1, given: percent(given) }),
            )
            .join("; ")}
          . {t("courseHarm", { worsened: percent(worsened), bled: percent(bled) })}
        </li>
      ))}
    </ul>
  );
}

/** Days in a month on the axis. */
const daysPerMonth = 30.4375;

/** Which line is which order: by colour and by dash. */
function Legend({ names }: { names: readonly string[] }) {
  return (
    <ul className={classes.legend}>
      {names.map((name, n) => (
        <li key={name}>
          <svg viewBox="0 0 40 10" className={classes.swatch} aria-hidden="true">
            <path d="M0 5H40" className={classes.line} data-order={n} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
