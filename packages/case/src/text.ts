/** A sentence for a person, in both languages of the product: English and Simplified Chinese. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export type Language = keyof Text;

export const text = (en: string, zh: string): Text => ({ en, zh });
