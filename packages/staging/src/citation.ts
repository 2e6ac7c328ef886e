/** Whether the figures were read in the cited source or recalled and still to be confirmed against it. */
export type Mark = "read" | "recalled";

export interface Citation {
  readonly text: string;
  readonly doi?: string;
  readonly mark: Mark;
}
