// `npm run guidelines`: builds packages/guidelines/guidelines into the module that the product imports, or says on
// which line a guideline cannot be built.
import { writeFileSync } from "node:fs";
import { buildAll, generatedModule, writtenModule } from "./guidelines/buildAll.ts";
import { sayRefusal } from "./guidelines/refusal.ts";

const { guidelines, refusals } = buildAll();
for (const refusal of refusals) console.error(sayRefusal(refusal));
if (refusals.length > 0) process.exit(2);
writeFileSync(generatedModule, writtenModule(guidelines));
console.log(`${guidelines.length} guidelines, ${guidelines.reduce((sum, { rules }) => sum + rules.length, 0)} rules`);
