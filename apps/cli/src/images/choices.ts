import type { Choices } from "@glisson/anatomy";
import { type Phase, type Sector, sectors } from "@glisson/case";
import { phases } from "@glisson/images";
import { InputFault } from "../input.ts";

/** What a person chose on the command line, as it was written. */
export interface WrittenChoices {
  readonly seed?: readonly string[];
  readonly root?: string;
  readonly fork?: string;
  readonly cut?: readonly string[];
  readonly bridge?: true;
  readonly resample?: true;
  readonly sidesConfirmed?: true;
}

type Vector = NonNullable<Choices["trunkStart"]>;

/** Resections by name, and the sectors that each takes away. */
const namedCuts = {
  right: ["RA", "RP"],
  left: ["LM", "LL"],
  "extended-right": ["RA", "RP", "LM"],
  "extended-left": ["RA", "LM", "LL"],
  "right-anterior": ["RA"],
  "right-posterior": ["RP"],
  "left-medial": ["LM"],
  "left-lateral": ["LL"],
  central: ["RA", "LM"],
} as const satisfies Record<string, readonly [Sector, ...Sector[]]>;

/** The choices, parsed. Faults: what is no point in mm, no vein, no cut. */
export function parseChoices({
  seed = [],
  root,
  fork,
  cut = [],
  bridge,
  resample,
  sidesConfirmed,
}: WrittenChoices): Choices {
  const seeds = (vein: string): Vector[] =>
    seed.flatMap((written) =>
      written.startsWith(`${vein}=`) ? [asPoint("--seed", written.slice(vein.length + 1))] : [],
    );
  const other = seed.find((written) => !/^(portal|hepatic)=/.test(written));
  if (other !== undefined)
    throw new InputFault([{ where: "--seed", found: other, wanted: "portal=X,Y,Z or hepatic=X,Y,Z in mm (LPS)" }]);
  const [portalSeeds, hepaticSeeds] = [seeds("portal"), seeds("hepatic")];
  return {
    ...(portalSeeds.length > 0 ? { portalSeeds } : {}),
    ...(hepaticSeeds.length > 0 ? { hepaticSeeds } : {}),
    ...(root === undefined ? {} : { trunkStart: asPoint("--root", root) }),
    ...(fork === undefined ? {} : { trunkFork: asPoint("--fork", fork) }),
    ...(bridge ? { bridge } : {}),
    ...(resample ? { resample } : {}),
    ...(sidesConfirmed ? { sidesConfirmed } : {}),
    ...(cut.length > 0 ? { cuts: cut.map(asCut) } : {}),
  };
}

/** `arterial=FILE` to phase and path. */
export function phaseAndFile(written: string): { readonly phase: Phase; readonly path: string } {
  const at = written.indexOf("=");
  const phase = phases.find((one) => one === written.slice(0, at).replaceAll(/[-_]/g, " "));
  if (at < 0 || phase === undefined || at === written.length - 1)
    throw new InputFault([
      { where: "--scan", found: written, wanted: `PHASE=FILE, PHASE one of ${phases.join(", ")}` },
    ]);
  return { phase, path: written.slice(at + 1) };
}

function asPoint(where: string, written: string): Vector {
  const parts = written.split(",").map((part) => part.trim());
  if (parts.length !== 3 || !parts.every((part) => /^[+-]?\d+(\.\d*)?$/.test(part)))
    throw new InputFault([
      { where, found: written, wanted: "X,Y,Z in mm: towards the patient's left, back and head (LPS)" },
    ]);
  return parts.map(Number) as unknown as Vector;
}

function asCut(written: string): readonly [Sector, ...Sector[]] {
  if (Object.hasOwn(namedCuts, written)) return namedCuts[written as keyof typeof namedCuts];
  const taken = written.split(",");
  const known =
    taken.every((one) => (sectors as readonly string[]).includes(one)) && new Set(taken).size === taken.length;
  if (!known)
    throw new InputFault([
      { where: "--cut", found: written, wanted: `${Object.keys(namedCuts).join(", ")}, or sectors such as RA,RP` },
    ]);
  return taken as unknown as readonly [Sector, ...Sector[]];
}
