import type { Case, Step, Text } from "@glisson/case";
import { text } from "@glisson/case";
import type { CourseFacts, CourseReport } from "@glisson/course";
import type { Plan } from "./plan.ts";
import { circulationFacts, intendedTace } from "./supply.ts";

/** What the course is told of a case. */
export function courseFacts(patient: Case): CourseFacts {
  const { labs, tumours, aetiology } = patient;
  return {
    circulation: circulationFacts(patient),
    ...(labs?.bilirubin ? { bilirubin: labs.bilirubin } : {}),
    ...(labs?.albumin ? { albumin: labs.albumin } : {}),
    ...(labs?.platelets ? { platelets: labs.platelets } : {}),
    ...(aetiology ? { hepatitisB: aetiology.includes("hepatitis B") } : {}),
    ...(tumours?.largest ? { largest: tumours.largest } : {}),
    ...(tumours?.count === undefined ? {} : { tumourCount: tumours.count }),
    ...(tumours?.side ? { tumourSide: tumours.side } : {}),
  };
}

/** An order worth playing, in the words that the course reads. */
export interface CourseOrder {
  readonly title: Text;
  readonly written: string;
}

/**
 * After radiotherapy the gate is first looked at after six weeks (four to eight: docs/architecture.md); what the card would do where
 * it stays shut is drugs.
 */
const gatedTace = (tace: Step): string =>
  `${tace} after 6 weeks every 6 weeks 4 times if trunk open and supply at least 1 and Child-Pugh A to B7 else sorafenib`;

/** The card's own order with its gates, the same steps turned round without them, and no treatment. */
export function ordersWorthComparing(plan: Plan, patient: Case): readonly CourseOrder[] {
  const tace = intendedTace(patient);
  const steps = plan.card.steps.map(({ step }) => step.split(":")[0]);
  const first = steps.find((step) => step === "radiotherapy" || step === "tace");
  const radiotherapyFirst = `radiotherapy 50 Gy in 25, ${gatedTace(tace)}`;
  const taceFirst = `${tace} 1 times, radiotherapy 50 Gy in 25 after 3 weeks, ${tace} after 4 weeks every 6 weeks 3 times`;
  const gatedTaceFirst = `${tace} 1 times if supply at least 1 and Child-Pugh A to B7, radiotherapy 50 Gy in 25 after 3 weeks, ${gatedTace(tace)}`;
  const nothing = { title: text("no treatment of tumour or thrombus", "不治疗肿瘤和癌栓"), written: "supportive" };
  if (first === undefined) return [nothing];
  const card = text("the card's order, with its gates", "方案卡顺序（含门槛）");
  return first === "radiotherapy"
    ? [
        { title: card, written: radiotherapyFirst },
        { title: text("TACE first, without gates", "先TACE（不设门槛）"), written: taceFirst },
        nothing,
      ]
    : [
        { title: card, written: gatedTaceFirst },
        { title: text("radiotherapy first", "先放疗"), written: radiotherapyFirst },
        nothing,
      ];
}

/**
 * Where the card's order and the simulation point different ways, or that they do not. Shown beside the rules, never blended with them.
 * `orders`: those that the report was played for, the card's first; undefined where the card gives no order.
 */
export function sayCourseDisagreement(report: CourseReport, orders: readonly CourseOrder[]): Text | undefined {
  if (orders.length < 2) return undefined;
  const { months, firstAgainst } = report;
  const better = orders
    .slice(1)
    .map(({ title }, n) => ({ title, summary: report.orders[n + 1]!, ...firstAgainst[n]! }))
    .filter(({ high }) => high < 0)
    .sort((a, b) => a.months - b.months)[0];
  if (!better)
    return text(
      `Rules and simulation do not disagree: within ${months} months no other order played here gives more life than the card's, beyond the play of chance.`,
      `规则与模拟无矛盾：${months}个月内，所比较的其他顺序均未显示优于方案卡顺序（超出抽样误差）。`,
    );
  const [longer, least, most] = [better.months, better.high, better.low].map((one) => (-one).toFixed(1));
  const [failing, failingByCard] = [better.summary, report.orders[0]!].map(({ deaths }) =>
    percent(deaths["liver failure"].at(-1)!),
  );
  const [worse, worseByCard] = [better.summary, report.orders[0]!].map(({ worsened }) => percent(worsened));
  return text(
    `Rule and simulation disagree: the card's order comes from the rules; in the simulation "${better.title.en}" gives ${longer} months more life on average within ${months} months (${least} to ${most}, play of chance alone), with a fifth of the liver's work lost to a treatment in ${worse} % instead of ${worseByCard} % and death by liver failure in ${failing} % instead of ${failingByCard} %. The rules decide.`,
    `规则与模拟不一致：方案卡顺序由规则决定；模拟中“${better.title.zh}”在${months}个月内平均多存活${longer}个月（${least}至${most}，仅抽样误差），但治疗使肝功能下降五分之一者${worse}%（方案卡${worseByCard}%），死于肝衰竭者${failing}%（方案卡${failingByCard}%）。以规则为准。`,
  );
}

const percent = (share: number): number => Math.round(100 * share);
