import { bad, good, type Result, showFound } from "@glisson/case";
import { albi } from "./scores/albi.ts";
import { arterioportalShunt } from "./scores/arterioportalShunt.ts";
import { bauer } from "./scores/bauer.ts";
import { bavenoAnatomic } from "./scores/bavenoAnatomic.ts";
import { bclc } from "./scores/bclc.ts";
import { bclcB } from "./scores/bclcB.ts";
import { bed } from "./scores/bed.ts";
import { bleedingGradient } from "./scores/bleedingGradient.ts";
import { chengSubtype } from "./scores/chengSubtype.ts";
import { childPugh } from "./scores/childPugh.ts";
import { cnlc } from "./scores/cnlc.ts";
import type { ScoreDefinition } from "./scores/definition.ts";
import { ecog } from "./scores/ecog.ts";
import { focalDamage } from "./scores/focalDamage.ts";
import { hap } from "./scores/hap.ts";
import { hvttType } from "./scores/hvttType.ts";
import { jshTace } from "./scores/jshTace.ts";
import { liCava } from "./scores/liCava.ts";
import { liverDose } from "./scores/liverDose.ts";
import { liverVolumeAboveBed } from "./scores/liverVolumeAboveBed.ts";
import { ma2014 } from "./scores/ma2014.ts";
import { meld } from "./scores/meld.ts";
import { meld3 } from "./scores/meld3.ts";
import { meldNa } from "./scores/meldNa.ts";
import { mhap } from "./scores/mhap.ts";
import { mhap2 } from "./scores/mhap2.ts";
import { mrecist } from "./scores/mrecist.ts";
import { mrecistTarget } from "./scores/mrecistTarget.ts";
import { nonami } from "./scores/nonami.ts";
import { portalHypertension } from "./scores/portalHypertension.ts";
import { pvttType } from "./scores/pvttType.ts";
import { recist } from "./scores/recist.ts";
import { remnant } from "./scores/remnant.ts";
import { remnantChina } from "./scores/remnantChina.ts";
import { rild } from "./scores/rild.ts";
import { sixAndTwelve } from "./scores/sixAndTwelve.ts";
import { taceContraindications } from "./scores/taceContraindications.ts";
import { thrombusResponse } from "./scores/thrombusResponse.ts";
import { tumourBurdenScore } from "./scores/tumourBurdenScore.ts";
import { upToSeven } from "./scores/upToSeven.ts";
import { yerdel } from "./scores/yerdel.ts";

const liverFunction = [childPugh, albi, meld, meldNa, meld3, portalHypertension, bleedingGradient];
const cancer = [bclc, bclcB, cnlc, ecog, sixAndTwelve, tumourBurdenScore, upToSeven];
const thrombus = [pvttType, chengSubtype, hvttType, liCava, arterioportalShunt];
const obstruction = [yerdel, bauer, ma2014, bavenoAnatomic, nonami];
const embolisation = [hap, mhap, mhap2, jshTace, taceContraindications];
const response = [recist, mrecist, mrecistTarget, thrombusResponse];
const radiotherapy = [bed, liverDose, liverVolumeAboveBed, focalDamage, rild];
const resection = [remnant, remnantChina];

/** Every score of this release. */
export const scoreDefinitions: readonly ScoreDefinition[] = [
  ...liverFunction,
  ...cancer,
  ...thrombus,
  ...obstruction,
  ...embolisation,
  ...response,
  ...radiotherapy,
  ...resection,
];

export const scoreNames: readonly string[] = scoreDefinitions.map(({ name }) => name);

/** Scores that the field uses and that no page we could read gives in full: asked for, they say so. */
const unavailable: Readonly<Record<string, string>> = {
  "EHBH-PVTT": "another score: EHBH-PVTT (Zhang 2019, doi:10.1002/hep.30490) is not available, table not obtained",
  "ALBI-TAE": "another score: ALBI-TAE is not available, formula not obtained",
  "Bolondi B1-B4": "another score: the Bolondi subclasses are not available, table not obtained",
};

/** The score of a name, with its formula and source. Refused: a name that is no score (the fault lists the names). */
export function scoreNamed(name: string): Result<ScoreDefinition> {
  const definition = scoreDefinitions.find((candidate) => candidate.name === name);
  if (definition) return good(definition);
  const wanted = Object.hasOwn(unavailable, name) ? unavailable[name]! : `one of ${scoreNames.join(", ")}`;
  return bad({ where: "score", found: showFound(name), wanted });
}

/**
 * One score of a bare input, for example `score("Child-Pugh", { bilirubin_mg_dl: 1.2, … })`.
 * Refused: a name that is no score, a missing or unknown key, the same quantity in two units.
 */
export function score(name: string, input: unknown): Result<Record<string, unknown>> {
  const definition = scoreNamed(name);
  return definition.ok ? definition.value.score(input) : definition;
}
