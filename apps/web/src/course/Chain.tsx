import {
  bandsCsv,
  type CourseReport,
  chain,
  chainArrows,
  chainBox,
  chainPlace,
  chainSize,
  type ProcessName,
  processTitle,
} from "@glisson/course";
import { useSay, useWords } from "../language/language.ts";
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

/** The mechanism chain as a diagram whose processes can be switched, and what that does to survival. */
export function Chain({ report, usual, names, id, off, onToggle }: Props) {
  const t = useWords();
  const say = useSay();
  const without = report.off ?? [];
  return (
    <figure className={classes.figure}>
      <figcaption>
        {t("courseChain")} <span className="mark">{t("simulated")}</span>{" "}
        <DownloadCsv
          write={() => (usual && usual !== report ? bandsCsv(usual, report) : bandsCsv(report))}
          name={`${id}-course.csv`}
        />
      </figcaption>
      <p className="dim">{t("courseChainHint")}</p>
      <div className="scroll">
        <div className={classes.chain} style={chainSize}>
          <svg viewBox={`0 0 ${chainSize.width} ${chainSize.height}`} className={classes.links} aria-hidden="true">
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
            {chainArrows.map(({ from, to, course }) => (
              <path
                key={`${from} ${to}`}
                d={course}
                className={classes.link}
                data-off={off.includes(from) || off.includes(to) || undefined}
                markerEnd="url(#chain-arrow)"
              />
            ))}
          </svg>
          {chain.map((link) => {
            const { x, y } = chainPlace(link);
            return (
              <button
                key={link.name}
                type="button"
                className={classes.process}
                style={{ left: x, top: y, ...chainBox }}
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
