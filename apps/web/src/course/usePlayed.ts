import { bad, type Result } from "@glisson/case";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CourseAnswers, CourseQuestion, CourseRequest } from "./courseWorker.ts";

/** The latest answer with the request that it is of, and whether a newer one is being played. */
export interface Played<Answer> {
  readonly answered?: { readonly request: CourseRequest; readonly answer: Result<Answer> };
  readonly isPlaying: boolean;
}

/** Plays requests of one kind in a worker, the latest one alone: a new one ends the one before. */
export function usePlayed<What extends keyof CourseAnswers>(
  what: What,
): { readonly played: Played<CourseAnswers[What]>; readonly play: (request: CourseRequest) => void } {
  type Answer = CourseAnswers[What];
  const [played, setPlayed] = useState<Played<Answer>>({ isPlaying: false });
  const worker = useRef<Worker>(undefined);
  const end = useCallback(() => worker.current?.terminate(), []);
  useEffect(() => end, [end]);
  const play = useCallback(
    (request: CourseRequest) => {
      end();
      const own = new Worker(new URL("./courseWorker.ts", import.meta.url), { type: "module" });
      worker.current = own;
      const answered = (answer: Result<Answer>) => {
        own.terminate();
        setPlayed({ answered: { request, answer }, isPlaying: false });
      };
      own.onmessage = ({ data }: MessageEvent<Result<Answer>>) => answered(data);
      own.onerror = ({ message }) =>
        answered(
          bad({ where: "course", found: message || "a worker that stopped", wanted: "a browser that can play it" }),
        );
      setPlayed((before) => ({ ...before, isPlaying: true }));
      own.postMessage({ what, request } satisfies CourseQuestion);
    },
    [what, end],
  );
  return { played, play };
}
