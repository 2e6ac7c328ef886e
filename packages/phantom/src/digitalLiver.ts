import type { CapsuleIndex } from "./capsuleIndex.ts";
import type { LiverShape } from "./liverShape.ts";
import type { PhantomParameters } from "./parameters.ts";
import type { Solid } from "./solids.ts";
import type { Stretch } from "./thrombus.ts";
import type { Tumour } from "./tumour.ts";
import type { VesselTree } from "./vessel.ts";

/** A patient's liver as continuous geometry in DICOM LPS mm, the middle of the liver's frame at the origin. */
export interface DigitalLiver {
  readonly parameters: PhantomParameters;
  readonly shape: LiverShape;
  readonly portal: VesselTree;
  readonly portalIndex: CapsuleIndex;
  /** Hepatic veins, with the vena cava. */
  readonly hepaticVeins: VesselTree;
  /** Hepatic artery, with the aorta. */
  readonly artery: VesselTree;
  readonly tumours: readonly Tumour[];
  /** Thrombus in the portal tree, branch by branch. */
  readonly stretches: readonly Stretch[];
  /** Thrombus in the hepatic veins and the vena cava. */
  readonly venousStretches: readonly Stretch[];
  /** Organs around the liver. */
  readonly solids: readonly Solid[];
}
