import { bad, type Extent, type Fault, good, isStep, type Result } from "@glisson/case";
import { type Action, type Drug, drugs, type GateName, gateNames, type Order, type Treatment } from "./order.ts";

const wanted =
  'steps such as "radiotherapy 50 Gy in 25, tace:whole after 8 weeks every 6 weeks 4 times if trunk open and supply at least 1 else sorafenib"';

/** Interval of repeated TACE: six weeks, as in Yoon 2018 (read); of arterial infusion three (He 2019, recalled). */
const usualEvery = { tace: 42, haic: 21 } as const;
const usualTimes = { tace: 4, haic: 6 } as const;

/**
 * An order from its words: steps set apart by commas, each `STEP [D Gy in N] [after N days|weeks] [every N days|weeks]
 * [N times] [if GATE [and GATE]] [else STEP]`. Left out: radiotherapy 50 Gy in 25; TACE every 6 weeks 4 times; HAIC every 3
 * weeks 6 times; no gate. Faults: what cannot be read, each with its words.
 */
export function parseOrder(written: string): Result<Order> {
  const parts = written.split(",").map((part) => part.trim().replaceAll(/\s+/g, " "));
  const actions: Action[] = [];
  const faults: Fault[] = [];
  for (const part of parts) {
    const read = readAction(part);
    if (typeof read === "string") faults.push({ where: "--order", found: read, wanted });
    else actions.push(read);
  }
  if (parts.length > mostActions)
    faults.push({ where: "--order", found: `${parts.length} steps`, wanted: `at most ${mostActions}` });
  if (faults.length > 0) return bad(...(faults as [Fault, ...Fault[]]));
  return good({ written: parts.join(", "), actions });
}

/** Steps of one order. Defined. */
const mostActions = 30;

const form =
  /^(?<step>[\w:.-]+)( (?<gy>\d+(\.\d+)?) Gy in (?<fractions>\d+))?( after (?<after>\d+) (?<afterUnit>days?|weeks?))?( every (?<every>\d+) (?<everyUnit>days?|weeks?))?( (?<times>\d+) times?)?( if (?<gate>.+?))?( else (?<otherwise>[\w:.-]+( \d+(\.\d+)? Gy in \d+)?))?$/;

function readAction(part: string): Action | string {
  const found = form.exec(part)?.groups;
  if (!found) return part === "" ? "nothing" : part;
  const treatment = treatmentOf(found.step!, found.gy, found.fractions);
  if (typeof treatment === "string") return treatment;
  const otherwise = found.otherwise === undefined ? undefined : alternative(found.otherwise);
  if (typeof otherwise === "string") return otherwise;
  const gate = found.gate === undefined ? [] : found.gate.split(" and ");
  const stranger = gate.find((name) => !(gateNames as readonly string[]).includes(name));
  if (stranger !== undefined) return `gate "${stranger}" (gates are: ${gateNames.join("; ")})`;
  const repeats = treatment.kind === "tace" || treatment.kind === "haic" ? treatment.kind : undefined;
  const times = found.times ? Number(found.times) : repeats ? usualTimes[repeats] : 1;
  if (times < 1 || times > 50) return `${found.times} times`;
  return {
    treatment,
    afterDays: found.after ? days(found.after, found.afterUnit!) : 0,
    everyDays: found.every ? days(found.every, found.everyUnit!) : repeats ? usualEvery[repeats] : 28,
    times,
    gate: gate as GateName[],
    otherwise,
  };
}

const days = (number: string, unit: string): number => Number(number) * (unit.startsWith("week") ? 7 : 1);

function alternative(words: string): Treatment | string {
  const [, step, gy, fractions] = /^([\w:.-]+)(?: ([\d.]+) Gy in (\d+))?$/.exec(words) ?? [];
  return step === undefined ? words : treatmentOf(step, gy, fractions);
}

function treatmentOf(step: string, gy: string | undefined, fractions: string | undefined): Treatment | string {
  const isRadiotherapy = step === "radiotherapy";
  if (gy !== undefined && !isRadiotherapy) return `${step} with a dose in Gy`;
  if ((drugs as readonly string[]).includes(step)) return { kind: "systemic", drug: step as Drug };
  if (!isStep(step)) return step;
  const [kind, given] = step.split(":") as [string, string | undefined];
  switch (kind) {
    case "radiotherapy": {
      if (given !== undefined) return `${step} (a course is played from its dose: radiotherapy 50 Gy in 25)`;
      const [doseGy, count] = [Number(gy ?? 50), Number(fractions ?? 25)];
      if (!(doseGy > 0 && doseGy <= 100 && count >= 1 && count <= 60)) return `${gy} Gy in ${fractions}`;
      return { kind, doseGy, fractions: count };
    }
    case "tace":
      return { kind, extent: given as Extent };
    case "systemic":
      return { kind, drug: "sorafenib" };
    case "resection":
      return given === "right" || given === "left" ? { kind, side: given } : `${step} (a course plays right or left)`;
    case "haic":
    case "thrombectomy":
    case "stent":
      return { kind };
    case "supportive":
    case "wait":
      return { kind };
    default:
      return `${step} (not played over months)`;
  }
}
