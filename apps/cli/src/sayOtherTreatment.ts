import { type Language, type Text, text } from "@glisson/case";
import { type OtherTreatment, stanceTitle } from "@glisson/planner";
import { words } from "./printWords.ts";

/** A treatment beside the order in one sentence: the gate before it with what closes it, and who names it. */
export const sayOtherTreatment = (other: OtherTreatment): Text => text(sayIn("en", other), sayIn("zh", other));

function sayIn(language: Language, { title, gate, named, note }: OtherTreatment): string {
  const say = ({ [language]: said }: Text) => said;
  const [colon, comma, then] = language === "en" ? [": ", ", ", "; "] : ["：", "、", "；"];
  const closing = (gate?.lines ?? []).filter(({ decides, trace }) => decides && trace.verdict !== "met");
  const told = closing.length > 0 ? ` (${closing.map(({ trace }) => say(trace.says)).join(comma)})` : "";
  const before = gate ? `${say(words.gate)} ${say(words.verdict[gate.verdict])}${told}` : say(noGate);
  const stances = (Object.keys(stanceTitle) as (keyof typeof stanceTitle)[]).flatMap((stance) => {
    const guidelines = new Set(named.filter((sentence) => sentence.stance === stance).map(naming(language)));
    return guidelines.size > 0 ? [`${say(stanceTitle[stance])}${colon}${[...guidelines].join(comma)}`] : [];
  });
  return [`${say(title)}. ${before}`, ...stances, ...(note ? [say(note)] : [])].join(then);
}

const naming =
  (language: Language) =>
  ({ guideline, edition, verdict }: OtherTreatment["named"][number]): string =>
    `${guideline[language]} ${edition}${verdict === "met" ? "" : ` (${words.cannotSay[language]})`}`;

const noGate = text("No limits found in the sources read", "所读资料未给出界限");
