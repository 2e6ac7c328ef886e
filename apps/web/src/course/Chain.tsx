import { type CourseReport, type ProcessName, processTitle } from "@glisson/course";
import { useSay, useWords } from "../language/language.ts";
import { chain, type Link } from "./chain.ts";
import classes from "./course.module.css";
import { DownloadCsv } from "./DownloadCsv.tsx";

interface Props {
  readonly report: CourseReport;
  /** The report with all processes on, when one is switched off. */
  readonly usual: CourseReport | undefined;
  readonly names: readonly string[];
  readonly id: string;
  /** What the buttons say: ahead of the report while that is being played. */
  readonly off: readonly ProcessName[];
  readonly onToggle: (name: ProcessName) => void;
}

const [boxWidth, boxHeight, columnWidth, rowHeight] = [150, 44, 190, 62];
const size = { width: 5 * columnWidth - 20, height: 4.5 * rowHeight + 10 };
const placeOf = ({ column, row }: Link) => ({ x: column * columnWidth + 4, y: row * rowHeight + 4 });

/** The mechanism chain as a diagram whose processes can be switched, and what that does to survival. */
export function Chain({ report, usual, names, id, off, onToggle }: Props) {
  const t = useWords();
  const say = useSay();
  const without = report.off ?? [];
  const byName = new Map(chain.map((link) => [link.name, link]));
  return (
    <figure className={classes.figure}>
      <figcaption>
        {t("courseChain")} <span className="mark">{t("simulated")}</span>{" "}
        <DownloadCsv reports={usual && usual !== report ? [usual, report] : [report]} name={`${id}-course.csv`} />
      </figcaption>
      <p className="dim">{t("courseChainHint")}</p>
      <div className="scroll">
        <div className={classes.chain} style={{ width: size.width, height: size.height }}>
          <svg viewBox={`0 0 ${size.width} ${size.height}`} className={classes.links} aria-hidden="true">
            <defs>
              <marker
                id="chain-arrow"
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path d="M0 0L8 4L0 8Z" />
              </marker>
            </defs>
            {chain.flatMap((link) =>
              link.to.map((to) => (
                <path
                  key={`${link.name} ${to}`}
                  d={arrow(link, byName.get(to)!)}
                  className={classes.link}
                  data-off={off.includes(link.name) || off.includes(to) || undefined}
                  markerEnd="url(#chain-arrow)"
                />
              )),
            )}
          </svg>
          {chain.map((link) => {
            const { x, y } = placeOf(link);
            return (
              <button
                key={link.name}
                type="button"
                className={classes.process}
                style={{ left: x, top: y, width: boxWidth, height: boxHeight }}
                aria-pressed={!off.includes(link.name)}
                onClick={() => onToggle(link.name)}
              >
                {say(processTitle[link.name])}
              </button>
            );
          })}
        </div>
      </div>
      {usual && without.length > 0 && (
        <table className="compact">
          <caption className={classes.caption}>
            {t("courseWithout", { processes: without.map((name) => say(processTitle[name])).join(", ") })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("courseOrder")}</th>
              <th scope="col">{t("courseAllOn")}</th>
              <th scope="col">{t("courseSwitched")}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name, n) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{medianOf(usual, n)}</td>
                <td>{medianOf(report, n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  );
}

const medianOf = ({ orders, months }: CourseReport, n: number): string => {
  const { median } = orders[n]!.survival;
  return median?.toFixed(1) ?? `> ${months}`;
};

/** From the side of one box to the side of another; up or down within a column. */
function arrow(from: Link, to: Link): string {
  const [a, b] = [placeOf(from), placeOf(to)];
  const middle = boxHeight / 2;
  if (from.column === to.column) {
    const isDown = to.row > from.row;
    return `M${a.x + boxWidth / 2} ${a.y + (isDown ? boxHeight : 0)}L${b.x + boxWidth / 2} ${b.y + (isDown ? 0 : boxHeight)}`;
  }
  const isRight = to.column > from.column;
  const [start, end] = [a.x + (isRight ? boxWidth : 0), b.x + (isRight ? 0 : boxWidth)];
  const bend = (start + end) / 2;
  return `M${start} ${a.y + middle}C${bend} ${a.y + middle} ${bend} ${b.y + middle} ${end} ${b.y + middle}`;
}
