// `npm run guidelines`: builds packages/guidelines/guidelines into the module that the product imports, or says on
// which line a guideline cannot be built.
// `-- --prove` goes on to prove them complete and writes docs/guidelines-proof.md.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildAll, generatedModule, writtenModule } from "./guidelines/buildAll.ts";
import { sayRefusal } from "./guidelines/refusal.ts";

const built = buildAll();
for (const refusal of built.refusals) console.error(sayRefusal(refusal));
if (built.refusals.length > 0) process.exit(2);
writeFileSync(generatedModule, writtenModule(built));
const rules = built.guidelines.reduce((sum, guideline) => sum + guideline.rules.length, 0);
console.log(`${built.guidelines.length} guidelines with ${rules} rules, ${built.gates.length} gates`);

// A process of its own, so that it proves what was just written.
if (process.argv.includes("--prove"))
  execFileSync(process.execPath, [fileURLToPath(new URL("guidelines/writeProof.ts", import.meta.url))], {
    stdio: "inherit",
  });
