import { bandsCsv, type CourseReport, coursePanels, marksOf, type Order } from "@glisson/course";
import { useSay, useWords } from "../language/language.ts";
import { BandChart } from "./BandChart.tsx";
import classes from "./course.module.css";
import { DownloadCsv } from "./DownloadCsv.tsx";

interface Props {
  readonly report: CourseReport;
  readonly orders: readonly Order[];
  readonly names: readonly string[];
  readonly id: string;
}

/** The months as bands, a small figure for each quantity. */
export function CourseFigures({ report, orders, names, id }: Props) {
  const t = useWords();
  const say = useSay();
  const marks = orders.map((order) => marksOf(order, report.months));
  return (
    <figure className={classes.figure}>
      <figcaption>
        {t("courseBands")} <span className="mark">{t("simulated")}</span>{" "}
        <DownloadCsv write={() => bandsCsv(report)} name={`${id}-course.csv`} />
      </figcaption>
      <Legend names={names} />
      <Given report={report} names={names} />
      <div className={classes.charts}>
        {coursePanels(report).map(({ title, bands, most }) => (
          <div key={title.en}>
            <h3 className={classes.chartTitle}>{say(title)}</h3>
            <BandChart
              title={say(title)}
              months={report.months}
              marks={marks}
              orders={bands.map((band, n) => ({ name: names[n]!, bands: band }))}
              most={most}
            />
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
