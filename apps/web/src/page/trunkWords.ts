import type { TrunkState } from "@glisson/guidelines";
import type { Words } from "../language/language.ts";

export const trunkWords: Record<TrunkState, Words> = {
  blocked: "trunkBlocked",
  open: "trunkOpen",
  "cannot say": "cannotSay",
};
