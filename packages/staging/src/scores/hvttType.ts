import { text } from "@glisson/case";
import { z } from "zod";
import type { Citation } from "../citation.ts";
import { defineScore } from "./definition.ts";

/**
 * Extent of a tumour thrombus in the hepatic veins and the inferior vena cava, by the highest point it has reached.
 *
 * Chen 2020 (doi:10.21037/hbsn.2019.10.07, read): I hepatic vein, II vena cava behind the liver, III above the
 * diaphragm; the cava between liver and diaphragm is filed with II and the right atrium with III (ours).
 * Japanese Vv (recalled): Vv1 peripheral hepatic vein, Vv2 right, middle, left or a large accessory vein, Vv3 cava.
 */
const venousPlaces = [
  "peripheral_hv",
  "major_hv",
  "ivc_retrohepatic",
  "ivc_supradiaphragmatic",
  "right_atrium",
] as const;

export type VenousPlace = (typeof venousPlaces)[number];

export const venousTypes = {
  peripheral_hv: { chen2020: "I", vv: "Vv1" },
  major_hv: { chen2020: "I", vv: "Vv2" },
  ivc_retrohepatic: { chen2020: "II", vv: "Vv3" },
  ivc_supradiaphragmatic: { chen2020: "III", vv: "Vv3" },
  right_atrium: { chen2020: "III", vv: "Vv3" },
} as const satisfies Record<VenousPlace, { chen2020: string; vv: string }>;

export const vvCitation: Citation = { text: "Liver Cancer Study Group of Japan, Vv grades", mark: "recalled" };

export const hvttType = defineScore({
  name: "HVTT/IVCTT type",
  title: text("Type of hepatic vein or vena cava tumour thrombus (Chen 2020)", "肝静脉／下腔静脉癌栓分型（Chen 2020）"),
  citation: { text: "Chen ZH 2020, HepatoBiliary Surg Nutr", doi: "10.21037/hbsn.2019.10.07", mark: "read" },
  further: [vvCitation],
  formula:
    "highest point: hepatic vein I, IVC behind the liver II, IVC above the diaphragm or right atrium III; Vv1 peripheral, Vv2 major hepatic vein, Vv3 IVC",
  inputs: { highest: `highest point reached: ${venousPlaces.join(", ")}` },
  population: text("Hepatocellular carcinoma with hepatic vein tumour thrombus.", "合并肝静脉癌栓的肝细胞癌。"),
  schema: z.strictObject({ highest: z.enum(venousPlaces) }),
  compute: ({ highest }) => ({ ...venousTypes[highest] }),
});
