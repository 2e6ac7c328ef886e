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
import { inputAt, shownQuantity } from "./caseFacts.ts";
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

const open = (path: string, name: Text): Fact<Points> => unknown<Points>([1, 2, 3], [{ path, name }]);

/** Points of a laboratory item, or all three where the value is missing. */
function laboratoryItem<U extends string>(
  case_: Case,
  path: string,
  name: Text,
  found: Quantity<U> | undefined,
  points: (found: Quantity<U>) => Points,
): Fact<Points> {
  if (!found) return open(path, name);
  return known(points(found), inputAt(path, shownQuantity(name, found), found, case_.labs, case_));
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

/** ALBI and mALBI grade of a case; without both values every grade is possible. */
export function stageAlbi(case_: Case): { readonly albi: Stage; readonly malbi: Stage } {
  const { bilirubin, albumin } = case_.labs ?? {};
  const facts = [
    { path: "labs.bilirubin", name: bilirubinName, found: bilirubin },
    { path: "labs.albumin", name: albuminName, found: albumin },
  ];
  const inputs = facts.flatMap(({ path, name, found }) =>
    found ? [inputAt(path, shownQuantity(name, found), found, case_.labs, case_)] : [],
  );
  const missing = facts.flatMap(({ path, name, found }) => (found ? [] : [{ path, name }]));
  const score = bilirubin && albumin ? albiScore(bilirubin, albumin) : undefined;
  const shownScore = score?.toFixed(2);
  const detail = shownScore === undefined ? undefined : text(shownScore, shownScore);
  return {
    albi: stageOf(
      { id: "albi", title: albi.title, citation: albi.citation, detail },
      { inputs, missing, possible: score === undefined ? ["1", "2", "3"] : [String(albiGrade(score))] },
    ),
    malbi: stageOf(
      { id: "malbi", title: text("mALBI grade", "mALBI 分级"), citation: malbiCitation, detail },
      { inputs, missing, possible: score === undefined ? ["1", "2a", "2b", "3"] : [malbiGrade(score)] },
    ),
  };
}
