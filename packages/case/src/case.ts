import { z } from "zod";
import { phase } from "./branchReading.ts";
import { decision } from "./decision.ts";
import { maskRoles } from "./maskRoles.ts";
import { optionalRecord } from "./optionalRecord.ts";
import { quantity } from "./quantity.ts";
import { liverReading } from "./reading.ts";
import { step } from "./step.ts";

/** The version of the case format that this product writes and reads. */
export const caseFormat = "glisson-case/1";

const provenance = { date: z.iso.date().optional(), source: z.string().min(1).optional() };

const patient = z.strictObject({
  sex: z.enum(["female", "male"]).optional(),
  age: quantity("age").optional(),
  height: quantity("height").optional(),
  weight: quantity("weight").optional(),
});

const labs = z.strictObject({
  ...provenance,
  bilirubin: quantity("bilirubin").optional(),
  albumin: quantity("albumin").optional(),
  inr: quantity("inr").optional(),
  prothrombinProlongation: quantity("prothrombinProlongation").optional(),
  platelets: quantity("platelets").optional(),
  creatinine: quantity("creatinine").optional(),
  sodium: quantity("sodium").optional(),
  haemoglobin: quantity("haemoglobin").optional(),
  alphaFetoprotein: quantity("alphaFetoprotein").optional(),
  ast: quantity("transaminase").optional(),
  alt: quantity("transaminase").optional(),
  /** Indocyanine green retained at 15 minutes. */
  icgR15: quantity("share").optional(),
});

/** How hard the portal blood presses. In portal tumour thrombus only the gradient sees the whole of it. */
const portalPressure = z.strictObject({
  ...provenance,
  /** Hepatic venous pressure gradient: wedged less free. */
  hvpg: quantity("pressure").optional(),
  /** From portal confluence to inferior vena cava. */
  gradient: quantity("pressure").optional(),
  liverStiffness: quantity("stiffness").optional(),
});

const varices = z.strictObject({
  ...provenance,
  size: z.enum(["none", "small", "large"]).optional(),
  bleeding: z.enum(["never", "past", "current"]).optional(),
});

const tumours = z.strictObject({
  ...provenance,
  count: z.int().min(0).max(1000).optional(),
  largest: quantity("tumourSize").optional(),
  /** Side of the liver that the main tumour lies in; `both` when it crosses or lies on both sides. */
  side: z.enum(["right", "left", "both"]).optional(),
  pattern: z.enum(["nodular", "massive", "infiltrative"]).optional(),
  /** Spread outside the liver: an empty list says looked for and none found. */
  spread: z.array(z.enum(["lymph nodes", "lung", "bone", "adrenal", "peritoneum", "brain", "other"])).optional(),
});

const treatment = z.strictObject({
  ...provenance,
  step,
  dose: quantity("dose").optional(),
  fractions: z.int().positive().max(60).optional(),
  note: z.string().optional(),
});

/** Files beside the case, read by the viewer and by `glisson read`. Paths are relative to the case's own file. */
const images = z.strictObject({
  ...provenance,
  ct: z.string().optional(),
  /** Scans in further phases, for attenuation. */
  phases: optionalRecord(phase.options, z.string()).optional(),
  masks: optionalRecord(maskRoles, z.string()).optional(),
  /** Couinaud segments 1 to 8 as a label map. */
  segments: z.string().optional(),
});

/** One patient at one date. What is left out is unknown; nothing has a default. */
export const caseSchema = z.strictObject({
  glisson: z.literal(caseFormat, `"${caseFormat}", the case format of this version`),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "a short name of small letters, digits and hyphens"),
  title: z.string().optional(),
  /** The day for which the case speaks. */
  date: z.iso.date("a date such as 2026-11-02"),
  /** Who or what the facts come from, where a fact does not say it itself. */
  source: z.string().min(1),
  note: z.string().optional(),
  /** The earlier case of the same patient that this one follows, by its id. */
  follows: z.string().optional(),
  patient: patient.optional(),
  aetiology: z
    .array(
      z.enum(["hepatitis B", "hepatitis C", "alcohol", "MASLD", "cryptogenic", "primary biliary cholangitis", "other"]),
    )
    .optional(),
  cirrhosis: z.boolean().optional(),
  /** The liver outside the tumour, where it is not cirrhotic. */
  parenchyma: z.enum(["normal", "chemotherapy injury", "steatosis", "fibrosis"]).optional(),
  /** Dialysis at least twice within the last week, or 24 h of CVVHD. */
  dialysis: z.boolean().optional(),
  /** ECOG performance status, 0 to 4. */
  ecog: z.int().min(0).max(4).optional(),
  labs: labs.optional(),
  ascites: z.enum(["none", "mild", "moderate or severe"]).optional(),
  /** Encephalopathy, West Haven grade 0 to 4. */
  encephalopathy: z.int().min(0).max(4).optional(),
  /** A board has said whether liver transplantation is possible. */
  transplantable: z.boolean().optional(),
  /** A surgeon has said whether all tumour and thrombus can be removed. */
  resectable: z.boolean().optional(),
  varices: varices.optional(),
  portalPressure: portalPressure.optional(),
  tumours: tumours.optional(),
  reading: liverReading.optional(),
  treatments: z.array(treatment).optional(),
  /** What boards decided on the cards of this case, the latest last. */
  decisions: z.array(decision).optional(),
  images: images.optional(),
});

export type Case = z.output<typeof caseSchema>;
/** A case as it is written by hand or kept in a file. */
export type CaseInput = z.input<typeof caseSchema>;
