import { bad, type Result } from "@glisson/case";
import type { CourseReport } from "@glisson/course";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CourseRequest } from "./courseWorker.ts";

/** The latest answer with the request that it is of, and whether a newer one is being played. */
export interface Played {
  readonly answered?: { readonly request: CourseRequest; readonly answer: Result<CourseReport> };
  readonly isPlaying: boolean;
}

/** Plays requests in a worker, the latest one alone: a new one ends the one before. */
export function usePlayed(): { readonly played: Played; readonly play: (request: CourseRequest) => void } {
  const [played, setPlayed] = useState<Played>({ isPlaying: false });
  const worker = useRef<Worker>(undefined);
  const end = useCallback(() => worker.current?.terminate(), []);
  useEffect(() => end, [end]);
  const play = useCallback(
    (request: CourseRequest) => {
      end();
      const own = new Worker(new URL("./courseWorker.ts", import.meta.url), { type: "module" });
      worker.current = own;
      const answered = (answer: Result<CourseReport>) => {
        own.terminate();
        setPlayed({ answered: { request, answer }, isPlaying: false });
      };
      own.onmessage = ({ data }: MessageEvent<Result<CourseReport>>) => answered(data);
      own.onerror = ({ message }) =>
        answered(
          bad({ where: "course", found: message || "a worker that stopped", wanted: "a browser that can play it" }),
        );
      setPlayed((before) => ({ ...before, isPlaying: true }));
      own.postMessage(request);
    },
    [end],
  );
  return { played, play };
}
