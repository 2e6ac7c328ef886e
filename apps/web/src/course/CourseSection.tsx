import { type Case, type Fault, sayFault, type Text } from "@glisson/case";
import { type CourseReport, type Order, type ProcessName, parseOrder } from "@glisson/course";
import {
  type CourseOrder,
  courseFacts,
  ordersWorthComparing,
  type Plan,
  sayCourseDisagreement,
} from "@glisson/planner";
import { Button, NumberInput, TextInput } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { useSay, useWords } from "../language/language.ts";
import { Chain } from "./Chain.tsx";
import { CourseFigures } from "./CourseFigures.tsx";
import classes from "./course.module.css";
import { Deaths } from "./Deaths.tsx";
import { Matters } from "./Matters.tsx";
import { MonthTrees } from "./MonthTrees.tsx";
import { usePlayed } from "./usePlayed.ts";

interface Props {
  readonly patient: Case;
  readonly plan: Plan;
  /** Told where rules and simulation point different ways, once that is known; undefined when it no longer is. */
  readonly onSays: (says: Text | undefined) => void;
}

/**
 * The months after, under the card's order and under others, played in this browser when the reader asks for it. Simulated: it
 * decides nothing.
 */
export function CourseSection({ patient, plan, onSays }: Props) {
  const t = useWords();
  const say = useSay();
  const [samples, setSamples] = useState<number>(200);
  const [seed, setSeed] = useState<number>(1);
  const [months, setMonths] = useState<number>(24);
  const [own, setOwn] = useState("");
  const [off, setOff] = useState<readonly ProcessName[]>([]);
  const [usual, setUsual] = useState<CourseReport>();
  const { played, play } = usePlayed("months");

  const facts = useMemo(() => courseFacts(patient), [patient]);
  const compared = useMemo(() => ordersWorthComparing(plan, patient), [plan, patient]);
  const ownOrder = own.trim() === "" ? undefined : parseOrder(own);
  const ownFault = ownOrder && !ownOrder.ok ? ownOrder.faults[0] : undefined;
  const sayFound = ({ found, wanted }: Fault) => t("courseFault", { found, wanted });
  const orders: readonly CourseOrder[] = ownOrder?.ok
    ? [...compared, { title: { en: t("courseOwn"), zh: t("courseOwn") }, written: ownOrder.value.written }]
    : compared;

  const { answer, request } = played.answered ?? {};
  const report = answer?.ok ? answer.value : undefined;
  // Figures keep the words of the orders that they were played for: other facts or orders, and they are gone.
  const isOutdated =
    report !== undefined &&
    (request?.facts !== facts ||
      report.orders.length !== orders.length ||
      report.orders.some(({ order }, n) => order !== orders[n]!.written));
  const names = orders.map(({ title }) => say(title));
  const shown = report && !isOutdated ? report : undefined;
  const disagreement = useMemo(
    () => (shown && shown.off?.length === 0 ? sayCourseDisagreement(shown, compared) : undefined),
    [shown, compared],
  );
  useEffect(() => onSays(disagreement), [onSays, disagreement]);

  const playAll = () => {
    setOff([]);
    setUsual(undefined);
    play({ facts, orders: orders.map(({ written }) => parsed(written)), run: { samples, seed, months, off: [] } });
  };
  const toggle = (name: ProcessName) => {
    const next = off.includes(name) ? off.filter((one) => one !== name) : [...off, name];
    if (report?.off?.length === 0) setUsual(report);
    setOff(next);
    // As it was played, whatever the fields say by now: only so do the two differ by the process alone.
    if (request) play({ ...request, run: { ...request.run, off: next } });
  };

  return (
    <section className="card" aria-labelledby="course-heading" id="course">
      <h2 id="course-heading">
        {t("course")} <span className="mark">{t("simulated")}</span>
      </h2>
      <p className="dim">{t("courseHint")}</p>
      <ol className={classes.orders}>
        {orders.map(({ title, written }) => (
          <li key={written}>
            <b>{say(title)}</b>: <code>{written}</code>
          </li>
        ))}
      </ol>
      <div className={`${classes.controls} noPrint`}>
        <TextInput
          className={classes.own}
          size="xs"
          label={t("courseOwnLabel")}
          placeholder="radiotherapy 50 Gy in 25, tace:right after 6 weeks if trunk open else sorafenib"
          value={own}
          error={ownFault && sayFound(ownFault)}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <NumberInput
          className={classes.number}
          size="xs"
          label={t("courseSamples")}
          min={1}
          max={5000}
          allowDecimal={false}
          value={samples}
          onChange={(value) => setSamples(Number(value) || 1)}
        />
        <NumberInput
          className={classes.number}
          size="xs"
          label={t("courseSeed")}
          min={0}
          max={4_294_967_295}
          allowDecimal={false}
          value={seed}
          onChange={(value) => setSeed(Number(value) || 0)}
        />
        <NumberInput
          className={classes.number}
          size="xs"
          label={t("courseMonths")}
          min={1}
          max={120}
          allowDecimal={false}
          value={months}
          onChange={(value) => setMonths(Number(value) || 24)}
        />
        <Button size="xs" onClick={playAll} disabled={ownFault !== undefined} loading={played.isPlaying}>
          {t("coursePlay")}
        </Button>
      </div>
      {answer && !answer.ok && (
        <p className="faultLine" role="alert">
          {answer.faults[0].where}: {sayFound(answer.faults[0])}
        </p>
      )}
      {isOutdated && <p role="status">{t("courseOutdated")}</p>}
      {shown && (
        <>
          <p role="status">{t("coursePlayed", { samples: shown.samples, seed: shown.seed, months: shown.months })}</p>
          {disagreement && <p className={classes.disagrees}>{say(disagreement)}</p>}
          <p>
            <a href="#evidence-heading">{t("courseEvidence")}</a>
          </p>
          <CourseFigures report={shown} orders={request!.orders} names={names} id={patient.id} />
          <MonthTrees report={shown} names={names} id={patient.id} variant={patient.reading?.portalVariant} />
          <Deaths report={shown} names={names} id={patient.id} />
          <Chain report={shown} usual={usual} names={names} id={patient.id} off={off} onToggle={toggle} />
          <Matters id={patient.id} request={request!} names={names} />
          {shown.assumptions.length > 0 && (
            <>
              <h3>{t("courseAssumed")}</h3>
              <ul>
                {shown.assumptions.map((one) => (
                  <li key={one.en}>{say(one)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

/** The words of an order that has been read before. */
function parsed(written: string): Order {
  const read = parseOrder(written);
  if (!read.ok) throw new Error(sayFault(read.faults[0]));
  return read.value;
}
