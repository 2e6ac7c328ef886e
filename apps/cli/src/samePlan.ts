import { bad, type Fault, good, type Result } from "@glisson/case";
import { writeJson } from "@glisson/formats";
import { readJson } from "@glisson/formats/json";
import { type Plan, planFormat } from "@glisson/planner";

type Made = Plan["made"];

/** What made a kept plan, where it is one. */
function madeOf(kept: unknown): Made | undefined {
  const { glisson, made } = (kept ?? {}) as { readonly glisson?: unknown; readonly made?: Partial<Made> };
  const isWhole =
    glisson === planFormat &&
    typeof made?.engine === "string" &&
    typeof made.caseSha256 === "string" &&
    Array.isArray(made.editions);
  return isWhole ? (made as Made) : undefined;
}

/**
 * Whether a plan that was kept is the one that this engine makes, byte for byte. Faults say what differs: the engine, an edition,
 * the facts, or else that the same ones gave another plan.
 */
export function samePlan(plan: Plan, kept: Uint8Array, path: string): Result<string> {
  const read = readJson(kept, path);
  if (!read.ok) return read;
  const then = madeOf(read.value);
  if (!then) return bad({ where: path, found: "another document", wanted: "a plan, as plan --json writes it" });
  const now = plan.made;
  const editions = now.editions.flatMap(({ guideline, edition }): Fault[] => {
    const before = then.editions.find((one) => one.guideline === guideline)?.edition;
    return before === edition
      ? []
      : [{ where: `${path}: edition of ${guideline}`, found: before ?? "none", wanted: edition }];
  });
  const differences: Fault[] = [
    ...(then.engine === now.engine ? [] : [{ where: `${path}: engine`, found: then.engine, wanted: now.engine }]),
    ...editions,
    ...(then.caseSha256 === now.caseSha256
      ? []
      : [{ where: `${path}: facts`, found: then.caseSha256, wanted: `the facts of this case, ${now.caseSha256}` }]),
  ];
  const [first, ...rest] = differences;
  if (first) return bad(first, ...rest);
  return new TextDecoder().decode(kept) === writeJson(plan)
    ? good(`the same plan, byte for byte: engine ${now.engine}, facts ${now.caseSha256}`)
    : bad({ where: path, found: "another plan from the same engine, editions and facts", wanted: "the same bytes" });
}
