import { bad, good, type Result } from "@glisson/case";
import type { MeasuredImages, Progress } from "@glisson/images";
import { lookAtFile } from "./lookAtFile.ts";
import { measureFiles } from "./measureFiles.ts";
import type { Heard, Looked, Request } from "./protocol.ts";

type Answer = Result<MeasuredImages | null>;

/** Runs off the page's main thread: one request, reports while it is worked on, one answer. */
self.onmessage = async ({ data }: MessageEvent<Request>) => {
  const say = (heard: Heard<Looked | Progress, MeasuredImages | null>, transfer: ArrayBuffer[] = []) =>
    self.postMessage(heard, { transfer });
  const answer = await whateverHappens(data, (report) => say({ report }));
  say({ answer }, voxelsOf(answer));
};

/** The answer; what nobody foresaw, such as a machine without memory, is a fault as well. */
async function whateverHappens(request: Request, onReport: (report: Looked | Progress) => void): Promise<Answer> {
  try {
    if (request.task === "measure") return await measureFiles(request.files, request.choices, onReport);
    for (const [place, file] of request.files.entries()) onReport({ place, contents: await lookAtFile(file) });
    return good(null);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return bad({ where: "measuring", found, wanted: "files that this browser can read and measure" });
  }
}

/** The voxels of an answer, which the page gets without a copy. */
function voxelsOf(answer: Answer): ArrayBuffer[] {
  if (!answer.ok || answer.value === null) return [];
  const { masks, scan } = answer.value;
  const volumes = [...Object.values(masks), ...(scan ? [scan] : [])];
  return [...new Set(volumes.map(({ data }) => data.buffer as ArrayBuffer))];
}
