import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";

/**
 * Tumour thrombus of the inferior vena cava by the height of its tip: inferior hepatic (below the diaphragm), superior
 * hepatic (above it, outside the atrium), intracardiac. Li AJ 2013, HBPD Int 12:263. Recalled.
 * Intracardiac growth changes surgery (cardiopulmonary bypass) and the warning of embolism.
 */
export const cavaTypes = {
  ivc_retrohepatic: "inferior hepatic",
  ivc_supradiaphragmatic: "superior hepatic",
  right_atrium: "intracardiac",
} as const;

type Place = keyof typeof cavaTypes;
const places = Object.keys(cavaTypes) as [Place, ...Place[]];

export const liCava = defineScore({
  name: "Li 2013 IVC type",
  title: text("Li type of vena cava tumour thrombus", "下腔静脉癌栓分型（Li 2013）"),
  citation: { text: "Li AJ 2013, Hepatobiliary Pancreat Dis Int 12:263", mark: "recalled" },
  formula:
    "tip below the diaphragm: inferior hepatic; above, outside the atrium: superior hepatic; in the heart: intracardiac",
  inputs: { highest: `highest point reached: ${places.join(", ")}` },
  population: text("Hepatocellular carcinoma with tumour thrombus of the vena cava.", "合并下腔静脉癌栓的肝细胞癌。"),
  schema: z.strictObject({ highest: z.enum(places) }),
  compute: ({ highest }) => ({ type: cavaTypes[highest] }),
});
