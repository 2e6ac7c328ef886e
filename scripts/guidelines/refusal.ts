/** Why a guideline cannot be built: file and line, what was found there, what is wanted. */
export interface Refusal {
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly wanted: string;
}

export const sayRefusal = ({ file, line, found, wanted }: Refusal): string =>
  `${file}:${line}: found ${found}; wanted ${wanted}`;
