import {
  type BranchName,
  bad,
  type Case,
  type Fault,
  good,
  type Quantity,
  type Result,
  type Text,
  text,
} from "@glisson/case";
import { type CirculationFacts, type DrawnLiver, drawLivers } from "@glisson/circulation";
import type { Parameters } from "../parameters.ts";
import { albuminAt, bilirubinAt, functionFrom, type OwnValues } from "../processes/laboratory.ts";
import { supplyTable } from "../supply/supplyTable.ts";
import { firstVeins, lumensOf, opened, outflowOf, thrombusOf } from "./readVeins.ts";
import type { ClinicalPoints, Start } from "./start.ts";

/** What the course needs to know of a patient beside the circulation. What is left out is unknown. */
export interface CourseFacts {
  readonly circulation: CirculationFacts;
  readonly bilirubin?: Quantity<"umol/L" | "mg/dL">;
  readonly albumin?: Quantity<"g/L" | "g/dL">;
  readonly platelets?: Quantity<"10^9/L">;
  readonly inr?: Quantity<"INR">;
  readonly ascites?: NonNullable<Case["ascites"]>;
  /** Grade, 0 to 4. */
  readonly encephalopathy?: number;
  readonly hepatitisB?: boolean;
  /** Largest tumour and how many, where no volume was measured. */
  readonly largest?: Quantity<"mm" | "cm">;
  readonly tumourCount?: number;
  readonly tumourSide?: "right" | "left" | "both";
  readonly resectable?: boolean;
  /** Treatment of tumour or thrombus was given before. */
  readonly treated?: boolean;
}

/** The patient on the first day, in each liver that the facts allow (the central one first), and what had to be assumed. */
export interface CoursePatient {
  readonly starts: readonly Start[];
  readonly assumptions: readonly Text[];
}

/** Livers drawn beside the central one. */
const drawnLivers = 15;

/** Work of the liver, over a normal one, that the course's laboratory values can stand for. Defined. */
const leastWork = 0.1;
const mostWork = 1.2;

/**
 * Reads what the course begins with. Faults: no tumour or no size of it, one larger than the liver or than the model lets tumours grow,
 * no laboratory value of the liver or such as no working liver has, a portal trunk of which nothing is told, or facts that
 * contradict each other.
 */
export function readPatient(facts: CourseFacts, seed: number, p: Parameters): Result<CoursePatient> {
  const liverFunction = functionOf(facts);
  const tumour = tumourOf(facts);
  const trunk = facts.circulation.reading.portal?.["PV.trunk"];
  const faults: Fault[] = [
    ...tumourFaults(tumour, p),
    ...(liverFunction === undefined
      ? [{ where: "labs", found: "neither bilirubin nor albumin", wanted: "one of them, with its unit" }]
      : liverFunction < leastWork || liverFunction > mostWork
        ? [
            {
              where: "labs",
              found: `bilirubin and albumin of a liver that works at ${Math.round(100 * liverFunction)} % of normal`,
              wanted: `values that the course can begin with: ${100 * leastWork} to ${100 * mostWork} %`,
            },
          ]
        : []),
    ...(trunk?.obstruction === undefined && trunk?.flow === undefined
      ? [{ where: "reading.portal.PV.trunk", found: "neither obstruction nor flow", wanted: "one of them" }]
      : []),
  ];
  if (faults.length > 0) return bad(...(faults as [Fault, ...Fault[]]));
  const drawn = drawLivers(facts.circulation, { draws: drawnLivers, seed });
  if (!drawn.ok) return drawn;
  const { livers, assumptions } = drawn.value;
  const smallest = Math.min(...livers.map(({ oxygen }) => oxygen.volumeMl));
  if (tumour!.ml >= smallest)
    return bad({
      where: tumour!.where,
      found: `${Math.round(tumour!.ml)} mL of tumour in ${Math.round(smallest)} mL of liver`,
      wanted: "less tumour than liver",
    });
  return good({
    starts: livers.map((one) => startIn(one, facts, tumour!, liverFunction!, p.worstOverMean)),
    assumptions: [...assumptionsOf(facts), ...assumptions.map(({ text: words }) => words)],
  });
}

function tumourFaults(tumour: TumourOf | undefined, { tumourLimit }: Parameters): Fault[] {
  if (tumour === undefined)
    return [
      {
        where: "reading.tumourVolume",
        found: "no size of the tumour",
        wanted: "tumourVolume, nodules, or tumours.largest",
      },
    ];
  const { ml, where } = tumour;
  if (ml > 0 && ml < tumourLimit) return [];
  return [{ where, found: `${Math.round(ml)} mL of tumour`, wanted: `more than none and less than ${tumourLimit} mL` }];
}

const bilirubinOf = ({ bilirubin }: CourseFacts): number | undefined =>
  bilirubin && (bilirubin.unit === "mg/dL" ? bilirubin.value : bilirubin.value / 17.1);

const albuminOf = ({ albumin }: CourseFacts): number | undefined =>
  albumin && (albumin.unit === "g/dL" ? albumin.value : albumin.value / 10);

const functionOf = (facts: CourseFacts): number | undefined => functionFrom(bilirubinOf(facts), albuminOf(facts));

function ownValuesOf(facts: CourseFacts, liverFunction: number): OwnValues {
  const over = (own: number | undefined, curve: number): number => (own === undefined ? 1 : own / curve);
  return {
    bilirubin: over(bilirubinOf(facts), bilirubinAt(liverFunction)),
    albumin: over(albuminOf(facts), albuminAt(liverFunction)),
  };
}

/** Child-Pugh points of what was told; what was not has one. */
const pointsOf = ({ ascites, encephalopathy = 0, inr }: CourseFacts): ClinicalPoints => ({
  ascites: ascites === "moderate or severe" ? 3 : ascites === "mild" ? 2 : 1,
  encephalopathy: encephalopathy >= 3 ? 3 : encephalopathy >= 1 ? 2 : 1,
  clotting: inr === undefined || inr.value < 1.7 ? 1 : inr.value <= 2.3 ? 2 : 3,
});

interface TumourOf {
  readonly ml: number;
  /** Where in the case its size stands. */
  readonly where: string;
  /** Share on the right; undefined: from where the reading's nodules lie. */
  readonly right: number | undefined;
}

/** Share of the tumour on the right for the side that a person wrote: nodules of the other lobe are not ruled out. Defined. */
const shareRight = { right: 0.95, left: 0.05, both: 0.65 } as const;
/** What can be removed lies on its side alone. */
const shareResectable = { right: 1, left: 0, both: 0.65 } as const;

function tumourOf({ circulation: { reading }, largest, tumourSide, resectable }: CourseFacts): TumourOf | undefined {
  const right = tumourSide && (resectable ? shareResectable : shareRight)[tumourSide];
  const listed = reading.nodules?.reduce((sum, { volume }) => sum + volume.value, 0);
  const ml = reading.tumourVolume?.value ?? listed;
  const where = reading.tumourVolume ? "reading.tumourVolume" : "reading.nodules";
  if (ml !== undefined) return { ml, where, right };
  if (!largest) return undefined;
  const cm = largest.unit === "mm" ? largest.value / 10 : largest.value;
  return { ml: (Math.PI / 6) * cm ** 3, where: "tumours.largest", right };
}

function startIn(
  { liver, oxygen }: DrawnLiver,
  facts: CourseFacts,
  tumour: TumourOf,
  liverFunction: number,
  worstOverMean: number,
): Start {
  const { reading } = facts.circulation;
  const first = firstVeins(liver);
  const lumens = lumensOf(liver, first, reading.venousThrombus);
  const thrombus = thrombusOf(liver, first, lumens, worstOverMean);
  const [right, left, trunk, mesenteric] = thrombus;
  const isBland = (...veins: readonly BranchName[]): boolean =>
    veins.some((vein) => reading.portal?.[vein]?.thrombus === "bland") ||
    (reading.thrombus === "bland" && veins.every((vein) => reading.portal?.[vein]?.thrombus === undefined));
  const bland = {
    right: isBland("PV.R", "PV.RA", "PV.RP"),
    left: isBland("PV.L", "PV.LM", "PV.LL"),
    trunk: isBland("PV.trunk"),
    mesenteric: isBland("SMV"),
  };
  const { RA, RP, LM, LL } = liver.tumour.volumeMl;
  const placed = RA + RP + LM + LL;
  return {
    table: supplyTable(opened(liver, first), first, oxygen),
    tumourMl: tumour.ml,
    tumourRight: tumour.right ?? (placed > 0 ? (RA + RP) / placed : shareRight.both),
    thrombusMl: [
      bland.right ? 0 : right,
      bland.left ? 0 : left,
      bland.trunk ? 0 : trunk,
      bland.mesenteric ? 0 : mesenteric,
    ],
    blandMl: bland.trunk ? trunk : 0,
    fixedMl: [bland.right ? right : 0, bland.left ? left : 0, bland.mesenteric ? mesenteric : 0],
    outflowMl: outflowOf(liver, first, lumens, reading.venousThrombus, worstOverMean),
    lumens,
    liverFunction,
    ownValues: ownValuesOf(facts, liverFunction),
    points: pointsOf(facts),
    cavernomaCu: liver.cavernomaCu,
    shuntCu: liver.shuntCu.RA + liver.shuntCu.RP + liver.shuntCu.LM + liver.shuntCu.LL,
    collateralsCu: liver.preset.remodelledCollateralsCu,
    hepatitisB: facts.hepatitisB ?? true,
    inflamed: facts.circulation.cirrhosis !== false,
    platelets: facts.platelets?.value ?? usualPlatelets,
  };
}

/** 10^9/L, where nobody counted them: in portal hypertension. Defined. */
const usualPlatelets = 120;

function assumptionsOf({
  circulation: { reading, cirrhosis },
  platelets,
  inr,
  ascites,
  encephalopathy,
  hepatitisB,
  tumourSide,
  tumourCount,
  treated,
}: CourseFacts): Text[] {
  const measured = reading.tumourVolume !== undefined || reading.nodules !== undefined;
  return [
    ...(measured
      ? []
      : [
          text(
            `tumour volume from the largest diameter, as a sphere${(tumourCount ?? 1) > 1 ? ", the others not counted" : ""}`,
            `肿瘤体积按最大直径球体估算${(tumourCount ?? 1) > 1 ? "，其余病灶未计" : ""}`,
          ),
        ]),
    ...(treated
      ? [
          text(
            "what earlier treatment left is living tumour and thrombus, none of it dying; arteries and shunts are as they were read",
            "既往治疗所余均视为存活肿瘤与癌栓，无坏死成分；动脉与分流以所读为准",
          ),
        ]
      : []),
    ...([ascites, encephalopathy, inr].includes(undefined)
      ? [text("ascites, encephalopathy and clotting normal where not told", "腹水、肝性脑病及凝血未述者视为正常")]
      : []),
    ...(platelets ? [] : [text(`platelets ${usualPlatelets} x 10^9/L`, `血小板${usualPlatelets}×10^9/L`)]),
    ...(cirrhosis === undefined ? [text("an inflamed liver", "肝脏有炎症")] : []),
    ...(Object.values(reading.portal ?? {}).some((branch) => branch?.thrombus === "bland") ||
    reading.thrombus === "bland"
      ? [
          text(
            "bland clot of the trunk grows and is lysed with its flow; elsewhere it stays as it was read",
            "主干普通血栓随血流增减；其他部位保持所读状态",
          ),
        ]
      : []),
    ...((reading.portal?.SV?.obstruction?.value ?? 0) > 0
      ? [text("what fills the splenic vein stays as it is", "脾静脉内充填物保持不变")]
      : []),
    ...(hepatitisB === undefined ? [text("hepatitis B", "乙型肝炎")] : []),
    ...(tumourSide || measured ? [] : [text("tumour on both sides", "肿瘤位于两侧")]),
    ...(reading.venousThrombus === undefined
      ? [text("no thrombus in hepatic veins or vena cava", "肝静脉和下腔静脉无癌栓")]
      : []),
    ...(reading.thrombus === undefined || reading.thrombus === "undetermined"
      ? [text("what fills the veins is tumour", "静脉充填物为癌栓")]
      : []),
  ];
}
