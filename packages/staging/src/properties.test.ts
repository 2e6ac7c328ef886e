import { sayFault } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { score } from "./score.ts";

/** Monotone where the definition is, the same in every unit, and swept whole where the space is finite. */

const answer = (name: string, input: unknown): Record<string, unknown> => {
  const found = score(name, input);
  if (!found.ok) throw new Error(found.faults.map(sayFault).join("\n"));
  return found.value;
};
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const rises = <T>(values: readonly T[], rank: (value: T) => number): boolean =>
  values.every((value, index) => index === 0 || rank(value) >= rank(values[index - 1]!));
const steps = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, index) => Math.round((from + index * by) * 1e6) / 1e6);

describe("the MELD family", () => {
  const lab = fc.record({
    bilirubin_mg_dl: number(0.1, 60),
    inr: number(0.6, 10),
    creatinine_mg_dl: number(0.2, 8),
    dialysis: fc.boolean(),
  });

  it("never falls when bilirubin, INR or creatinine rise or dialysis begins, nor when sodium falls", () => {
    fc.assert(
      fc.property(
        lab,
        number(100, 160),
        fc.constantFrom("bilirubin_mg_dl", "inr", "creatinine_mg_dl"),
        number(0, 5),
        (given, sodium, key, step) => {
          const now = answer("MELD-Na", { ...given, sodium_mmol_l: sodium });
          const worse = { ...given, [key]: given[key] + step };
          expect(answer("MELD", worse).meld).toBeGreaterThanOrEqual(now.meld as number);
          expect(answer("MELD-Na", { ...worse, sodium_mmol_l: sodium }).meld_na).toBeGreaterThanOrEqual(
            now.meld_na as number,
          );
          expect(answer("MELD", { ...given, dialysis: true }).meld).toBeGreaterThanOrEqual(now.meld as number);
          expect(answer("MELD-Na", { ...given, sodium_mmol_l: sodium - 5 }).meld_na).toBeGreaterThanOrEqual(
            now.meld_na as number,
          );
        },
      ),
    );
  });

  it("stays within 6 to 40 and gives the same score in either unit", () => {
    const all = fc.record({ sex: fc.constantFrom("female", "male"), sodium_mmol_l: number(100, 160) });
    fc.assert(
      fc.property(
        lab,
        all,
        number(1, 6),
        ({ bilirubin_mg_dl: bilirubin, creatinine_mg_dl: creatinine, ...rest }, further, albumin) => {
          const conventional = answer("MELD 3.0", {
            ...rest,
            ...further,
            bilirubin_mg_dl: bilirubin,
            creatinine_mg_dl: Math.max(0.2, creatinine),
            albumin_g_dl: albumin,
          });
          const si = answer("MELD 3.0", {
            ...rest,
            ...further,
            bilirubin_umol_l: bilirubin * 17.1,
            creatinine_umol_l: Math.max(0.2, creatinine) * 88.4,
            albumin_g_l: albumin * 10,
          });
          expect(si.unrounded).toBeCloseTo(conventional.unrounded as number, 1);
          expect(conventional.meld3).toBeGreaterThanOrEqual(6);
          expect(conventional.meld3).toBeLessThanOrEqual(40);
        },
      ),
    );
  });
});

describe("grades of obstruction, every tenth of a per cent", () => {
  const percents = steps(0.1, 100, 0.1);
  const grade = (value: unknown) => Number(value);

  it("Bauer, Yerdel and Ma never fall as the vein fills, and take every grade that they may", () => {
    const open = { proximal_smv: "patent", distal_smv: "minimal" };
    const bauer = percents.map((pct) => answer("Bauer degree", { occlusion_pct: pct }).grade);
    const yerdel = percents.map((pct) => answer("Yerdel", { mpv_occlusion_pct: pct, ...open }).grade);
    expect([rises(bauer, grade), rises(yerdel, grade)]).toEqual([true, true]);
    expect([new Set(bauer), new Set(yerdel)]).toEqual([new Set([1, 2, 3, 4]), new Set([1, 2])]);
    for (const cavernoma of [false, true]) {
      const types = percents.map((pct) => answer("Ma 2014", { occlusion_pct: pct, cavernoma }).type as string);
      expect([...new Set(types)]).toEqual(cavernoma ? ["II", "IV"] : ["I", "III"]);
      expect(types.filter((type) => type === (cavernoma ? "IV" : "III"))).toHaveLength(100);
    }
  });

  it("Yerdel files every filling of the mesenteric vein, or says that the source does not", () => {
    const fillings = ["patent", "minimal", "complete"];
    const found = fillings.flatMap((proximal) =>
      fillings.map((distal) => {
        const input = { mpv_occlusion_pct: 100, proximal_smv: proximal, distal_smv: distal };
        return answer("Yerdel", input);
      }),
    );
    expect(found.map(({ grade }) => grade)).toEqual([2, 2, "none", 2, 2, "none", 3, 3, 4]);
    for (const { grade: given, note } of found) expect(note !== undefined).toBe(given === "none");
  });
});

describe("scores of points, swept whole", () => {
  it("HAP, mHAP and mHAP-II: the sum of their items, whatever the items", () => {
    for (const low of [false, true])
      for (const jaundiced of [false, true])
        for (const marked of [false, true])
          for (const large of [false, true])
            for (const count of [1, 2, 9]) {
              const albumin = { albumin_g_l: low ? 35.9 : 36 };
              const rest = { afp_ng_ml: marked ? 401 : 400, max_tumour_cm: large ? 7.1 : 7 };
              const bilirubin = { bilirubin_umol_l: jaundiced ? 17.1 : 17 };
              const sum = (...items: boolean[]) => items.filter(Boolean).length;
              const group = (points: number) => "ABCDDD"[points];
              const hap = sum(low, jaundiced, marked, large);
              const mhap = sum(low, marked, large);
              const mhap2 = hap + (count > 1 ? 1 : 0);
              expect(answer("HAP", { ...albumin, ...bilirubin, ...rest })).toMatchObject({
                points: hap,
                group: group(hap),
              });
              expect(answer("mHAP", { ...albumin, ...rest })).toMatchObject({ points: mhap, group: group(mhap) });
              expect(answer("mHAP-II", { ...albumin, ...bilirubin, ...rest, tumour_count: count })).toMatchObject({
                points: mhap2,
                group: group(mhap2),
              });
            }
  });

  it("sums of size and number never fall as either grows", () => {
    for (const count of steps(1, 14, 1)) {
      const sizes = steps(0.1, 14, 0.1).map((cm) => ({ tumour_count: count, max_tumour_cm: cm }));
      expect(
        rises(
          sizes.map((input) => answer("Six-and-twelve", input).stratum as string),
          Number,
        ),
      ).toBe(true);
      expect(
        rises(
          sizes.map((input) => answer("Up-to-seven", input).within as boolean),
          (within) => (within ? 0 : 1),
        ),
      ).toBe(true);
      expect(
        rises(
          sizes.map((input) => answer("Tumour burden score", input).tbs as number),
          (tbs) => tbs,
        ),
      ).toBe(true);
    }
  });

  it("JSH: one reason more never makes TACE suitable", () => {
    const growths = ["simple_nodular", "extranodular", "confluent", "massive", "infiltrative"];
    for (const tumour_count of [1, 4, 5])
      for (const malbi of ["1", "2a", "2b", "3"])
        for (const growth of growths)
          for (let bits = 0; bits < 8; bits++) {
            const flags = [1, 2, 4].map((bit) => (bits & bit) !== 0);
            const [bilobar, poorly_differentiated, disseminated] = flags;
            const input = {
              tumour_count,
              max_tumour_cm: 3,
              malbi,
              growth,
              bilobar,
              poorly_differentiated,
              disseminated,
            };
            const { unsuitable, reasons } = answer("JSH TACE-unsuitable", input);
            const expected = [
              tumour_count === 5,
              malbi === "2b" || malbi === "3",
              growth !== "simple_nodular",
              ...flags,
            ];
            expect((reasons as unknown[]).length).toBe(expected.filter(Boolean).length);
            expect(unsuitable).toBe(expected.includes(true));
          }
  });
});

it("portal hypertension never grows less likely as the liver stiffens", () => {
  const order = ["rule-out", "grey", "probable(>=60% risk)", "rule-in"];
  for (const platelets of [20, 109, 110, 149, 150, 300]) {
    const found = steps(1, 75, 0.5).map(
      (lsm_kpa) => answer("Baveno VII CSPH", { lsm_kpa, platelets_g_l: platelets }).csph as string,
    );
    expect(
      rises(found, (csph) => order.indexOf(csph)),
      String(platelets),
    ).toBe(true);
  }
});

describe("response", () => {
  const order = ["CR", "PR", "SD", "PD"];
  const worse = (responses: readonly unknown[]) => rises(responses, (response) => order.indexOf(response as string));

  it("never improves as tumour grows", () => {
    fc.assert(
      fc.property(number(1, 300), number(0, 1), number(1, 400), number(0, 50), (baseline, share, current, more) => {
        const sums = { baseline_sum_mm: baseline, nadir_sum_mm: baseline * share };
        const response = (now: number) =>
          answer("mRECIST overall (target part)", { ...sums, current_sum_mm: now }).response;
        expect(worse([response(0), response(current), response(current + more)])).toBe(true);
        const lesions = (longest_mm: number) => ({ lesions: [{ id: "a", longest_mm }] });
        const recist = (now: number) =>
          answer("RECIST 1.1", {
            examinations: [lesions(baseline), lesions(baseline * share), lesions(Math.min(400, now))],
            non_target: "none",
            new_lesion: false,
          }).response;
        expect(worse([recist(0), recist(current), recist(current + more)])).toBe(true);
      }),
    );
  });

  it("does not hang on the order of the lesions, nor on how often an unchanged one is looked at", () => {
    const sizes = fc.array(number(1, 100), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(sizes, number(0.1, 2), (before, factor) => {
        const lesions = before.map((viable_mm, index) => ({ id: `L${index}`, viable_mm }));
        const now = lesions.map(({ id, viable_mm }) => ({ id, viable_mm: viable_mm * factor }));
        const ask = (...examinations: (typeof lesions)[]) =>
          answer("mRECIST", {
            examinations: examinations.map((lesions) => ({ lesions })),
            non_target: "none",
            new_lesion: false,
          }).response;
        expect(ask(lesions, now.toReversed())).toBe(ask(lesions, now));
        expect(ask(lesions, lesions, now)).toBe(ask(lesions, now));
      }),
    );
  });

  it("of the thrombus, over every size, extent and flow: gone is CR, more central is PD", () => {
    const extents = ["segmental", "sectoral", "first_order", "trunk", "smv"];
    const flows = ["none", "partial", "full"];
    for (const [start, most_central] of extents.entries())
      for (const flow of flows)
        for (const [end, extent] of extents.entries())
          for (const flowNow of flows)
            for (const size of [1, 10, 13.9, 14, 14.1, 20, 23.9, 24, 40]) {
              const baseline = { thrombus_mm: 20, most_central, flow };
              const now = { thrombus_mm: size, most_central: extent, flow: flowNow };
              const { response } = answer("PVTT response", { examinations: [baseline, now] });
              if (end > start || size >= 24) expect(response).toBe("PD");
              else if (flowNow === "full" && flow !== "full") expect(response).toBe("CR");
              else if (size <= 14 || flows.indexOf(flowNow) > flows.indexOf(flow)) expect(response).toBe("PR");
              else expect(response).toBe("SD");
            }
    const gone = { thrombus_mm: 0, most_central: "none", flow: "full" };
    const found = answer("PVTT response", {
      examinations: [{ thrombus_mm: 20, most_central: "trunk", flow: "none" }, gone],
    });
    expect(found).toMatchObject({ response: "CR", size_change_pct: -100, extent: "more peripheral", flow: "more" });
  });

  it("refuses lesions that differ between examinations, one examination alone, and no tumour at baseline", () => {
    const at = (id: string, longest_mm: number) => ({ lesions: [{ id, longest_mm }] });
    const refused = [[at("a", 9), at("b", 9)], [at("a", 9)], [at("a", 0), at("a", 9)]];
    for (const examinations of refused)
      expect(score("RECIST 1.1", { examinations, non_target: "none", new_lesion: false }).ok).toBe(false);
  });
});

describe("radiotherapy and remnants", () => {
  it("fewer fractions of the same dose weigh more, the more so the smaller alpha/beta; 2 Gy fractions are their own EQD2", () => {
    fc.assert(
      fc.property(number(1, 100), fc.integer({ min: 2, max: 40 }), (total_gy, fractions) => {
        const bed = (parts: number, alpha_beta: number) =>
          answer("BED/EQD2", { total_gy, fractions: parts, alpha_beta }).bed as number;
        expect(bed(fractions - 1, 10)).toBeGreaterThanOrEqual(bed(fractions, 10));
        expect(bed(fractions, 2)).toBeGreaterThanOrEqual(bed(fractions, 10));
        const standard = answer("BED/EQD2", { total_gy: 2 * fractions, fractions, alpha_beta: 10 });
        expect(standard.eqd2).toBe(2 * fractions);
      }),
    );
  });

  it("a larger remnant never loses a limit that it met, and a sicker liver never gains one", () => {
    const body = fc.record({ height_cm: number(150, 200), weight_kg: number(45, 120), flr_ml: number(100, 2000) });
    fc.assert(
      fc.property(body, number(0, 500), (given, more) => {
        const meets = (liver: string, flr_ml = given.flr_ml) =>
          answer("sFLR", { ...given, flr_ml, liver }).meets_threshold;
        const livers = ["cirrhosis", "chemo_injured", "normal"].map((liver) => meets(liver));
        expect(rises(livers, (met) => (met ? 1 : 0))).toBe(true);
        if (meets("cirrhosis")) expect(meets("cirrhosis", given.flr_ml + more)).toBe(true);
      }),
    );
  });
});
