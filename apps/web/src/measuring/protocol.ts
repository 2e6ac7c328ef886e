import type { LiverMasks } from "@glisson/anatomy";
import type { LiverReadingInput, Result } from "@glisson/case";
import type { Volume } from "@glisson/volume";
import type { Use } from "./uses.ts";

/** A file with what it is used as; of a label map, one label. */
export interface GivenFile {
  readonly file: File;
  readonly use: Use;
  readonly label?: number;
}

/** What values a file holds: one structure, several labels, or a scan's values. */
export type Contents =
  | { readonly kind: "mask" }
  | { readonly kind: "labels"; readonly labels: readonly Label[] }
  | { readonly kind: "scan" };

export interface Label {
  readonly value: number;
  readonly millilitres: number;
  /** As the file itself names it. */
  readonly name?: string;
}

/** How far the work is: the file being read or the part being measured, and the share done so far. */
export interface Progress {
  readonly reading?: string;
  readonly measuring?: string;
  readonly share: number;
}

/** What was measured, with the images that it was measured on. */
export interface Measured {
  readonly reading: LiverReadingInput;
  readonly masks: LiverMasks;
  readonly scan?: Volume;
}

/** What the page asks of the worker, and what it hears back: any number of reports, then one answer. */
export type Request =
  | { readonly task: "look"; readonly file: File }
  | { readonly task: "measure"; readonly files: readonly GivenFile[] };

export type Report<T> = { readonly progress: Progress } | { readonly answer: Result<T> };
