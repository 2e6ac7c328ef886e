import { basename } from "node:path";
import type { Choices } from "@glisson/anatomy";
import type { LiverReadingInput, Phase } from "@glisson/case";
import { type ImageFile, mayBeEmpty, measureImages, type Progress } from "@glisson/images";
import { openImageFile } from "./images/openImageFile.ts";
import { type Part, settleParts } from "./images/parts.ts";
import { progressLine } from "./images/progress.ts";
import { accept } from "./input.ts";

/** What is read: structures with their files, scans, and what a person chose. */
export interface ImagesGiven {
  readonly parts: readonly Part[];
  readonly scans?: readonly { readonly phase: Phase; readonly path: string }[];
  readonly choices?: Choices;
}

/** Reads the files and measures them; the reading names each file with its role and hash, and what was chosen. */
export async function readImages({ parts, scans = [], choices = {} }: ImagesGiven): Promise<LiverReadingInput> {
  const progress = progressLine();
  const files = new Map<string, ImageFile>();
  const fileAt = (path: string): ImageFile => {
    const file = files.get(path) ?? { name: basename(path), where: path, open: () => openImageFile(path) };
    files.set(path, file);
    return file;
  };
  const structures = settleParts(parts).map(({ structure, path, label, name }) => ({
    structure,
    file: fileAt(path),
    ...(label === undefined ? {} : { label }),
    mayBeEmpty: mayBeEmpty(structure, name !== undefined),
  }));
  const given = { structures, scans: scans.map(({ phase, path }) => ({ phase, file: fileAt(path) })), choices };
  try {
    return accept(await measureImages(given, (report) => progress.say(sayProgress(report)))).reading;
  } finally {
    progress.end();
  }
}

const sayProgress = ({ reading, measuring, share }: Progress): string =>
  `${reading === undefined ? measuring : `reading ${reading}`} … ${Math.round(100 * share)} %`;
