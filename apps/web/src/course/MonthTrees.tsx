import type { LiverReading } from "@glisson/case";
import { type Band, bandsCsv, type CourseReport, type CourseSummary, filledTree, quantityTitle } from "@glisson/course";
import { Slider } from "@mantine/core";
import { useState } from "react";
import { useSay, useWords } from "../language/language.ts";
import classes from "./course.module.css";
import { DownloadCsv } from "./DownloadCsv.tsx";

interface Props {
  readonly report: CourseReport;
  readonly names: readonly string[];
  readonly id: string;
  readonly variant: LiverReading["portalVariant"];
}

/** The portal tree of this patient month by month under each order. */
export function MonthTrees({ report, names, id, variant }: Props) {
  const t = useWords();
  const [asked, setMonth] = useState(0);
  // Fewer months may be played than were looked at before.
  const month = Math.min(asked, report.months);
  return (
    <figure className={classes.figure}>
      <figcaption>
        {t("courseTrees")} <span className="mark">{t("simulated")}</span>{" "}
        <DownloadCsv write={() => bandsCsv(report)} name={`${id}-course.csv`} />
      </figcaption>
      <div className={classes.month}>
        <div id="course-month">{t("courseMonth", { month })}</div>
        <Slider
          size="sm"
          min={0}
          max={report.months}
          step={1}
          label={null}
          value={month}
          onChange={setMonth}
          thumbLabel={t("courseMonth", { month })}
          aria-labelledby="course-month"
        />
      </div>
      <div className={classes.charts}>
        {report.orders.map((order, n) => (
          <div key={names[n]}>
            <h3 className={classes.chartTitle}>{names[n]}</h3>
            <Tree order={order} month={month} variant={variant} title={`${names[n]}: ${t("courseMonth", { month })}`} />
          </div>
        ))}
      </div>
    </figure>
  );
}

interface TreeProps {
  readonly order: CourseSummary;
  readonly month: number;
  readonly variant: LiverReading["portalVariant"];
  readonly title: string;
}

function Tree({ order, month, variant, title }: TreeProps) {
  const t = useWords();
  const say = useSay();
  const drawn = filledTree(variant).map((branch) => ({
    ...branch,
    band: branch.quantity && order.bands[branch.quantity][month],
  }));
  const told = new Map(drawn.flatMap(({ quantity, band }) => (quantity && band ? [[quantity, band] as const] : [])));
  const alive = Math.round(100 * order.alive[month]!.share);
  if (!order.bands.trunkTaken[month]) return <p className="dim">{t("courseTooFew", { percent: alive })}</p>;
  return (
    <>
      <svg viewBox="0 0 440 440" className={classes.tree} role="img" aria-label={title}>
        <text x="4" y="20" className={classes.sideLabel}>
          {t("patientRight")}
        </text>
        <text x="436" y="20" textAnchor="end" className={classes.sideLabel}>
          {t("patientLeft")}
        </text>
        {drawn.map((branch) => (
          <g key={branch.name} fill="none">
            <path d={branch.course} className={classes.wall} strokeWidth={branch.calibre + 3} />
            <path d={branch.course} className={classes.lumen} strokeWidth={branch.calibre} />
            {branch.band && (
              <path d={branch.course} className={classes.filled} strokeWidth={branch.calibre * branch.band.middle} />
            )}
          </g>
        ))}
      </svg>
      <ul className={classes.fills}>
        {[...told].map(([quantity, band]) => (
          <li key={quantity}>
            {say(quantityTitle[quantity])}: <b>{percents(band)}</b>
          </li>
        ))}
        <li>
          {t("courseAlive")}: <b>{alive}</b>
        </li>
      </ul>
    </>
  );
}

const percents = ({ low, middle, high }: Band): string => {
  const [least, most] = [Math.round(100 * low), Math.round(100 * high)];
  return least === most ? String(least) : `${Math.round(100 * middle)} (${least}–${most})`;
};
