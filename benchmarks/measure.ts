import { spawnSync } from "node:child_process";
import type { Patient, RawVolume } from "./volumes.ts";

/** What one measurement is given. */
export interface Job {
  readonly volume?: RawVolume;
  readonly seeds?: RawVolume;
  readonly masks?: Patient["masks"];
  readonly file?: string;
}

/** What a measured process says of itself. */
export interface Answer {
  /** User and system time of all its threads, for the step alone. */
  readonly cpuS: number;
  /** A second call in the same process, where it was made: without the time that a compiler takes at first. */
  readonly againS?: number;
  readonly wallS?: number;
  /** The most memory that the process ever held, its runtime and its input included. */
  readonly peakMb: number;
  /** Figures by which answers are compared. */
  readonly figures: Readonly<Record<string, number>>;
}

/** A program that does a step: how it is started. */
export interface Program {
  readonly name: string;
  readonly command: (step: string, job: Job) => readonly [string, ...string[]];
}

/**
 * Runs a step in a process of its own, `times` times one after the other, and takes the median of each figure.
 * Null, with what the program said, where it fails.
 */
export function measure(program: Program, step: string, job: Job, times: number): Answer | { readonly failed: string } {
  const answers: Answer[] = [];
  for (let n = 0; n < times; n++) {
    const [command, ...words] = program.command(step, job);
    // Through a shell that stays beside it: a process begun straight from here would count this one's memory as its own.
    const started = ["-c", '"$@"; exit $?', "sh", command, ...words];
    const { status, stdout, stderr, error } = spawnSync("sh", started, { encoding: "utf8", maxBuffer: 1e8 });
    if (status !== 0) return { failed: lastLine(error?.message ?? stderr) };
    answers.push(JSON.parse(lastLine(stdout)) as Answer);
  }
  const median = (of: (answer: Answer) => number): number =>
    answers.map(of).sort((a, b) => a - b)[answers.length >> 1]!;
  const [{ againS, wallS, figures }] = answers as [Answer, ...Answer[]];
  return {
    cpuS: median((answer) => answer.cpuS),
    peakMb: median((answer) => answer.peakMb),
    ...(againS === undefined ? {} : { againS: median((answer) => answer.againS!) }),
    ...(wallS === undefined ? {} : { wallS: median((answer) => answer.wallS!) }),
    figures,
  };
}

const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "";
