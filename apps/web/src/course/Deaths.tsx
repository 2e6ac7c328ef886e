import {
  bandsCsv,
  type CourseReport,
  type CourseSummary,
  causeColour,
  causes,
  causeTitle,
  tickEvery,
} from "@glisson/course";
import { useSay, useWords } from "../language/language.ts";
import classes from "./course.module.css";
import { DownloadCsv } from "./DownloadCsv.tsx";

interface Props {
  readonly report: CourseReport;
  readonly names: readonly string[];
  readonly id: string;
}

const [width, height] = [320, 132];
const area = { left: 40, right: 310, top: 6, bottom: 108 };

/** Of what patients die by each month under each order: competing risks, stacked; what is left above is alive. */
export function Deaths({ report, names, id }: Props) {
  const t = useWords();
  const say = useSay();
  const kinds = causes.filter((cause) => report.orders.some(({ deaths }) => deaths[cause].at(-1)! > 0));
  return (
    <figure className={classes.figure}>
      <figcaption>
        {t("courseDeaths")} <span className="mark">{t("simulated")}</span>{" "}
        <DownloadCsv write={() => bandsCsv(report)} name={`${id}-course.csv`} />
      </figcaption>
      <ul className={classes.legend}>
        {kinds.map((cause) => (
          <li key={cause}>
            <span className={classes.cause} style={{ background: causeColour[cause] }} /> {say(causeTitle[cause])}
          </li>
        ))}
      </ul>
      <div className={classes.charts}>
        {report.orders.map((order, n) => (
          <div key={names[n]}>
            <h3 className={classes.chartTitle}>{names[n]}</h3>
            <Stack order={order} kinds={kinds} months={report.months} title={`${t("courseDeaths")}: ${names[n]}`} />
            <p className="dim">
              {t("courseAtEnd", { months: report.months })}{" "}
              {kinds.map((cause) => `${say(causeTitle[cause])} ${percent(order.deaths[cause].at(-1)!)}`).join(", ")};{" "}
              {t("courseStillAlive")} {percent(order.alive.at(-1)!.share)}
            </p>
          </div>
        ))}
      </div>
    </figure>
  );
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

interface StackProps {
  readonly order: CourseSummary;
  readonly kinds: readonly (typeof causes)[number][];
  readonly months: number;
  readonly title: string;
}

function Stack({ order, kinds, months, title }: StackProps) {
  const bar = (area.right - area.left) / (months + 1);
  const tall = area.bottom - area.top;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={classes.chart} role="img" aria-label={title}>
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <path d={`M${area.left} ${area.bottom - (tall * value) / 100}H${area.right}`} className={classes.grid} />
          <text x={area.left - 5} y={area.bottom - (tall * value) / 100 + 4} textAnchor="end" className={classes.tick}>
            {value}
          </text>
        </g>
      ))}
      {order.alive.map(({ month }) => {
        let under = 0;
        return kinds.map((cause) => {
          const share = order.deaths[cause][month]!;
          under += share;
          return (
            <rect
              key={`${month} ${cause}`}
              x={area.left + month * bar}
              y={area.bottom - under * tall}
              width={bar - 0.8}
              height={share * tall}
              className={classes.part}
              fill={causeColour[cause]}
            />
          );
        });
      })}
      {order.alive
        .filter(({ month }) => month % tickEvery(months) === 0)
        .map(({ month }) => (
          <text
            key={month}
            x={area.left + (month + 0.5) * bar}
            y={area.bottom + 15}
            textAnchor="middle"
            className={classes.tick}
          >
            {month}
          </text>
        ))}
    </svg>
  );
}
