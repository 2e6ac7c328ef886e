import type { Words } from "../language/language.ts";
import type { Saving } from "./session.ts";

export const savingWords: Record<Saving, Words> = {
  saved: "savingSaved",
  "not yet": "savingNotYet",
  "at fault": "savingAtFault",
  refused: "savingRefused",
  "no answer": "savingNoAnswer",
};
