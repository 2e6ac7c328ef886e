import { bad, good, type Result } from "@glisson/case";
import { namesInFile, surveyLabels } from "@glisson/formats";
import { mostFileBytes } from "@glisson/images";
import type { Contents } from "./protocol.ts";

/** More different values than any label map has labels: a scan without negative values. Ours. */
const mostLabels = 300;

/** What a file holds, told from its values: whole numbers from 0 up are labels, everything else a scan. */
export async function lookAtFile(file: File): Promise<Result<Contents>> {
  if (file.size > mostFileBytes)
    return bad({ where: file.name, found: `${(file.size / 1e9).toFixed(1)} GB`, wanted: "at most 2.1 GB" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const survey = await surveyLabels(bytes, file.name);
  if (!survey.ok) {
    const [{ found }] = survey.faults;
    return found.startsWith("the value ") ? good({ kind: "scan" }) : survey;
  }
  const { labels } = survey.value;
  if (labels.length === 1) return good({ kind: "mask" });
  if (labels.length > mostLabels) return good({ kind: "scan" });
  const names = await namesInFile(bytes);
  return good({
    kind: "labels",
    labels: labels.map(({ value, millilitres }) => {
      const name = names.get(value);
      return { value, millilitres, ...(name === undefined ? {} : { name }) };
    }),
  });
}
