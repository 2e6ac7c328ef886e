import { type Case, type Quantity, type Text, text } from "@glisson/case";
import { albi, albiGrade, albiScore, malbiCitation, malbiGrade } from "../scores/albi.ts";
import {
  albuminPoints,
  ascitesPoints,
  biliaryNote,
  bilirubinPoints,
  type ChildPughClass,
  childPugh,
  childPughClass,
  clottingPoints,
  encephalopathyPoints,
  type Points,
} from "../scores/childPugh.ts";
import { endsOf, inputAt, measuredAgain, shownQuantity } from "./caseFacts.ts";
import { type Fact, known, settle, unknown } from "./fact.ts";
import { type Stage, stageOf } from "./stage.ts";

/** Child-Pugh class with its points: the sum where all five items are known, and what the sum is at least and at most. */
export type ChildPughStage = Stage & {
  readonly points?: number;
  readonly minPoints: number;
  readonly maxPoints: number;
};

const bilirubinName = text("bilirubin", "总胆红素");
const albuminName = text("albumin", "白蛋白");
const inrName = text("INR", "INR");
const prothrombinName = text("prothrombin time prolonged by", "凝血酶原时间延长");

const everyPoint = [1, 2, 3] as const satisfies readonly Points[];

const open = (path: string, name: Text): Fact<Points> => unknown<Points>(everyPoint, [{ path, name }]);

/** Points of a laboratory item: every one that its range reaches, and all three where the value is missing. */
function laboratoryItem<U extends string>(
  case_: Case,
  path: string,
  name: Text,
  found: Quantity<U> | undefined,
  points: (found: Quantity<U>) => Points,
): Fact<Points> {
  if (!found) return open(path, name);
  const input = inputAt(path, shownQuantity(name, found), found, case_.labs, case_);
  const ends = endsOf(found).map((value) => points({ ...found, value }));
  const [least, ...more] = everyPoint.filter((one) => one >= Math.min(...ends) && one <= Math.max(...ends));
  return more.length === 0
    ? known(least!, input)
    : unknown([least!, ...more], [{ path, name: measuredAgain(name) }], [input]);
}

function clottingItem(case_: Case): Fact<Points> {
  const { inr, prothrombinProlongation } = case_.labs ?? {};
  return prothrombinProlongation
    ? laboratoryItem(case_, "labs.prothrombinProlongation", prothrombinName, prothrombinProlongation, clottingPoints)
    : laboratoryItem(case_, "labs.inr", inrName, inr, clottingPoints);
}

const ascitesItems = {
  none: { shown: text("no ascites", "无腹水"), points: ascitesPoints("none") },
  mild: { shown: text("mild ascites", "轻度腹水"), points: ascitesPoints("mild") },
  "moderate or severe": {
    shown: text("moderate or severe ascites", "中重度腹水"),
    points: ascitesPoints("moderate_severe"),
  },
} as const;

function ascitesItem({ ascites, date, source }: Case): Fact<Points> {
  if (ascites === undefined) return open("ascites", text("ascites, or none", "有无腹水"));
  const { shown, points } = ascitesItems[ascites];
  return known(points, inputAt("ascites", shown, { date, source }));
}

function encephalopathyItem({ encephalopathy, date, source }: Case): Fact<Points> {
  if (encephalopathy === undefined)
    return open("encephalopathy", text("encephalopathy grade, or 0", "肝性脑病分级（无则为 0）"));
  const shown = text(`encephalopathy grade ${encephalopathy}`, `肝性脑病 ${encephalopathy} 级`);
  return known(encephalopathyPoints(encephalopathy), inputAt("encephalopathy", shown, { date, source }));
}

/** Child-Pugh class of a case. Its missing items are named even when the class is settled, since the points are not. */
export function stageChildPugh(case_: Case): ChildPughStage {
  const items = {
    bilirubin: laboratoryItem(case_, "labs.bilirubin", bilirubinName, case_.labs?.bilirubin, bilirubinPoints),
    albumin: laboratoryItem(case_, "labs.albumin", albuminName, case_.labs?.albumin, albuminPoints),
    clotting: clottingItem(case_),
    ascites: ascitesItem(case_),
    encephalopathy: encephalopathyItem(case_),
  };
  const facts = Object.values(items);
  const minPoints = facts.reduce((sum, { options }) => sum + Math.min(...options), 0);
  const maxPoints = facts.reduce((sum, { options }) => sum + Math.max(...options), 0);
  const isComplete = minPoints === maxPoints;
  const sum = (given: Record<keyof typeof items, Points>): number =>
    Object.values(given).reduce<number>((total, points) => total + points, 0);
  const found = settle<Record<keyof typeof items, Points>, ChildPughClass>(
    items,
    (given) => childPughClass(sum(given)),
    ["A", "B", "C"],
  );
  const about = {
    id: "childPugh",
    title: childPugh.title,
    citation: childPugh.citation,
    detail: isComplete
      ? text(`${minPoints} points`, `${minPoints} 分`)
      : text(`${minPoints} to ${maxPoints} points`, `${minPoints} 至 ${maxPoints} 分`),
    note: case_.aetiology?.includes("primary biliary cholangitis") ? biliaryNote : undefined,
  } as const;
  const missing = facts.flatMap((fact) => fact.missing);
  return {
    ...stageOf(about, { ...found, missing }),
    ...(isComplete ? { points: minPoints } : {}),
    minPoints,
    maxPoints,
  };
}

/** ALBI and mALBI grade of a case; without both values every grade is possible, with ranges every one that they reach. */
export function stageAlbi(case_: Case): { readonly albi: Stage; readonly malbi: Stage } {
  const { bilirubin, albumin } = case_.labs ?? {};
  const facts = [
    { path: "labs.bilirubin", name: bilirubinName, found: bilirubin },
    { path: "labs.albumin", name: albuminName, found: albumin },
  ];
  const inputs = facts.flatMap(({ path, name, found }) =>
    found ? [inputAt(path, shownQuantity(name, found), found, case_.labs, case_)] : [],
  );
  const scores = bilirubin && albumin ? albiEnds(bilirubin, albumin) : undefined;
  const grades = <G extends string>(order: readonly G[], gradeOf: (score: number) => G) => {
    const possible = scores ? between(order, gradeOf(scores.low), gradeOf(scores.high)) : order;
    const missing = facts.flatMap(({ path, name, found }) => {
      if (!found) return [{ path, name }];
      const [low, high] = endsOf(found);
      return scores && possible.length > 1 && low < high ? [{ path, name: measuredAgain(name) }] : [];
    });
    return { inputs, missing, possible };
  };
  const detail = scores && shownScore(scores);
  return {
    albi: stageOf(
      { id: "albi", title: albi.title, citation: albi.citation, detail },
      grades(["1", "2", "3"], (score) => `${albiGrade(score)}` as const),
    ),
    malbi: stageOf(
      { id: "malbi", title: text("mALBI grade", "mALBI 分级"), citation: malbiCitation, detail },
      grades(["1", "2a", "2b", "3"], malbiGrade),
    ),
  };
}

/** The score rises with bilirubin and falls with albumin: its ends lie at opposite ends of the two. */
function albiEnds(bilirubin: Quantity<"umol/L" | "mg/dL">, albumin: Quantity<"g/L" | "g/dL">) {
  const [leastBilirubin, mostBilirubin] = endsOf(bilirubin);
  const [leastAlbumin, mostAlbumin] = endsOf(albumin);
  const at = (bilirubinValue: number, albuminValue: number) =>
    albiScore({ ...bilirubin, value: bilirubinValue }, { ...albumin, value: albuminValue });
  return {
    value: albiScore(bilirubin, albumin),
    low: at(leastBilirubin, mostAlbumin),
    high: at(mostBilirubin, leastAlbumin),
  };
}

function shownScore({ value, low, high }: ReturnType<typeof albiEnds>): Text {
  const [shown, from, to] = [value, low, high].map((score) => score.toFixed(2));
  return low === high
    ? text(`${shown}`, `${shown}`)
    : text(`${shown}, from ${from} to ${to}`, `${shown}，范围 ${from} 至 ${to}`);
}

const between = <G>(order: readonly G[], first: G, last: G): readonly G[] =>
  order.slice(order.indexOf(first), order.indexOf(last) + 1);
