import { branchNames, parseWith, type Result } from "@glisson/case";
import { z } from "zod";

const within = (low: number, high: number) => z.number().min(low).max(high);

/** Ways in which the portal vein divides; letters as in the surgical literature (Covey 2004, Cheng 1996). */
const forkVariants = ["A", "B", "C", "D", "E"] as const;
export type ForkVariant = (typeof forkVariants)[number];

/** How thrombus lies in a section: against one side, all round, in the middle with a rim of flow. */
export const sectionShapes = ["crescent", "ring", "central"] as const;
export type SectionShape = (typeof sectionShapes)[number];

/** How it runs along the vein: the same throughout, thinning to nothing, or the same with rounded tips. */
const profiles = ["constant", "tapering", "plug"] as const;

/** Thrombus in one branch: how far from which end of the branch it begins, and how long it is. It stops with the branch. */
const thrombusPiece = z.strictObject({
  branch: z.enum(branchNames),
  measuredFrom: z.enum(["start", "end"]).default("start"),
  gapMm: within(0, 80).default(0),
  lengthMm: within(1, 120),
  /** Share of the area within the wall. */
  obstruction: within(0, 1),
});

/** Largest area within the wall, over what it was before thrombus. */
export const mostExpansion = 1.6;

const thrombus = z.strictObject({
  kind: z.enum(["tumour", "bland"]).default("tumour"),
  shape: z.enum(sectionShapes).default("crescent"),
  profile: z.enum(profiles).default("constant"),
  /** Area within the wall over what it was before. */
  expansion: within(1, mostExpansion).default(1),
  /** Where round the vein a crescent lies. */
  sideDeg: within(0, 360).default(0),
  /** Radius of the veins beyond a completely filled section over what it was before. */
  downstreamRatio: within(0.5, 1).default(0.7),
  pieces: z.array(thrombusPiece).nonempty(),
});

/** Where venous thrombus has got to, from the vein's branches towards the heart. */
const venousReaches = [
  "peripheral hepatic vein",
  "major hepatic vein",
  "IVC behind the liver",
  "IVC above the diaphragm",
  "atrium",
] as const;

const venousThrombus = z.strictObject({
  vein: z.enum(["HV.R", "HV.M", "HV.L"]),
  reach: z.enum(venousReaches),
  shape: z.enum(sectionShapes).default("crescent"),
  obstruction: within(0.05, 1),
});

const tumour = z.strictObject({
  /** Couinaud's segment in which its middle lies, unless it is placed at a branch. */
  segment: z.int().min(1).max(8).optional(),
  /** A portal branch to lie against: the gap between the surfaces, negative where the tumour grows around the vein. */
  beside: z.strictObject({ branch: z.enum(branchNames), gapMm: within(-20, 40) }).optional(),
  /** Half axes. */
  radiiMm: z.tuple([within(3, 60), within(3, 60), within(3, 60)]),
  /** At a later time: half axes over those above, around which the vessels grew. The place and the vessels stay. */
  shrunkTo: within(0.1, 1).optional(),
  necroticShare: within(0, 0.6).default(0),
  /** Iodised oil after embolisation: share of the tumour's volume that it fills. */
  lipiodolShare: within(0, 1).default(0),
});

const phantomParameters = z.strictObject({
  seed: z.int().min(0).max(4294967295),
  sex: z.enum(["female", "male"]).default("male"),
  heightCm: within(140, 205).default(172),
  /** The whole patient mirrored, left for right. */
  mirror: z.boolean().default(false),
  liverVolumeMl: within(900, 2600).default(1500),
  cirrhosis: z.boolean().default(false),
  /** Distance between voxel centres to the left, to the back and to the head. */
  spacingMm: z.tuple([within(0.4, 5), within(0.4, 5), within(0.4, 5)]).default([0.75, 0.75, 1.6]),
  /** Of the gantry, about the axis to the patient's left. */
  tiltDeg: within(0, 25).default(0),
  forkVariant: z.enum(forkVariants).default("A"),
  trunkDiameterMm: within(9, 18).default(13.5),
  trunkLengthMm: within(35, 80).default(65),
  /** Diameter of the right and of the left branch over the trunk's. */
  rightRatio: within(0.75, 0.91).default(0.83),
  leftRatio: within(0.68, 0.84).default(0.76),
  rightLengthMm: within(13, 31).default(22),
  leftTransverseLengthMm: within(21, 49).default(35),
  leftUmbilicalLengthMm: within(12, 28).default(20),
  /** Between the first two branches. */
  forkAngleDeg: within(70, 120).default(96),
  murrayExponent: within(2.2, 3.5).default(3),
  portalTerminals: within(60, 2000).multipleOf(1).default(300),
  /** Vessels thinner than this are in no mask, as nobody would draw them. */
  visibleDiameterMm: within(1, 3).default(2),
  /** Length of a vessel over the distance between its ends. */
  tortuosity: within(1, 1.3).default(1.05),
  rightHepaticVeinDiameterMm: within(8, 12).default(10),
  middleHepaticVeinDiameterMm: within(6, 10).default(8),
  leftHepaticVeinDiameterMm: within(6, 10).default(8),
  /** 0 is none. */
  accessoryHepaticVeinDiameterMm: z.union([z.literal(0), within(3, 9)]).default(0),
  venaCavaDiameterMm: within(16, 27).default(22),
  aortaDiameterMm: within(16, 28).default(20),
  commonArteryDiameterMm: within(4.5, 6.5).default(5.5),
  properArteryDiameterMm: within(4, 6).default(5),
  rightArteryDiameterMm: within(3, 5).default(4),
  leftArteryDiameterMm: within(2.5, 4.5).default(3.5),
  arteryTerminals: within(30, 1000).multipleOf(1).default(120),
  hepaticVeinTerminals: within(40, 1000).multipleOf(1).default(160),
  thrombus: thrombus.nullable().default(null),
  venousThrombus: venousThrombus.nullable().default(null),
  /** Standard deviation of the noise in a scan. */
  noiseSdHu: within(0, 30).default(16),
  tumours: z.array(tumour).max(12).default([]),
});

/** Everything that a digital liver depends on. The same parameters give the same bytes. */
export type PhantomParameters = z.output<typeof phantomParameters>;
export type ThrombusParameters = z.output<typeof thrombus>;
export type VenousThrombusParameters = z.output<typeof venousThrombus>;
export type TumourParameters = z.output<typeof tumour>;

/** Reads parameters from JSON; what is left out takes its default. Faults: unknown names, values out of range. */
export const parseParameters = (input: unknown): Result<PhantomParameters> =>
  parseWith(phantomParameters, input, "parameters");
