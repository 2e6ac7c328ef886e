import { writeFileSync } from "node:fs";
import { circulationReport } from "./report.ts";

// Holds the circulation against published experiments and writes docs/validation-circulation.md.
writeFileSync(new URL("../../docs/validation-circulation.md", import.meta.url), `${circulationReport().trim()}\n`);
