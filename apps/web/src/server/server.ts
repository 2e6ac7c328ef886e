import type { CaseInput, Fault, MaskRole, Text } from "@glisson/case";
import type { TrunkState } from "@glisson/guidelines";
import type { DecisionReport } from "@glisson/planner";

/** A case as it is listed. A case that cannot be read stands here with its fault. */
export interface CaseSummary {
  readonly id: string;
  readonly title?: string;
  readonly date?: string;
  readonly headline?: Text;
  readonly trunk?: TrunkState;
  readonly dangers: number;
  /** The latest decision on it, and whether the card is the one that was decided on. */
  readonly decision?: { readonly date: string; readonly state: DecisionReport["state"] };
  readonly follows?: string;
  readonly fault?: Fault;
  readonly example: boolean;
}

/** A case as it is kept, with its place in the history of edits. */
export interface CaseRecord {
  readonly version: number;
  readonly case: CaseInput;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly savedAt: string;
  readonly example: boolean;
}

/** What the server answered. Status 0: no answer came. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly fault: Fault };

export type ImageRole = "ct" | MaskRole;

const caseAddress = (id: string): string => `/api/cases/${encodeURIComponent(id)}`;

export const listCases = (): Promise<Answer<{ cases: readonly CaseSummary[] }>> => ask("/api/cases");

export const getCase = (id: string): Promise<Answer<CaseRecord>> => ask(caseAddress(id));

/** A request that outlives its page may carry no more than this (64 KiB in the Fetch standard, less some room). */
const keepaliveBytes = 60_000;

/**
 * Saves an edit made on version `basedOn`. 409: somebody saved meanwhile. 422: the case is at fault, nothing is written.
 * The request outlives a page that is left, where it is small enough.
 */
export function putCase(id: string, edited: CaseInput, basedOn: number): Promise<Answer<CaseRecord>> {
  const request = json({ case: edited, basedOn });
  const keepalive = new Blob([request.body]).size < keepaliveBytes;
  return ask(caseAddress(id), { method: "PUT", keepalive, ...request });
}

export const createCase = (created: CaseInput): Promise<Answer<CaseRecord>> =>
  ask("/api/cases", { method: "POST", ...json({ case: created }) });

/** Steps from version `basedOn`, the one that is shown. 409: another one is present by now. */
export const stepHistory = (id: string, way: "undo" | "redo", basedOn: number): Promise<Answer<CaseRecord>> =>
  ask(`${caseAddress(id)}/${way}`, { method: "POST", ...json({ basedOn }) });

/** One image file of a case; null where the case has none. */
export async function getImage(id: string, role: ImageRole): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(`${caseAddress(id)}/images/${role}`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${role}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const json = (body: unknown): { headers: Record<string, string>; body: string } => ({
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

async function ask<T>(address: string, request: RequestInit = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(address, request);
    const body = (await response.json()) as T & { fault?: Fault };
    if (response.ok) return { ok: true, value: body };
    const fault = body.fault ?? { where: address, found: `status ${response.status}`, wanted: "an answer" };
    return { ok: false, status: response.status, fault };
  } catch {
    return { ok: false, status: 0, fault: { where: "server", found: "no answer", wanted: "a running Glisson server" } };
  }
}
