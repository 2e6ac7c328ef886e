import type { Choices } from "@glisson/anatomy";
import type { Result } from "@glisson/case";
import type { Use } from "./uses.ts";

/** A file with what it is used as; of a label map, one label. */
export interface GivenFile {
  readonly file: File;
  readonly use: Use;
  readonly label?: number;
  /** Left out when it is empty: its role comes from its name and is not needed. */
  readonly mayBeEmpty?: boolean;
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
