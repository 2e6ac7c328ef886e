import type { BranchName } from "./branches.ts";
import { type Text, text } from "./text.ts";

const segment = (number: number): Text => text(`segment ${number} branch`, `S${number} 段门静脉支`);

/** What a clinician calls each branch. */
export const branchTitle: Readonly<Record<BranchName, Text>> = {
  "PV.trunk": text("portal trunk", "门静脉主干"),
  "PV.commonLRA": text("common stem of left and right anterior branch", "左支与右前支共干"),
  "PV.L": text("left portal vein", "门静脉左支"),
  "PV.R": text("right portal vein", "门静脉右支"),
  "PV.RA": text("right anterior branch", "门静脉右前支"),
  "PV.RP": text("right posterior branch", "门静脉右后支"),
  "PV.LM": text("left medial branch", "门静脉左内支"),
  "PV.LL": text("left lateral branch", "门静脉左外支"),
  P1: segment(1),
  P2: segment(2),
  P3: segment(3),
  P4: segment(4),
  P5: segment(5),
  P6: segment(6),
  P7: segment(7),
  P8: segment(8),
  SMV: text("superior mesenteric vein", "肠系膜上静脉"),
  SV: text("splenic vein", "脾静脉"),
};
