import { type Band, type Mark, markPath, tickEvery } from "@glisson/course";
import classes from "./course.module.css";
import { bandPath, linePath, scale } from "./paths.ts";

/** One order's band in a chart, by the place of its order: it gives colour and dash. */
interface OrderBand {
  readonly name: string;
  readonly bands: readonly Band[];
}

interface Props {
  readonly title: string;
  readonly orders: readonly OrderBand[];
  readonly months: number;
  /** Greatest value of the axis. */
  readonly most: number;
  /** For each order its steps, where no gate holds them back. */
  readonly marks: readonly (readonly Mark[])[];
}

const [width, height] = [320, 170];
const area = { left: 40, right: 310, top: 10, bottom: 142 };

/** A quantity over the months under each order: the middle as a line, nine of ten samples as a band. */
export function BandChart({ title, orders, months, most, marks }: Props) {
  const x = scale([0, months], [area.left, area.right]);
  const y = scale([0, most], [area.bottom, area.top]);
  const step = tickEvery(months);
  const ticks = Array.from({ length: Math.floor(months / step) + 1 }, (_, n) => step * n);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={classes.chart} role="img" aria-label={title}>
      {[0, most / 2, most].map((value) => (
        <g key={value}>
          <path d={`M${area.left} ${y(value)}H${area.right}`} className={classes.grid} />
          <text x={area.left - 5} y={y(value) + 4} textAnchor="end" className={classes.tick}>
            {Number(value.toPrecision(3))}
          </text>
        </g>
      ))}
      {ticks.map((month) => (
        <text key={month} x={x(month)} y={area.bottom + 16} textAnchor="middle" className={classes.tick}>
          {month}
        </text>
      ))}
      {marks.flatMap((steps, n) =>
        steps.map(({ step, month, isRepeat }) => (
          <path
            key={`${step} ${month}`}
            d={markPath(x(month), area.bottom, n)}
            className={classes.event}
            data-order={n}
            data-repeat={isRepeat || undefined}
          />
        )),
      )}
      {orders.map(({ name, bands }, n) => (
        <path key={name} d={bandPath(bands, x, y)} className={classes.band} data-order={n} />
      ))}
      {orders.map(({ name, bands }, n) => (
        <path key={name} d={linePath(bands, x, y)} className={classes.line} data-order={n} />
      ))}
    </svg>
  );
}
