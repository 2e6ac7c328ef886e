import { readFile } from "node:fs/promises";
import { type Case, type CaseInput, type Fault, parseCase, showFound } from "@glisson/case";
import { planCase } from "@glisson/planner";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { CaseStore, CurrentCase, Refusal } from "./caseStore.ts";
import { imageFile } from "./imageFile.ts";

type CaseAddress = { readonly Params: { readonly id: string } };
type Body = { readonly Body: { readonly case?: unknown; readonly basedOn?: unknown } | null | undefined };

/** Routes of the cases: list, read, save, undo, redo, plan, images. A refusal is `{ fault }` and nothing is written. */
export function addCaseRoutes(server: FastifyInstance, store: CaseStore): void {
  const summary = summaries(store);
  server.get("/api/cases", async () => ({ cases: await Promise.all((await store.ids()).map(summary)) }));

  server.get<CaseAddress>("/api/cases/:id", async ({ params }, reply) => send(reply, await store.read(params.id)));

  server.post<Body>("/api/cases", async ({ body }, reply) => {
    const parsed = parseCase(body?.case);
    if (!parsed.ok) return refuse(reply, 422, parsed.faults[0]);
    return send(reply, await store.save(parsed.value.id, body?.case as CaseInput, null), 201);
  });

  server.put<CaseAddress & Body>("/api/cases/:id", async ({ params, body }, reply) => {
    const kept = await store.read(params.id);
    if (!kept.ok) return send(reply, kept);
    if (!isVersion(body?.basedOn)) return refuse(reply, 422, noVersion(body?.basedOn));
    const parsed = parseCase(body?.case);
    if (!parsed.ok) return refuse(reply, 422, parsed.faults[0]);
    if (parsed.value.id !== params.id)
      return refuse(reply, 422, { where: "case.id", found: parsed.value.id, wanted: params.id });
    return send(reply, await store.save(params.id, body?.case as CaseInput, body.basedOn));
  });

  for (const way of ["undo", "redo"] as const)
    server.post<CaseAddress & Body>(`/api/cases/:id/${way}`, async ({ params, body }, reply) =>
      isVersion(body?.basedOn)
        ? send(reply, await store[way](params.id, body.basedOn))
        : refuse(reply, 422, noVersion(body?.basedOn)),
    );

  server.get<CaseAddress>("/api/cases/:id/plan", async ({ params }, reply) => {
    const current = await store.read(params.id);
    if (!current.ok) return send(reply, current);
    const parsed = parseCase(current.value.case);
    return parsed.ok
      ? planCase(parsed.value, await caseBefore(store, parsed.value))
      : refuse(reply, 422, parsed.faults[0]);
  });

  server.get<{ Params: { id: string; role: string } }>("/api/cases/:id/images/:role", async ({ params }, reply) => {
    const current = await store.read(params.id);
    if (!current.ok) return send(reply, current);
    const parsed = parseCase(current.value.case);
    const file = parsed.ok && (await imageFile(parsed.value, await store.filesFolder(params.id), params.role));
    if (!file)
      return refuse(reply, 404, { where: params.role, found: "no such image", wanted: "an image that the case names" });
    return reply.type("application/octet-stream").send(await readFile(file));
  });
}

/** A line of the list: what a person picks a case by, or its fault. Planning takes a while, so each version is planned once. */
function summaries(store: CaseStore) {
  const planned = new Map<string, ReturnType<typeof summarise>>();
  return async (id: string) => {
    const current = await store.read(id);
    if (!current.ok) return { id, example: false, dangers: 0, fault: current.fault };
    const state = `${id}@${current.value.version}`;
    const summary = planned.get(state) ?? summarise(id, current.value);
    planned.set(state, summary);
    return summary;
  };
}

function summarise(id: string, { case: input, example }: CurrentCase) {
  const parsed = parseCase(input);
  if (!parsed.ok) return { id, example, dangers: 0, fault: parsed.faults[0] };
  const { title, date, follows } = parsed.value;
  const { card, trunk, dangers, decision } = planCase(parsed.value);
  return {
    id,
    title,
    date,
    follows,
    example,
    headline: card.headline,
    trunk: trunk.state,
    dangers: dangers.length,
    ...(decision ? { decision: { date: decision.decided.date, state: decision.state } } : {}),
  };
}

async function caseBefore(store: CaseStore, { follows }: Case): Promise<Case | undefined> {
  const before = follows === undefined ? undefined : await store.read(follows);
  const parsed = before?.ok ? parseCase(before.value.case) : undefined;
  return parsed?.ok ? parsed.value : undefined;
}

const isVersion = (value: unknown): value is number => Number.isInteger(value);

const noVersion = (value: unknown): Fault => ({
  where: "basedOn",
  found: showFound(value),
  wanted: "the version that the edit was made on, such as 3",
});

const statusOf = { missing: 404, damaged: 422, conflict: 409 } as const;

const send = (reply: FastifyReply, outcome: { ok: true; value: CurrentCase } | Refusal, status = 200) =>
  outcome.ok ? reply.code(status).send(outcome.value) : refuse(reply, statusOf[outcome.why], outcome.fault);

const refuse = (reply: FastifyReply, status: number, fault: Fault) => reply.code(status).send({ fault });
