import { type Fault, sayFault } from "@glisson/case";
import { type CourseMatters, mattersCsv, processTitle } from "@glisson/course";
import { Button } from "@mantine/core";
import { useSay, useWords } from "../language/language.ts";
import classes from "./course.module.css";
import type { CourseRequest } from "./courseWorker.ts";
import { DownloadCsv } from "./DownloadCsv.tsx";
import { usePlayed } from "./usePlayed.ts";

interface Props {
  /** What the figures beside it were played from, with all processes on. */
  readonly request: CourseRequest;
  readonly names: readonly string[];
  readonly id: string;
}

/** Samples of each of the many plays. */
const samples = 100;
/** Rows of each kind that are shown. */
const mostShown = 6;

/** Which process and which assumption the answer hangs on: played when asked for, since it takes many plays. */
export function Matters({ request, names, id }: Props) {
  const t = useWords();
  const { played, play } = usePlayed("matters");
  const { answered, isPlaying } = played;
  const isOfThese =
    answered?.request.facts === request.facts &&
    answered.request.orders === request.orders &&
    answered.request.run.off === request.run.off;
  const matters = isOfThese && answered?.answer.ok ? answered.answer.value : undefined;
  const fault: Fault | undefined = isOfThese && answered && !answered.answer.ok ? answered.answer.faults[0] : undefined;
  return (
    <figure className={classes.figure}>
      <figcaption>
        {t("courseMatters")} <span className="mark">{t("simulated")}</span>{" "}
        <Button
          size="compact-xs"
          variant="default"
          className="noPrint"
          loading={isPlaying}
          onClick={() => play({ ...request, run: { ...request.run, samples: Math.min(samples, request.run.samples) } })}
        >
          {t("courseMattersPlay")}
        </Button>{" "}
        {matters && <DownloadCsv write={() => mattersCsv(matters, request.orders)} name={`${id}-matters.csv`} />}
      </figcaption>
      <p className="dim">{t("courseMattersHint")}</p>
      {fault && (
        <p className="faultLine" role="alert">
          {sayFault(fault)}
        </p>
      )}
      {matters && <Table matters={matters} names={names} />}
    </figure>
  );
}

function Table({ matters, names }: { readonly matters: CourseMatters; readonly names: readonly string[] }) {
  const t = useWords();
  const say = useSay();
  const rows = [
    { title: t("courseMattersUsual"), months: matters.usual },
    ...matters.processes
      .slice(0, mostShown)
      .map(({ off, months }) => ({ title: t("courseWithout", { processes: say(processTitle[off]) }), months })),
    ...matters.parameters.slice(0, mostShown).flatMap(({ name, low, high, unit, atLow, atHigh }) => [
      { title: `${name} = ${low} ${unit}`, months: atLow },
      { title: `${name} = ${high} ${unit}`, months: atHigh },
    ]),
  ];
  return (
    <div className="scroll">
      <table className="compact">
        <caption className={classes.caption}>{t("courseMattersMean")}</caption>
        <thead>
          <tr>
            <td />
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, months }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {months.map((one, n) => (
                <td key={names[n]}>{one.toFixed(1)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
