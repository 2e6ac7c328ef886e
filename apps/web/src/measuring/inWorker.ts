import { bad, type Result } from "@glisson/case";
import type { Contents, GivenFile, Measured, Progress, Report, Request } from "./protocol.ts";

/** Ends the work at once; nothing more is heard of it. */
export type Cancel = () => void;

/** Looks at what a file holds, off the main thread. */
export const look = (file: File, onAnswer: (answer: Result<Contents>) => void): Cancel =>
  inWorker<Contents>({ task: "look", file }, () => {}, onAnswer);

/** Measures files, off the main thread. */
export const measure = (
  files: readonly GivenFile[],
  onProgress: (progress: Progress) => void,
  onAnswer: (answer: Result<Measured>) => void,
): Cancel => inWorker<Measured>({ task: "measure", files }, onProgress, onAnswer);

/** Runs one request in a worker of its own, which ends with its answer or when it is cancelled. */
function inWorker<T>(
  request: Request,
  onProgress: (progress: Progress) => void,
  onAnswer: (answer: Result<T>) => void,
): Cancel {
  const worker = new Worker(new URL("./measuringWorker.ts", import.meta.url), { type: "module" });
  const end = (answer: Result<T>) => {
    worker.terminate();
    onAnswer(answer);
  };
  worker.onmessage = ({ data }: MessageEvent<Report<T>>) =>
    "progress" in data ? onProgress(data.progress) : end(data.answer);
  worker.onerror = ({ message }) =>
    end(bad({ where: "measuring", found: message || "a worker that stopped", wanted: "a browser that can run it" }));
  worker.postMessage(request);
  return () => worker.terminate();
}
