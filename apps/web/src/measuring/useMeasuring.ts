import type { Choices } from "@glisson/anatomy";
import { type Fault, type LiverReading, type LiverReadingInput, parseReading } from "@glisson/case";
import type { ConventionName } from "@glisson/formats";
import type { MeasuredImages, Progress } from "@glisson/images";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  type AddedFile,
  type ChosenFile,
  readyFiles,
  withChange,
  withContents,
  withConvention,
  withCopy,
  withFiles,
} from "./chosenFiles.ts";
import { type Cancel, look, measure } from "./inWorker.ts";
import { sourceOf } from "./takeReading.ts";

/** A measurement that waits for the person's word: as a file would hold it, and with date and source as the case would. */
export interface Outcome extends MeasuredImages {
  readonly fileNames: readonly string[];
}

export interface Measuring {
  readonly list: readonly ChosenFile[];
  readonly choices: Choices;
  readonly choose: (choices: Choices) => void;
  readonly progress: Progress | undefined;
  readonly fault: Fault | undefined;
  readonly outcome: Outcome | undefined;
  readonly add: (files: readonly AddedFile[]) => void;
  readonly change: (key: number, change: Partial<ChosenFile>) => void;
  readonly copy: (file: ChosenFile) => void;
  /** Says what the labels of a map mean. */
  readonly nameLabels: (file: File, convention: ConventionName) => void;
  readonly remove: (key: number) => void;
  readonly start: () => void;
  /** Says in one line why something could not be done. */
  readonly refuse: (fault: Fault) => void;
  /** Ends the work; the list stays. */
  readonly cancel: () => void;
  /** Forgets the outcome; the list stays. */
  readonly discard: () => void;
}

/** Files chosen to be measured, the work in progress, and its outcome until it is taken or discarded. */
export function useMeasuring(): Measuring {
  const [list, setList] = useState<readonly ChosenFile[]>([]);
  const [choices, choose] = useState<Choices>({});
  const [progress, setProgress] = useState<Progress>();
  const [fault, setFault] = useState<Fault>();
  const [outcome, setOutcome] = useState<Outcome>();
  const running = useRef<Cancel>(undefined);
  const looking = useRef<Cancel[]>([]);

  useEffect(() => {
    const looks = looking.current;
    return () => {
      running.current?.();
      for (const cancel of looks) cancel();
    };
  }, []);

  const add = useCallback((files: readonly AddedFile[]) => {
    setFault(undefined);
    setList((now) => withFiles(now, files));
    const cancel = look(
      files.map(({ file }) => file),
      ({ place, contents }) => setList((now) => withContents(now, files[place]!.file, contents)),
    );
    looking.current.push(cancel);
  }, []);

  const cancel = useCallback(() => {
    running.current?.();
    running.current = undefined;
    setProgress(undefined);
  }, []);

  const start = () => {
    const ready = readyFiles(list);
    if ("fault" in ready) return setFault(ready.fault);
    setFault(undefined);
    setOutcome(undefined);
    setProgress({ share: 0 });
    running.current = measure(ready.files, choices, setProgress, (answer) => {
      setProgress(undefined);
      if (!answer.ok) return setFault(answer.faults[0]);
      setOutcome({ ...answer.value, fileNames: ready.files.map(({ file }) => file.name) });
    });
  };

  return {
    list,
    choices,
    choose,
    progress,
    fault,
    outcome,
    add,
    change: useCallback((key, change) => {
      setFault(undefined);
      setList((now) => withChange(now, key, change));
    }, []),
    copy: useCallback((file) => setList((now) => withCopy(now, file)), []),
    nameLabels: useCallback((file, convention) => setList((now) => withConvention(now, file, convention)), []),
    remove: useCallback((key) => {
      setFault(undefined);
      setList((now) => now.filter((one) => one.key !== key));
    }, []),
    start,
    refuse: setFault,
    cancel,
    discard: useCallback(() => setOutcome(undefined), []),
  };
}

/** The outcome as the case would hold it; undefined where the date does not fit. */
export function asOfDate({ reading, fileNames }: Outcome, date: string): LiverReading | undefined {
  const dated: LiverReadingInput = { ...reading, date, source: sourceOf(fileNames) };
  const parsed = parseReading(dated);
  return parsed.ok ? parsed.value : undefined;
}
