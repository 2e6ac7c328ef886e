import type { Choices } from "@glisson/anatomy";
import { bad, type Result } from "@glisson/case";
import type { MeasuredImages, Progress } from "@glisson/images";
import type { GivenFile, Heard, Looked, Request } from "./protocol.ts";

/** Ends the work at once; nothing more is heard of it. */
export type Cancel = () => void;

/** Looks at what files hold, one after the other, off the main thread. Each is told; what ends the work is a fault of all. */
export function look(files: readonly File[], onLooked: (looked: Looked) => void): Cancel {
  const open = new Set(files.keys());
  const tell = (looked: Looked) => {
    open.delete(looked.place);
    onLooked(looked);
  };
  return inWorker<Looked, null>({ task: "look", files }, tell, (answer) => {
    if (!answer.ok) for (const place of open) onLooked({ place, contents: answer });
  });
}

/** Measures files, off the main thread. */
export const measure = (
  files: readonly GivenFile[],
  choices: Choices,
  onProgress: (progress: Progress) => void,
  onAnswer: (answer: Result<MeasuredImages>) => void,
): Cancel => inWorker<Progress, MeasuredImages>({ task: "measure", files, choices }, onProgress, onAnswer);

/** Runs one request in a worker of its own, which ends with its answer or when it is cancelled. */
function inWorker<R, A>(
  request: Request,
  onReport: (report: R) => void,
  onAnswer: (answer: Result<A>) => void,
): Cancel {
  const worker = new Worker(new URL("./measuringWorker.ts", import.meta.url), { type: "module" });
  const end = (answer: Result<A>) => {
    worker.terminate();
    onAnswer(answer);
  };
  worker.onmessage = ({ data }: MessageEvent<Heard<R, A>>) =>
    "report" in data ? onReport(data.report) : end(data.answer);
  worker.onerror = ({ message }) =>
    end(bad({ where: "measuring", found: message || "a worker that stopped", wanted: "a browser that can run it" }));
  worker.postMessage(request);
  return () => worker.terminate();
}
