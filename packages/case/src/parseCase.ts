import type { z } from "zod";
import { type Case, caseSchema } from "./case.ts";
import { type Decision, follows } from "./decision.ts";
import { bad, type Fault, good, type Result, showFound } from "./fault.ts";
import { type LiverReading, liverReading } from "./reading.ts";

/**
 * Reads a case: checks every field, refuses what is not known to the format, and gives each quantity the date and
 * source of the group or case that it stands in. The word `"unknown"` says the same as leaving the field out.
 */
export function parseCase(input: unknown): Result<Case> {
  const parsed = parseWith(caseSchema, input, "case");
  if (!parsed.ok) return parsed;
  // A board meets on facts that are there already: its decisions may be of a later day than they.
  const { decisions = [], ...facts } = parsed.value;
  const faults = [
    ...contradictions(parsed.value),
    ...laterThan(parsed.value.date, facts, "case"),
    ...decisions.flatMap((one, at) =>
      decisionFaults(one, `case.decisions.${at}`, decisions[at - 1]?.date ?? facts.date),
    ),
  ];
  if (faults.length > 0) return bad(...(faults as [Fault, ...Fault[]]));
  return good(inherit(parsed.value, {}) as Case);
}

/** Fields that each may stand alone, but not together. */
function contradictions({ labs, id, follows, cirrhosis, parenchyma }: Case): Fault[] {
  const faults: Fault[] = [];
  if (cirrhosis && parenchyma)
    faults.push({
      where: "case.parenchyma",
      found: `${parenchyma} beside cirrhosis`,
      wanted: "one of the two: parenchyma is told where the liver is not cirrhotic",
    });
  if (labs?.inr && labs.prothrombinProlongation)
    faults.push({
      where: "case.labs",
      found: "inr and prothrombinProlongation together",
      wanted: "one of the two: they score the same item of Child-Pugh",
    });
  if (follows === id)
    faults.push({ where: "case.follows", found: `${id}, the case itself`, wanted: "an earlier case" });
  return faults;
}

function decisionFaults({ date, steps, differs, advised }: Decision, where: string, earliest: string): Fault[] {
  const faults: Fault[] = [];
  const isFollowed = follows(steps, advised.steps);
  if (date < earliest)
    faults.push({
      where: `${where}.date`,
      found: date,
      wanted: `a date no earlier than the facts and the decision before, ${earliest}`,
    });
  if (!isFollowed && !differs)
    faults.push({
      where: `${where}.differs`,
      found: "nothing, though the steps are not the advised ones",
      wanted: "the reason to differ",
    });
  if (isFollowed && differs)
    faults.push({
      where: `${where}.differs`,
      found: differs.reason,
      wanted: "no reason: the steps are the advised ones",
    });
  if (differs?.reason === "other" && differs.note === undefined)
    faults.push({ where: `${where}.differs.note`, found: "nothing", wanted: "the reason in a line of text" });
  return faults;
}

/** Facts dated after the day for which the case speaks. */
function laterThan(day: string, value: unknown, where: string): Fault[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => laterThan(day, inner, `${where}.${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "date" && typeof inner === "string" && inner > day
      ? [{ where: `${where}.date`, found: inner, wanted: `a date no later than the case's, ${day}` }]
      : laterThan(day, inner, `${where}.${key}`),
  );
}

/** Reads a liver reading that stands alone in a file, as `glisson read` writes it. */
export function parseReading(input: unknown): Result<LiverReading> {
  const parsed = parseWith(liverReading, input, "reading");
  return parsed.ok ? good(inherit(parsed.value, {}) as LiverReading) : parsed;
}

/** Runs a schema and turns what it refuses into faults with a place, what was found and what is wanted. */
export function parseWith<S extends z.ZodType>(schema: S, input: unknown, name: string): Result<z.output<S>> {
  const unreadable = unreadableParts(input, name, 0);
  if (unreadable) return bad(unreadable);
  const known = withoutUnknown(input);
  const parsed = schema.safeParse(known);
  if (parsed.success) return good(parsed.data);
  const faults = parsed.error.issues.slice(0, mostFaults).flatMap((issue) => faultsOf(issue, known, name));
  return bad(...(faults as [Fault, ...Fault[]]));
}

/** More faults than this are not worth a reader's time. */
const mostFaults = 50;
/** No case nests deeper. */
const deepest = 16;

/** What no field may hold: nesting without end, and control characters, which could forge lines of a printed card. */
function unreadableParts(value: unknown, where: string, depth: number): Fault | undefined {
  if (depth > deepest)
    return { where: "the document", found: `nesting deeper than ${deepest} levels`, wanted: "a case" };
  if (typeof value === "string" && /\p{Cc}/u.test(value))
    return { where, found: showFound(value), wanted: "text without control characters or line breaks" };
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const fault = unreadableParts(inner, `${where}.${key}`, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same document without the fields that say `"unknown"`. */
function withoutUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnknown);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== "unknown")
      .map(([key, inner]) => [key, withoutUnknown(inner)]),
  );
}

interface Provenance {
  readonly date?: unknown;
  readonly source?: unknown;
}

/** Hands date and source down: a quantity without its own takes those of the nearest object around it that has them. */
function inherit(value: unknown, from: Provenance): unknown {
  if (Array.isArray(value)) return value.map((inner) => inherit(inner, from));
  if (!isObject(value)) return value;
  const here: Provenance = { date: value.date ?? from.date, source: value.source ?? from.source };
  const inner = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, inherit(child, here)]));
  const isQuantity = typeof value.value === "number";
  return isQuantity ? { ...inner, ...here } : inner;
}

/** `case.reading.portal.PV.trunk.flow` */
const placeOf = (name: string, path: readonly PropertyKey[]): string => [name, ...path.map(String)].join(".");

function faultsOf(issue: z.core.$ZodIssue, input: unknown, name: string): Fault[] {
  const where = placeOf(name, issue.path);
  const found = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  );
  if (issue.code === "unrecognized_keys")
    return issue.keys.slice(0, mostFaults).map((key) => ({
      where: `${where}.${key}`,
      found: "a field that the format does not know",
      wanted: "a field of the format (see docs/schema), or none",
    }));
  return [{ where, found: showFound(found), wanted: wantedBy(issue) }];
}

function wantedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return issue.values.length === 1 && issue.message && !issue.message.startsWith("Invalid")
        ? issue.message
        : `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_type":
      return issue.expected === "object" ? "a group of fields { … }" : `a value of type ${issue.expected}`;
    case "too_small":
      return `at least ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    case "invalid_format":
      return issue.format === "date" ? "a date such as 2026-11-02" : issue.message;
    default:
      return issue.message;
  }
}
