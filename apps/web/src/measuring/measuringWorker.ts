import { bad, type Result } from "@glisson/case";
import { lookAtFile } from "./lookAtFile.ts";
import { measureFiles } from "./measureFiles.ts";
import type { Contents, Measured, Progress, Report, Request } from "./protocol.ts";

/** Runs off the page's main thread: one request, reports of progress, one answer. */
self.onmessage = async ({ data }: MessageEvent<Request>) => {
  const say = (report: Report<Contents | Measured>) => self.postMessage(report);
  const answer = await whateverHappens(data, (progress) => say({ progress }));
  self.postMessage({ answer } satisfies Report<Contents | Measured>, { transfer: voxelsOf(answer) });
};

/** The voxels of an answer, which the page gets without a copy. */
function voxelsOf(answer: Result<Contents | Measured>): ArrayBuffer[] {
  if (!answer.ok || !("masks" in answer.value)) return [];
  const { masks, scan } = answer.value;
  const volumes = [...Object.values(masks), ...(scan ? [scan] : [])];
  return [...new Set(volumes.map(({ data }) => data.buffer as ArrayBuffer))];
}

/** The answer; what nobody foresaw, such as a machine without memory, is a fault as well. */
async function whateverHappens(
  request: Request,
  onProgress: (progress: Progress) => void,
): Promise<Result<Contents | Measured>> {
  try {
    return request.task === "look" ? await lookAtFile(request.file) : await measureFiles(request.files, onProgress);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return bad({ where: "measuring", found, wanted: "files that this browser can read and measure" });
  }
}
