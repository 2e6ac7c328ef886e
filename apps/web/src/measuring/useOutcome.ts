import { type Case, type Fault, type LiverReading, type MaskRole, parseCase } from "@glisson/case";
import type { MeasuredImages } from "@glisson/images";
import { useMemo, useState } from "react";
import { useEditing } from "../document/editing.ts";
import { sameDocument } from "../document/sameDocument.ts";
import { maskFilesOf } from "../images/loadImages.ts";
import { getImage } from "../server/server.ts";
import { takeReading } from "./takeReading.ts";
import { asOfDate, type Measuring, useMeasuring } from "./useMeasuring.ts";

interface OutcomeState {
  readonly measuring: Measuring;
  /** The measurement as the case would hold it, while it waits for the person's word. */
  readonly measured: LiverReading | undefined;
  /** The images to draw: those that were measured last, taken or not. */
  readonly shown: MeasuredImages | undefined;
  readonly date: string;
  readonly setDate: (date: string | undefined) => void;
  /** Why the measurement does not fit the case. */
  readonly fault: Fault | undefined;
  readonly take: () => void;
  readonly taken: boolean;
  /** Puts the masks that the case names on the list; undefined where it names none. */
  readonly addOwnMasks: (() => void) | undefined;
}

/** A measurement in an open case: what it would make of the case, and taking it. */
export function useOutcome(id: string, images: Case["images"]): OutcomeState {
  const measuring = useMeasuring();
  const { document, valid, edit } = useEditing();
  const [written, setWritten] = useState<string>();
  const [kept, setKept] = useState<MeasuredImages>();
  const date = written ?? images?.date ?? valid.date;
  const { outcome } = measuring;
  const measured = useMemo(() => outcome && asOfDate(outcome, date), [outcome, date]);
  const reading = useMemo(() => measured && takeReading(valid, measured), [measured, valid]);
  const fault = useMemo(() => {
    const judged = reading && parseCase({ ...document, reading });
    return judged?.ok === false ? judged.faults.find(({ where }) => where.startsWith("case.reading")) : undefined;
  }, [document, reading]);
  // Undo takes a measurement back, and with it its masks from the views.
  const taken = kept !== undefined && sameDocument(valid.reading?.method, kept.reading.method) ? kept : undefined;
  const files = maskFilesOf(images ?? {});
  return {
    measuring,
    measured,
    shown: outcome ?? taken,
    date,
    setDate: setWritten,
    fault,
    take: () => {
      if (!reading || fault) return;
      edit(["reading"], reading);
      setKept(outcome);
      measuring.discard();
    },
    taken: taken !== undefined && outcome === undefined,
    addOwnMasks:
      files.length === 0
        ? undefined
        : () =>
            Promise.all(files.map(({ role, path }) => fetched(id, role, path))).then(measuring.add, () =>
              measuring.refuse({ where: "case.images.masks", found: "no answer", wanted: "the files that it names" }),
            ),
  };
}

/** A mask of the case as a chosen file, with the role that the case gives it. */
async function fetched(id: string, role: MaskRole, path: string) {
  const bytes = await getImage(id, role);
  if (bytes === null) throw new Error(`no file for ${role}`);
  return { file: new File([bytes], path.replace(/^.*[/\\]/, "")), use: role };
}
