import { type MaskRole, maskRoles } from "@glisson/case";

/** Couinaud segments, the values of a segment map. */
export const segmentNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * What a label or a file of a segmentation can be read as: a mask's role; `vessels`, portal and hepatic veins in one
 * label; `segments`, a label map of Couinaud segments; or one of these.
 */
export type Structure = MaskRole | "vessels" | "segments" | `segment ${(typeof segmentNumbers)[number]}`;

/** A name that a segmentation program or a data set gives to a structure, and what it is read as here. */
interface NamedStructure {
  readonly structure: Structure;
  /**
   * The name without its number or side: names of one family are parts of one structure (`livertumor01`,
   * `livertumor02`), names of two families for one structure contradict each other.
   */
  readonly family: string;
}

/**
 * Names without capitals, signs and numbers. From TotalSegmentator (class map of version 2), 3D-IRCADb-01, the
 * Medical Segmentation Decathlon and LiTS, with both spellings of tumour. The name must match as a whole: nothing is
 * guessed from a part of it.
 */
const families: Readonly<Record<string, Exclude<Structure, `segment ${number}`>>> = {
  liver: "liver",
  portalvein: "portalVein",
  portalveinandsplenicvein: "portalVein",
  thrombus: "thrombus",
  tumourthrombus: "thrombus",
  tumorthrombus: "thrombus",
  portalveinthrombus: "thrombus",
  portalveintumorthrombus: "thrombus",
  portalveintumourthrombus: "thrombus",
  pvtt: "thrombus",
  tumour: "tumour",
  tumours: "tumour",
  tumor: "tumour",
  tumors: "tumour",
  livertumor: "tumour",
  livertumors: "tumour",
  livertumour: "tumour",
  livertumours: "tumour",
  liverlesion: "tumour",
  liverlesions: "tumour",
  hepaticvein: "hepaticVeins",
  hepaticveins: "hepaticVeins",
  hepaticveinsivc: "hepaticVeins",
  venacava: "venaCava",
  inferiorvenacava: "venaCava",
  ivc: "venaCava",
  artery: "artery",
  hepaticartery: "artery",
  aorta: "artery",
  atrium: "atrium",
  rightatrium: "atrium",
  heartatriumright: "atrium",
  heart: "atrium",
  spleen: "spleen",
  gallbladder: "gallbladder",
  vessel: "vessels",
  vessels: "vessels",
  livervessel: "vessels",
  livervessels: "vessels",
  hepaticvessel: "vessels",
  hepaticvessels: "vessels",
  segments: "segments",
  liversegments: "segments",
  couinaudsegments: "segments",
};

/** Families that are parts of one structure although their names differ. */
const sameFamily: Readonly<Record<string, string>> = { hepaticartery: "artery", aorta: "artery" };

/**
 * What a name stands for; undefined when no role here has it.
 *
 * @param beside the other names of the same segmentation: 3D-IRCADb's `venoussystem` is the hepatic veins with the vena
 *   cava where the portal vein has its own name, else all veins in one label
 */
export function structureNamed(name: string, beside: readonly string[] = []): NamedStructure | undefined {
  const plain = plainName(name);
  const segment = /^(?:liver|couinaud)?segment([1-8])$/.exec(plain)?.[1];
  if (segment !== undefined) return { structure: `segment ${segment}` as Structure, family: plain };
  const family = plain
    .replace(/\d+$/, "")
    .replace(/^(right|middle|left)(?=hepaticvein)|(?<=hepaticvein)(right|middle|left)$/, "");
  if (family === "venoussystem") {
    const portalApart = beside.some((other) => families[plainName(other).replace(/\d+$/, "")] === "portalVein");
    return { structure: portalApart ? "hepaticVeins" : "vessels", family };
  }
  const structure = families[family];
  return structure && { structure, family: sameFamily[family] ?? family };
}

/** Structures as a person gives them: `ROLE=FILE`, where `segments` is a whole map of 1 to 8. */
export const givenRoles = [...maskRoles, "vessels", "segments"] as const;

const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
