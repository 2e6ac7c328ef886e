import { type Case, text } from "@glisson/case";
import { advise, compareEvidence, type Facts, guidelines } from "@glisson/guidelines";
import { stageCase } from "@glisson/staging";
import { reportChange } from "./change.ts";
import { nameDangers } from "./dangers.ts";
import { reportDecision } from "./decision.ts";
import { differencesFrom } from "./differences.ts";
import { nameDisagreements } from "./disagreements.ts";
import { listFacts } from "./facts.ts";
import { fingerprint } from "./fingerprint.ts";
import { findFlips, flipsOfCard } from "./flips.ts";
import { writeOrderCard } from "./orderCard.ts";
import { otherTreatments } from "./otherTreatments.ts";
import { type Plan, planFormat } from "./plan.ts";
import { remarkOn } from "./remarks.ts";
import { intendedTace, reportSupply, simulated, stateAfter } from "./supply.ts";
import { reportTrunk } from "./trunkReport.ts";
import { engineVersion } from "./version.ts";

/**
 * Plans the order of treatment for one patient: what is known, what stage it is, what the blood does after each step,
 * what the guidelines say, and in which order to treat, with the gate before each step.
 *
 * `previous` is the case that this one follows; with it the plan also says what changed and whether it turned the order.
 */
export function planCase(patient: Case, previous?: Case): Plan {
  // What is known, and the stages that follow from it.
  const stages = stageCase(patient);

  // The one fact that the order hangs on: is the portal trunk blocked?
  const trunk = reportTrunk(patient.reading);

  // The blood supply that the liver has now and keeps after each step. Simulated: it explains, it does not decide.
  const supply = reportSupply(patient);
  const afterTace = stateAfter(supply, intendedTace(patient));

  // What each guideline says, apart from the others, on the same facts.
  const facts: Facts = { case: patient, stages, ...(afterTace ? simulated(afterTace) : {}) };
  const advice = advise(facts);

  // The order of treatment, with gates, and what would change it; the danger is said before it.
  const flips = findFlips(facts);
  const card = { ...writeOrderCard(facts, trunk), flips: flipsOfCard(flips) };
  const dangers = nameDangers(facts, trunk, supply, card);

  const plan: Plan = {
    glisson: planFormat,
    made: {
      engine: engineVersion,
      editions: guidelines.map(({ id, edition }) => ({ guideline: id, edition })),
      caseSha256: fingerprint(factsAlone(patient)),
    },
    case: {
      id: patient.id,
      date: patient.date,
      source: patient.source,
      ...(patient.title === undefined ? {} : { title: patient.title }),
    },
    notice: text(
      "Research software, not a medical device. It informs a tumour board and replaces nobody on it.",
      "研究软件，非医疗器械。仅供多学科团队参考，不替代任何成员的判断。",
    ),
    dangers,
    facts: listFacts(patient),
    stages,
    trunk,
    card,
    otherTreatments: otherTreatments(facts, advice, card),
    supply,
    guidelines: advice,
    differences: differencesFrom(card, advice),
    flips,
    evidence: compareEvidence(facts),
    disagreements: nameDisagreements(trunk, supply, card),
    remarks: remarkOn(patient, previous, supply.now),
  };
  const earlier = previous && previous.date <= patient.date ? previous : undefined;
  const decided = patient.decisions?.at(-1) ?? earlier?.decisions?.at(-1);
  return {
    ...plan,
    ...(earlier ? { change: reportChange(planOnce(earlier), earlier, plan, patient) } : {}),
    ...(decided ? { decision: reportDecision(decided, card, dangers) } : {}),
  };
}

const planned = new WeakMap<Case, Plan>();

/** The case before stays as it is while its follow-up is being typed. */
function planOnce(patient: Case): Plan {
  const plan = planned.get(patient) ?? planCase(patient);
  planned.set(patient, plan);
  return plan;
}

/** What is known of the patient, without what was decided. */
const factsAlone = ({ decisions: _, ...facts }: Case) => facts;
