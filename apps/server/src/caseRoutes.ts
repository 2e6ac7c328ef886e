import { readFile } from "node:fs/promises";
import { type Case, type CaseInput, type Fault, parseCase } from "@glisson/case";
import { planCase } from "@glisson/planner";
import type { FastifyInstance, FastifyReply } from "fastify";
import { type CaseStore, type CurrentCase, isCaseId } from "./caseStore.ts";
import { imageFile } from "./imageFile.ts";

type CaseAddress = { readonly Params: { readonly id: string } };
type Body = { readonly Body: { readonly case?: unknown; readonly basedOn?: unknown } | null };

/** Routes of the cases: list, read, save, undo, redo, plan, images. A refusal is `{ fault }` and nothing is written. */
export function addCaseRoutes(server: FastifyInstance, store: CaseStore): void {
  const summary = summaries(store);
  server.get("/api/cases", async () => ({ cases: await Promise.all((await store.ids()).map(summary)) }));

  server.get<CaseAddress>("/api/cases/:id", async ({ params }, reply) => {
    return (await known(store, params.id)) ?? refuse(reply, 404, noCase(params.id));
  });

  server.post<Body>("/api/cases", async ({ body }, reply) => {
    const parsed = parseCase(body?.case);
    if (!parsed.ok) return refuse(reply, 422, parsed.faults[0]);
    const { id } = parsed.value;
    if (await known(store, id))
      return refuse(reply, 409, { where: "case.id", found: `${id}, which exists`, wanted: "another id" });
    const saved = await store.save(id, body?.case as CaseInput, null);
    return saved.ok ? reply.code(201).send(saved.value) : refuse(reply, 409, saved.faults[0]);
  });

  server.put<CaseAddress & Body>("/api/cases/:id", async ({ params, body }, reply) => {
    if (!(await known(store, params.id))) return refuse(reply, 404, noCase(params.id));
    const parsed = parseCase(body?.case);
    if (!parsed.ok) return refuse(reply, 422, parsed.faults[0]);
    if (parsed.value.id !== params.id)
      return refuse(reply, 422, { where: "case.id", found: parsed.value.id, wanted: params.id });
    const saved = await store.save(params.id, body?.case as CaseInput, Number(body?.basedOn));
    return saved.ok ? saved.value : refuse(reply, 409, saved.faults[0]);
  });

  for (const way of ["undo", "redo"] as const)
    server.post<CaseAddress>(`/api/cases/:id/${way}`, async ({ params }, reply) => {
      const moved = isCaseId(params.id) ? await store[way](params.id) : undefined;
      return moved ?? refuse(reply, 404, noCase(params.id));
    });

  server.get<CaseAddress>("/api/cases/:id/plan", async ({ params }, reply) => {
    const current = await known(store, params.id);
    if (!current) return refuse(reply, 404, noCase(params.id));
    const parsed = parseCase(current.case);
    return parsed.ok
      ? planCase(parsed.value, await caseBefore(store, parsed.value))
      : refuse(reply, 422, parsed.faults[0]);
  });

  server.get<{ Params: { id: string; role: string } }>("/api/cases/:id/images/:role", async ({ params }, reply) => {
    const current = await known(store, params.id);
    const parsed = current && parseCase(current.case);
    const file = parsed?.ok
      ? await imageFile(parsed.value, await store.filesFolder(params.id), params.role)
      : undefined;
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
    if (!current) return { id, example: false, dangers: 0, fault: unreadable(id) };
    const state = `${id}@${current.version}`;
    const summary = planned.get(state) ?? summarise(id, current);
    planned.set(state, summary);
    return summary;
  };
}

function summarise(id: string, { case: input, example }: CurrentCase) {
  const parsed = parseCase(input);
  if (!parsed.ok) return { id, example, dangers: 0, fault: parsed.faults[0] };
  const { title, date, follows } = parsed.value;
  const { card, trunk, dangers } = planCase(parsed.value);
  return {
    id,
    title,
    date,
    follows,
    example,
    headline: card.headline,
    trunk: trunk.state,
    dangers: dangers.filter(({ code }) => code !== "trunk-unknown").length,
  };
}

const unreadable = (id: string): Fault => ({ where: id, found: "a file that cannot be read", wanted: "a case" });

const known = async (store: CaseStore, id: string) => (isCaseId(id) ? store.read(id) : undefined);

async function caseBefore(store: CaseStore, { follows }: Case): Promise<Case | undefined> {
  const before = follows === undefined ? undefined : await known(store, follows);
  const parsed = before && parseCase(before.case);
  return parsed?.ok ? parsed.value : undefined;
}

const noCase = (id: string): Fault => ({ where: `case ${id}`, found: "no such case", wanted: "a case of the list" });

const refuse = (reply: FastifyReply, status: number, fault: Fault) => reply.code(status).send({ fault });
