import type { Language, Text } from "@glisson/case";
import type { Plan } from "@glisson/planner";
import { Document, Page, renderToBuffer } from "@react-pdf/renderer";
import { createElement as h } from "react";
import { sayOtherTreatment } from "../sayOtherTreatment.ts";
import { caseHead } from "./caseHead.ts";
import { changeSection } from "./change.ts";
import { dangerLines } from "./dangers.ts";
import { drawable } from "./drawable.ts";
import { evidenceSection } from "./evidence.ts";
import { factsSection } from "./facts.ts";
import { flipsSection } from "./flips.ts";
import { canDraw, loadFonts } from "./fonts.ts";
import { guidelinesSection } from "./guidelines.ts";
import { missingSection } from "./missing.ts";
import { orderSection } from "./orderCard.ts";
import { pageFoot, pageHead } from "./pageFrame.ts";
import { paragraph } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import type { Say } from "./section.ts";
import { sentencesSection } from "./sentences.ts";
import { stagesSection } from "./stages.ts";
import { styles } from "./styles.ts";
import { supplySection } from "./supply.ts";

/**
 * The plan as A4 pages for a tumour board, in one language: danger first, then facts, then the order with its gates,
 * then what stands behind it. PDF bytes; the same plan gives the same bytes, for the file's date is the case's.
 */
export async function renderReport(given: Plan, language: Language): Promise<Uint8Array> {
  await loadFonts();
  const { document: plan, missing } = drawable(given, canDraw);
  const say = speaker(language);
  const page = h(
    Page,
    { size: "A4", style: styles.page },
    pageHead(plan, say),
    pageFoot(plan, say),
    ...dangerLines(plan.dangers, say),
    caseHead(plan.case),
    ...factsSection(plan, say),
    ...stagesSection(plan.stages, say),
    ...orderSection(plan, say),
    ...sentencesSection(
      reportWords.otherTreatments,
      "·",
      plan.otherTreatments.map(sayOtherTreatment),
      say,
      styles.small,
    ),
    ...missingSection(plan.card, say),
    ...flipsSection(plan, say),
    ...sentencesSection(reportWords.decision, "·", plan.decision ? [plan.decision.says] : [], say),
    ...changeSection(plan.change, say),
    ...supplySection(plan.supply, say),
    ...sentencesSection(reportWords.disagreements, "≠", plan.disagreements, say),
    ...guidelinesSection(plan, say),
    ...evidenceSection(plan.evidence, say),
    ...sentencesSection(reportWords.remarks, "·", plan.remarks, say),
    missing.length > 0 && paragraph(styles.dim, `${say(reportWords.notDrawn)} ${missing.map(codePoint).join(", ")}`),
  );
  const about = {
    title: `${say(reportWords.title)} · ${given.case.title ?? given.case.id}`,
    creator: `Glisson ${plan.made.engine}`,
    producer: `Glisson ${plan.made.engine}`,
    language: language === "zh" ? "zh-CN" : "en",
    creationDate: new Date(`${plan.case.date}T00:00:00Z`),
  };
  return renderToBuffer(h(Document, about, page));
}

/** The Chinese font draws curly quotes as wide as a character, which English wants straight. */
const speaker =
  (language: Language): Say =>
  (text: Text) =>
    language === "en" ? text.en.replaceAll(/[“”]/g, '"') : text.zh;

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
