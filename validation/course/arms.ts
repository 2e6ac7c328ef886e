import { type Arm, type Order, type Population, parseOrder } from "@glisson/course";

/**
 * The arms whose published outcomes the course is held against: for each row of outcomes.csv the patients and what they were
 * given. What a study's own figures leave open about its patients is assumed here, the same for studies of the same kind.
 */
const advanced = { median: 350, spread: 0.8 };
const resectable = { median: 200, spread: 0.8 };

/** Spread over the extents where a study says "portal thrombus" and no more. Assumed. */
const anyExtent = { sectoral: 0.25, side: 0.35, "trunk open": 0.2, "trunk blocked": 0.2 } as const;
const mainOrFirst = { side: 0.5, "trunk open": 0.25, "trunk blocked": 0.25 } as const;
/** "Main trunk" in studies that do not say how much of it: half of them blocked. Assumed. */
const mainTrunk = { "trunk open": 0.5, "trunk blocked": 0.5 } as const;

const of = (extent: Population["extent"], childPughA: number, more: Partial<Population> = {}): Population => ({
  tumourMl: advanced,
  extent,
  childPughA,
  ...more,
});
const operable = (extent: Population["extent"]): Population =>
  of(extent, 1, { tumourMl: resectable, work: 0.9, oneSided: true });

/** Patients with one extent of thrombus, given one order. */
export const orderArm = (extent: Population["extent"], order: Arm["order"], more: Partial<Population> = {}): Arm => ({
  population: of(extent, 0.8, more),
  order,
});

/** An order's words; SIDE stands for the side of the tumour. */
export function given(words: string): (side: "right" | "left") => Order {
  const read = (side: string): Order => {
    const parsed = parseOrder(words.replaceAll("SIDE", side));
    if (!parsed.ok) throw new Error(`${words}: ${JSON.stringify(parsed.faults)}`);
    return parsed.value;
  };
  const both = { right: read("right"), left: read("left") };
  return (side) => both[side];
}

const nothing = given("supportive");
const tace = given("tace:SIDE every 6 weeks 5 times if liver function over 0.36");
const radiotherapy = given("radiotherapy 50 Gy in 25");
const stereotactic = given("radiotherapy 36 Gy in 6");
const taceThenRadiotherapy = given(
  "tace:SIDE 1 times, radiotherapy 40 Gy in 16 after 2 weeks if Child-Pugh A to B7, tace:SIDE after 3 weeks every 6 weeks 4 times if liver function over 0.36",
);
const radiotherapyThenTace = given(
  "radiotherapy 50 Gy in 25, tace:SIDE after 4 weeks every 6 weeks 4 times if liver function over 0.36",
);
const sorafenib = given("sorafenib");
const resection = given("resection:SIDE");

export interface RowArm extends Arm {
  /** Its row in outcomes.csv. */
  readonly row: string;
}

const arm = (row: string, population: Population, order: Arm["order"]): RowArm => ({ row, population, order });

export const arms: readonly RowArm[] = [
  arm("seed-01", of(anyExtent, 0.5), nothing),
  arm("seed-02", of(anyExtent, 0.7), given("chemotherapy")),
  arm("seed-03", of({ "trunk open": 1 }, 0.9), tace),
  arm("seed-04", operable({ sectoral: 0.3, side: 0.5, "trunk open": 0.2 }), resection),
  arm("nat-main", of(mainTrunk, 0.6), nothing),
  arm("nat-any", of(anyExtent, 0.5), nothing),
  arm("luo-a", of(mainOrFirst, 0.8), tace),
  arm("luo-b", of(mainOrFirst, 0.8), nothing),
  arm("sharpmvi-a", of(anyExtent, 1), sorafenib),
  arm("sharpmvi-b", of(anyExtent, 1), nothing),
  arm("lip-a", of(anyExtent, 0.8, { arterialShare: 0.8 }), tace),
  arm("lip-b", of(anyExtent, 0.8, { arterialShare: 0.15 }), tace),
  arm("liu2014", of(anyExtent, 0.81), tace),
  arm("choi2017", of({ sectoral: 1 }, 0.9, { tumourMl: resectable }), tace),
  arm("oh-a", of(anyExtent, 0.9), taceThenRadiotherapy),
  arm("oh-b", of(anyExtent, 0.9, { shuntCu: 3 }), taceThenRadiotherapy),
  arm("oh-c", of(anyExtent, 0.9, { shuntCu: 0 }), taceThenRadiotherapy),
  arm("tang-a", of(mainTrunk, 0.9), radiotherapyThenTace),
  arm("tang-b", { ...operable(mainTrunk), tumourMl: advanced }, resection),
  arm("lee2014", of(mainTrunk, 0.2), radiotherapy),
  arm("xi2013", of(anyExtent, 0.9), stereotactic),
  arm("wk-1", operable({ sectoral: 1 }), resection),
  arm("wk-2", operable({ side: 1 }), resection),
  arm("wk-3", of({ "trunk open": 0.6, "trunk blocked": 0.4 }, 0.9), taceThenRadiotherapy),
  arm("shi-I", operable({ sectoral: 1 }), resection),
  arm("shi-II", operable({ side: 1 }), resection),
  arm("shi-III", operable({ "trunk open": 1 }), resection),
  arm("zheng-a", of(mainOrFirst, 0.9), given("sorafenib, haic every 3 weeks 6 times")),
  arm("zheng-b", of(mainOrFirst, 0.9), sorafenib),
  arm("imb-vp4a", of(mainTrunk, 1), given("atezolizumab-bevacizumab")),
  arm("imb-vp4b", of(mainTrunk, 1), sorafenib),
  arm("ratt-nat", of(anyExtent, 0.6, { caval: { share: 1, volumeMl: 20 } }), nothing),
  arm(
    "stent11-b",
    of({ "trunk blocked": 1 }, 0.8),
    given("stent, tace:SIDE every 6 weeks 4 times if liver function over 0.36"),
  ),

  // Never fitted.
  arm("order-01a", of(mainTrunk, 0.9), radiotherapyThenTace),
  arm(
    "order-01b",
    of(mainTrunk, 0.9),
    given(
      "tace:SIDE 1 times, radiotherapy 50 Gy in 25 after 4 weeks if Child-Pugh A to B7, tace:SIDE after 4 weeks every 6 weeks 3 times if liver function over 0.36",
    ),
  ),
  arm(
    "order-02a",
    of(anyExtent, 0.9),
    given("radiotherapy 40 Gy in 5, tace:SIDE after 4 weeks every 6 weeks 4 times if liver function over 0.36"),
  ),
  arm(
    "order-02b",
    of(anyExtent, 0.9),
    given(
      "tace:SIDE 1 times, radiotherapy 40 Gy in 5 after 4 weeks if Child-Pugh A to B7, tace:SIDE after 4 weeks every 6 weeks 3 times if liver function over 0.36",
    ),
  ),
  arm("order-02c", of(anyExtent, 0.9), given("radiotherapy 40 Gy in 5")),
  arm(
    "yoon-a",
    of(anyExtent, 1),
    given(
      "tace:SIDE 1 times, radiotherapy 45 Gy in 16 after 3 weeks if Child-Pugh A to B7, tace:SIDE after 3 weeks every 6 weeks 5 times if liver function over 0.36",
    ),
  ),
  arm("yoon-b", of(anyExtent, 1), sorafenib),
  arm("yoon2012", of(anyExtent, 0.8), taceThenRadiotherapy),
  arm(
    "wei-a",
    operable({ side: 0.7, "trunk open": 0.3 }),
    given("radiotherapy 18 Gy in 6, resection:SIDE after 4 weeks"),
  ),
  arm("wei-b", operable({ side: 0.7, "trunk open": 0.3 }), resection),
  arm("rtog-a", of(anyExtent, 1), given("radiotherapy 40 Gy in 5, sorafenib")),
  arm("rtog-b", of(anyExtent, 1), sorafenib),
  arm("he-a", of(anyExtent, 1), given("sorafenib, haic every 3 weeks 6 times")),
  arm("he-b", of(anyExtent, 1), sorafenib),
  arm("launch-a", of(anyExtent, 1), given("lenvatinib, tace:SIDE every 6 weeks 4 times if liver function over 0.36")),
  arm("launch-b", of(anyExtent, 1), given("lenvatinib")),
  arm(
    "hfrt",
    of({ none: 0.5, side: 0.5 }, 0.7, { caval: { share: 1, volumeMl: 20 }, tumourMl: resectable }),
    given("radiotherapy 50 Gy in 10"),
  ),
];
