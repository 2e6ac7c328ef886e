import {
  ascitesTitle,
  bleedingTitle,
  type Case,
  collateralsTitle,
  type LiverReading,
  type Text,
  text,
  thrombusTitle,
  venousThrombusTitle,
} from "@glisson/case";
import type { Move } from "./move.ts";

/** A fact that has one of a few classes, in their order, and how a case says it. */
interface Scale<T> {
  readonly path: string;
  readonly classes: readonly (readonly [value: T, shown: Text])[];
  readonly found: T | undefined;
  readonly put: (value: T) => Case;
}

/** Every fact told in classes that the case has, moved to each other class. What is not known is not moved. */
export function classMoves(patient: Case): Move[] {
  const { reading = {}, tumours, varices } = patient;
  const withReading = (change: Partial<LiverReading>): Case => ({ ...patient, reading: { ...reading, ...change } });
  return [
    ...along({
      path: "ecog",
      classes: [0, 1, 2, 3, 4].map((grade) => [grade, text(`ECOG ${grade}`, `ECOG ${grade}`)] as const),
      found: patient.ecog,
      put: (ecog) => ({ ...patient, ecog }),
    }),
    ...along({
      path: "ascites",
      classes: titled(["none", "mild", "moderate or severe"], ascitesTitle, text("ascites", "腹水")),
      found: patient.ascites,
      put: (ascites) => ({ ...patient, ascites }),
    }),
    ...along({
      path: "encephalopathy",
      classes: [0, 1, 2, 3, 4].map(
        (grade) => [grade, text(`encephalopathy grade ${grade}`, `肝性脑病${grade}级`)] as const,
      ),
      found: patient.encephalopathy,
      put: (encephalopathy) => ({ ...patient, encephalopathy }),
    }),
    ...along({
      path: "varices.bleeding",
      classes: titled(["never", "past", "current"], bleedingTitle, text("variceal bleeding", "静脉曲张出血")),
      found: varices?.bleeding,
      put: (bleeding) => ({ ...patient, varices: { ...varices, bleeding } }),
    }),
    ...along({
      path: "resectable",
      classes: [
        [true, text("called resectable", "判断为可切除")],
        [false, text("called not resectable", "判断为不可切除")],
      ],
      found: patient.resectable,
      put: (resectable) => ({ ...patient, resectable }),
    }),
    ...along({
      path: "tumours.spread",
      classes: [
        [false, text("no spread outside the liver", "无肝外转移")],
        [true, text("spread outside the liver", "有肝外转移")],
      ],
      found: tumours?.spread && tumours.spread.length > 0,
      put: (spread) => ({ ...patient, tumours: { ...tumours, spread: spread ? ["other"] : [] } }),
    }),
    ...along({
      path: "reading.venousThrombus",
      classes: titled(
        [
          "none",
          "peripheral hepatic vein",
          "major hepatic vein",
          "IVC behind the liver",
          "IVC above the diaphragm",
          "atrium",
        ],
        venousThrombusTitle,
        text("venous thrombus", "静脉栓子"),
      ),
      found: reading.venousThrombus,
      put: (venousThrombus) => withReading({ venousThrombus }),
    }),
    ...along({
      path: "reading.collaterals",
      classes: titled(["none", "few", "adequate"], collateralsTitle, text("collaterals", "侧支循环")),
      found: reading.collaterals,
      put: (collaterals) => withReading({ collaterals }),
    }),
    ...along({
      path: "reading.thrombus",
      classes: titled(["tumour", "bland"], thrombusTitle, text("what fills the vein", "静脉内容物")),
      found: reading.thrombus === "tumour" || reading.thrombus === "bland" ? reading.thrombus : undefined,
      put: (thrombus) => withReading({ thrombus }),
    }),
  ];
}

function titled<const T extends string>(classes: readonly T[], titles: Readonly<Record<T, Text>>, name: Text) {
  return classes.map((one) => [one, text(`${name.en}: ${titles[one].en}`, `${name.zh}：${titles[one].zh}`)] as const);
}

export function along<T>({ path, classes, found, put }: Scale<T>): Move[] {
  const here = classes.findIndex(([value]) => value === found);
  if (here < 0) return [];
  return classes.flatMap(([value, change], there) =>
    there === here
      ? []
      : [{ path, change, distance: Math.abs(there - here) / (classes.length - 1), within: false, patient: put(value) }],
  );
}
