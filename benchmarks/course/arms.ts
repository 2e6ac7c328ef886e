import { type Arm, parseOrder } from "@glisson/course";

const order = (written: string): Arm["order"] => {
  const parsed = parseOrder(written);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return () => parsed.value;
};

const population: Arm["population"] = {
  tumourMl: { median: 350, spread: 0.8 },
  extent: { sectoral: 0.25, side: 0.35, "trunk open": 0.2, "trunk blocked": 0.2 },
  childPughA: 0.8,
};

/** The two orders, on the same patients. */
export const arms: readonly Arm[] = [
  {
    population,
    order: order(
      "radiotherapy 50 Gy in 25, tace:whole after 4 weeks every 6 weeks 4 times if trunk open and supply at least 1",
    ),
  },
  {
    population,
    order: order(
      "tace:whole 1 times, radiotherapy 50 Gy in 25 after 3 weeks, tace:whole after 4 weeks every 6 weeks 3 times",
    ),
  },
];
