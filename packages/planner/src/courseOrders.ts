import type { Case, Step, Text } from "@glisson/case";
import { text } from "@glisson/case";
import type { CourseFacts, CourseReport } from "@glisson/course";
import type { Plan } from "./plan.ts";
import { circulationFacts, intendedTace } from "./supply.ts";

/** What the course is told of a case. */
export function courseFacts(patient: Case): CourseFacts {
  const { labs, tumours, aetiology, treatments, ascites, encephalopathy, resectable } = patient;
  return {
    circulation: circulationFacts(patient),
    ...(labs?.bilirubin ? { bilirubin: labs.bilirubin } : {}),
    ...(labs?.albumin ? { albumin: labs.albumin } : {}),
    ...(labs?.platelets ? { platelets: labs.platelets } : {}),
    ...(labs?.inr ? { inr: labs.inr } : {}),
    ...(ascites ? { ascites } : {}),
    ...(encephalopathy === undefined ? {} : { encephalopathy }),
    ...(aetiology ? { hepatitisB: aetiology.includes("hepatitis B") } : {}),
    ...(tumours?.largest ? { largest: tumours.largest } : {}),
    ...(tumours?.count === undefined ? {} : { tumourCount: tumours.count }),
    ...(tumours?.side ? { tumourSide: tumours.side } : {}),
    ...(resectable === undefined ? {} : { resectable }),
    ...((treatments ?? []).length > 0 ? { treated: true } : {}),
  };
}

/** An order worth playing, in the words that the course reads. */
export interface CourseOrder {
  readonly title: Text;
  readonly written: string;
}

/** The lines of the card's gates that change over the months; creatinine, ECOG and the rest stay as they are on the card. */
const gate = "hepatopetal flow and supply at least 1 and Child-Pugh A to B7 and bilirubin below 2 mg/dL";
const radiotherapy = "radiotherapy 50 Gy in 25";
const gatedRadiotherapy = (after = ""): string => `${radiotherapy}${after} if Child-Pugh A or B`;

/** Repeated TACE as the card gates it: first looked at after six weeks (four to eight: docs/architecture.md); drugs where it stays shut. */
const gatedTace = (tace: Step): string =>
  `${tace} after 6 weeks every 6 weeks 4 times if trunk open and ${gate} else sorafenib`;

/** The card's own order with its gates, the same steps turned round without them where it has both, drugs where not, and no treatment. */
export function ordersWorthComparing(plan: Plan, patient: Case): readonly CourseOrder[] {
  const tace = intendedTace(patient);
  const steps = plan.card.steps.map(({ step }) => step.split(":")[0]!);
  const own = (written: string): CourseOrder => ({
    title: text("the card's order, with those of its gates that the months change", "方案卡顺序（含随月份变化的门槛）"),
    written,
  });
  const nothing = { title: text("no treatment of tumour or thrombus", "不治疗肿瘤和癌栓"), written: "supportive" };
  const drugs = { title: text("sorafenib alone", "单用索拉非尼"), written: "sorafenib" };
  const radiotherapyFirst = `${gatedRadiotherapy()}, ${gatedTace(tace)}`;
  const [irradiates, embolises] = [steps.indexOf("radiotherapy"), steps.indexOf("tace")];
  if (irradiates < 0 && embolises < 0) return [nothing];
  if (embolises < 0) return [own(gatedRadiotherapy()), drugs, nothing];
  if (irradiates < 0) {
    // What was waited for comes first: the gate is looked at after four weeks more.
    const waits = steps.includes("wait") ? " after 4 weeks" : "";
    return [own(`${tace}${waits} every 6 weeks 4 times if trunk open and ${gate} else sorafenib`), drugs, nothing];
  }
  if (irradiates < embolises) {
    const turned = `${tace} 1 times, ${radiotherapy} after 3 weeks, ${tace} after 4 weeks every 6 weeks 3 times`;
    return [
      own(radiotherapyFirst),
      { title: text("TACE first, without gates", "先TACE（不设门槛）"), written: turned },
      nothing,
    ];
  }
  return [
    own(`${tace} 1 times if ${gate}, ${gatedRadiotherapy(" after 3 weeks")}, ${gatedTace(tace)}`),
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
    .filter(({ high, months: longer }) => high < 0 && longer < -leastDifference)
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

/** Months of mean life that count as a difference. Defined. */
const leastDifference = 0.25;

const percent = (share: number): number => Math.round(100 * share);
