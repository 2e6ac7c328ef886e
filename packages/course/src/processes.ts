/** The processes of the course that can be switched off, their formulas under `processes/`. */
export const processNames = [
  "tumour growth",
  "regulatory T cells",
  "chemokines",
  "platelets",
  "angiogenic factors",
  "contact seeding",
  "flow seeding",
  "thrombus growth",
  "extension",
  "bland clot",
  "portosystemic collaterals",
  "collaterals past the trunk",
  "arterioportal shunts",
  "ischaemia",
  "portal atrophy",
  "regrowth",
  "bleeding",
  "embolism",
  "new nodules",
] as const;
export type ProcessName = (typeof processNames)[number];

/** Which processes run. */
export type Switches = Readonly<Record<ProcessName, boolean>>;

export const allOn: Switches = Object.fromEntries(processNames.map((name) => [name, true])) as Record<
  ProcessName,
  boolean
>;

export const without = (...off: readonly ProcessName[]): Switches =>
  Object.fromEntries(processNames.map((name) => [name, !off.includes(name)])) as Record<ProcessName, boolean>;
