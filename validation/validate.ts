import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { aortaRadiusErrors } from "./anatomy/aorta.ts";
import { hasData, patients } from "./anatomy/data.ts";
import { drawTrees } from "./anatomy/pictures.ts";
import { checkRealLiver } from "./anatomy/realLivers.ts";
import { anatomyReport } from "./anatomy/report.ts";
import { sweep } from "./anatomy/sweep.ts";
import { terminalsFound } from "./anatomy/terminals.ts";

// Holds the reading of livers against what is known of them and writes docs/validation.md.
const { values } = parseArgs({
  options: {
    livers: { type: "string", default: "200" },
    workers: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    /** A folder: draws the named trees of the real livers into it instead. */
    pictures: { type: "string" },
  },
});

if (values.pictures !== undefined) drawTrees(values.pictures, patients());
else {
  const [livers, workers, seed] = [Number(values.livers), Number(values.workers), Number(values.seed)];
  const first = 100_000 * seed;
  const checks = await sweep(
    Array.from({ length: livers }, (_, n) => first + n),
    workers,
  );
  const report = anatomyReport(checks, {
    command: `npm run validate -- --livers ${livers} --workers ${workers} --seed ${seed}`,
    real: patients().map(checkRealLiver),
    aorta: hasData("vmtk-aorta") ? aortaRadiusErrors() : null,
    terminals: [terminalsFound(first, 300, 0.6), terminalsFound(first + 1, 300, 0.5)],
  });
  writeFileSync(new URL("../docs/validation.md", import.meta.url), `${report.trim()}\n`);
}
