/**
 * Structures that a mask can show. `portalVein` is the contrast-filled lumen with or without the thrombus;
 * `hepaticVeins` may hold the vena cava; `tumour` all nodules together; `artery` the hepatic artery with or without
 * the aorta; `atrium` the heart's right atrium or the whole heart.
 */
export const maskRoles = [
  "liver",
  "portalVein",
  "thrombus",
  "tumour",
  "hepaticVeins",
  "venaCava",
  "artery",
  "atrium",
  "spleen",
  "gallbladder",
] as const;

export type MaskRole = (typeof maskRoles)[number];
