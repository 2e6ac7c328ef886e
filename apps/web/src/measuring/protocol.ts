import type { Choices, LiverMasks } from "@glisson/anatomy";
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

interface Label {
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

/** What one of several files holds, by its place among them. */
export interface Looked {
  readonly place: number;
  readonly contents: Result<Contents>;
}

/** What the page asks of the worker. */
export type Request =
  | { readonly task: "look"; readonly files: readonly File[] }
  | { readonly task: "measure"; readonly files: readonly GivenFile[]; readonly choices: Choices };

/** What the page hears back: any number of reports, then one answer. */
export type Heard<R, A> = { readonly report: R } | { readonly answer: Result<A> };
