import {
  type Case,
  type CaseInput,
  type LiverReading,
  mergeReadings,
  parseCase,
  parseReading,
  type Result,
} from "@glisson/case";
import { describe, expect, it } from "vitest";
import { sourceOf, takeReading } from "./takeReading.ts";

const accept = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
};

const bare: CaseInput = { glisson: "glisson-case/1", id: "a-case", date: "2026-11-02", source: "tumour board" };
const method = { name: "glisson anatomy", version: "0.1.0", files: [] };

const measured: LiverReading = accept(
  parseReading({
    date: "2026-10-30",
    source: sourceOf(["liver.nii.gz", "seg.nii.gz", "seg.nii.gz"]),
    thrombus: "undetermined",
    portalVariant: "normal",
    liverVolume: { value: 1490.123, unit: "mL" },
    portal: {
      "PV.trunk": {
        obstruction: { value: 0.8, low: 0.5, high: 1, unit: "1" },
        worstSection: { pointMm: [1, 2, 3], normal: [0, 0, 1], slice: 4 },
        flags: ["underresolved"],
      },
      "PV.L": { obstruction: { value: 0, low: 0, high: 0.1, unit: "1" }, radius: "5 mm" },
    },
    method,
    issues: [],
  }),
);

const take = (written: CaseInput): { before: Case; after: Case; document: CaseInput } => {
  const before = accept(parseCase(written));
  const document = { ...written, reading: takeReading(before, measured) };
  return { before, after: accept(parseCase(document)), document };
};

describe("a measurement taken into a case", () => {
  it("names each file once", () => {
    expect(measured.source).toBe("measured from liver.nii.gz, seg.nii.gz");
  });

  it("is read back as it was measured, where the case held no reading", () => {
    const { after } = take(bare);
    expect(after.reading).toEqual(measured);
  });

  it("gives what the command line gives, where a person had typed some of it", () => {
    const typed: CaseInput = {
      ...bare,
      reading: {
        source: "CT report",
        thrombus: "tumour",
        liverVolume: "1500 mL",
        portal: { "PV.trunk": { obstruction: "complete", flow: "none" }, "PV.R": { obstruction: "62 % (50-74)" } },
      },
    };
    const { before, after } = take(typed);
    expect(after.reading).toEqual(mergeReadings(before.reading, measured));
    expect(after.reading?.portal?.["PV.trunk"]?.obstruction).toMatchObject({ value: 1, source: "CT report" });
    expect(after.reading?.portal?.["PV.L"]?.obstruction).toMatchObject({ value: 0, source: measured.source });
  });

  it("keeps the source of what was typed without one of its own", () => {
    const { after } = take({ ...bare, reading: { portal: { "PV.trunk": { obstruction: "30 %" } } } });
    expect(after.reading?.portal?.["PV.trunk"]?.obstruction).toMatchObject({ value: 0.3, source: "tumour board" });
    expect(after.reading?.liverVolume?.source).toBe(measured.source);
  });
});

describe("a second measurement", () => {
  const again = (document: CaseInput, second: LiverReading) =>
    accept(parseCase({ ...document, reading: takeReading(accept(parseCase(document)), second) })).reading;
  const second: LiverReading = {
    ...measured,
    source: sourceOf(["better.nii.gz"]),
    portalVariant: "trifurcation",
    portal: { "PV.trunk": { obstruction: { value: 0.6, low: 0.5, high: 0.7, ranged: true } } },
  };

  it("replaces the first, whose branches do not linger", () => {
    const { document } = take(bare);
    const reading = again(document, second);
    expect(reading?.portal).toEqual({
      "PV.trunk": { obstruction: { value: 0.6, low: 0.5, high: 0.7, ranged: true, ...provenance(second) } },
    });
    expect(reading?.portalVariant).toBe("trifurcation");
    expect(reading?.source).toBe("measured from better.nii.gz");
  });

  it("replaces a reading that stands in the case without a source of its own", () => {
    const { source: _, date: __, ...fromFile } = takeReading(accept(parseCase(bare)), measured);
    expect(again({ ...bare, reading: fromFile }, second)?.portal?.["PV.trunk"]?.obstruction?.value).toBe(0.6);
  });

  it("leaves what a person typed before and corrected after the first", () => {
    const { document } = take({
      ...bare,
      reading: { source: "CT report", portal: { "PV.trunk": { obstruction: "complete", flow: "none" } } },
    });
    const corrected = structuredClone(document) as { reading: { portal: Record<string, object>; thrombus: string } };
    corrected.reading.thrombus = "tumour";
    corrected.reading.portal["PV.L"] = { obstruction: { value: 20, unit: "%", source: "edited by hand" } };
    const reading = again(corrected as unknown as CaseInput, second);
    expect(reading?.thrombus).toBe("tumour");
    expect(reading?.portal?.["PV.trunk"]).toMatchObject({
      flow: "none",
      obstruction: { value: 1, source: "CT report" },
    });
    expect(reading?.portal?.["PV.L"]).toEqual({
      obstruction: { value: 0.2, low: 0.2, high: 0.2, ranged: false, source: "edited by hand", date: "2026-10-30" },
    });
    expect(reading?.portal?.["PV.trunk"]).not.toHaveProperty("worstSection");
  });
});

describe("the class of a venous thrombus", () => {
  const withClass = (venousThrombus: NonNullable<LiverReading["venousThrombus"]>): LiverReading => ({
    ...measured,
    venousThrombus,
    issues: [
      {
        ...{ code: "venous-thrombus-measured", severity: "info", where: "venousThrombus" },
        text: `Measured from the masks: "${venousThrombus}".`,
      },
    ],
  });
  /** The class after a measurement that gave `first`, a person's correction if there was one, and another measurement. */
  const after = (first: LiverReading, corrected: LiverReading["venousThrombus"], second: LiverReading) => {
    const reading = takeReading(accept(parseCase(bare)), first);
    const document = { ...bare, reading: corrected ? { ...reading, venousThrombus: corrected } : reading };
    return takeReading(accept(parseCase(document)), second).venousThrombus;
  };

  it("that an earlier measurement gave goes out with it", () => {
    expect(after(withClass("atrium"), undefined, measured)).toBeUndefined();
    expect(after(withClass("atrium"), undefined, withClass("major hepatic vein"))).toBe("major hepatic vein");
  });

  it("that a person set or corrected stands", () => {
    expect(after(withClass("atrium"), "IVC above the diaphragm", withClass("atrium"))).toBe("IVC above the diaphragm");
    expect(after(withClass("atrium"), "IVC above the diaphragm", measured)).toBe("IVC above the diaphragm");
    expect(after(measured, "major hepatic vein", withClass("atrium"))).toBe("major hepatic vein");
  });

  it("of a reading that does not say what it measured counts as measured where it measured such thrombus", () => {
    const hepaticVeins = { IVC: { thrombusVolume: { value: 4, unit: "mL" } } };
    const older = accept(parseReading({ date: "2026-10-30", method, venousThrombus: "atrium", hepaticVeins }));
    expect(after(older, undefined, measured)).toBeUndefined();
  });
});

const provenance = ({ date, source }: LiverReading) => ({ date, source });
