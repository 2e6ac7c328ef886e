import { Command, CommanderError } from "commander";
import { InputFault } from "./input.ts";
import { addCompare } from "./verbs/compare.ts";
import { addCourse } from "./verbs/course.ts";
import { addFlow } from "./verbs/flow.ts";
import { addNetwork } from "./verbs/network.ts";
import { addPhantom } from "./verbs/phantom.ts";
import { addPlan } from "./verbs/plan.ts";
import { addRead } from "./verbs/read.ts";
import { addScore } from "./verbs/score.ts";
import { addServe } from "./verbs/serve.ts";
import { addStage } from "./verbs/stage.ts";

/** Runs the command; gives the exit status: 0 done, 2 the input is at fault, 1 our fault. */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that closes early, such as `head`, is no fault of anybody.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    process.stderr.write(`glisson: standard output cannot be written (${error.code})\n`);
    process.exit(1);
  });
  const program = new Command("glisson")
    .description(
      "Plans the order of treatment for liver cancer in the portal vein. Research software, not a medical device.",
    )
    .exitOverride()
    .configureOutput({
      outputError: (message, write) =>
        write(
          `glisson: ${message
            .replace(/^error: /, "")
            .trim()
            .replaceAll("\n", " ")}\n`,
        ),
    });
  for (const addVerb of [
    addPlan,
    addRead,
    addCompare,
    addStage,
    addScore,
    addFlow,
    addCourse,
    addNetwork,
    addServe,
    addPhantom,
  ])
    addVerb(program);
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof InputFault) {
      process.stderr.write(`glisson: ${oneLine(error.message)}\n`);
      return 2;
    }
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`glisson: our fault, not yours: ${oneLine(reason)}\n`);
    if (process.env.GLISSON_TRACE) console.error(error);
    return 1;
  }
}

/** A message as one line, without what could move a terminal's cursor. */
const oneLine = (message: string): string => message.replaceAll(/\p{Cc}+/gu, " ").trim();
