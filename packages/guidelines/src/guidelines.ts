import { astro } from "./guideline/astro.ts";
import { bclc } from "./guideline/bclc.ts";
import { chinaConsensus2016 } from "./guideline/chinaConsensus2016.ts";
import { chinaNhc } from "./guideline/chinaNhc.ts";
import { seed } from "./guideline/seed.ts";
import type { Guideline } from "./guideline.ts";

/** The guidelines that Glisson evaluates, side by side and never merged; the order rule first. */
export const guidelines: readonly Guideline[] = [seed, chinaNhc, chinaConsensus2016, astro, bclc];
