import type { Choices } from "@glisson/anatomy";
import type { Phase, Result } from "@glisson/case";
import type { Structure } from "@glisson/formats";

/** An image file that is opened when its turn comes. */
export interface ImageFile {
  /** As the reading names it. */
  readonly name: string;
  /** As faults name it, where a path says more. */
  readonly where?: string;
  readonly open: () => Promise<Result<OpenedFile>>;
}

export interface OpenedFile {
  readonly bytes: Uint8Array;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
}

/** A file, or one label of it, that shows a structure. `segments` is a whole map of Couinaud segments, 1 to 8. */
export interface StructureFile {
  readonly structure: Structure;
  readonly file: ImageFile;
  readonly label?: number;
  /** Left out when it is empty, not refused: nobody asked for it by its role. */
  readonly mayBeEmpty?: boolean;
}

export interface ScanFile {
  readonly phase: Phase;
  readonly file: ImageFile;
}

/** All that is given of one patient at one time, and what a person chose. */
export interface GivenImages {
  readonly structures: readonly StructureFile[];
  readonly scans?: readonly ScanFile[];
  readonly choices?: Choices;
}

/** How far the work is: the file being read or the part being measured, and the share done so far. */
export interface Progress {
  readonly reading?: string;
  readonly measuring?: string;
  readonly share: number;
}

export const whereOf = ({ name, where = name }: ImageFile): string => where;
