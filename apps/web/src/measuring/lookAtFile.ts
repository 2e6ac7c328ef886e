import { good, type Result } from "@glisson/case";
import { namesInFile, surveyLabels } from "@glisson/formats";
import type { Contents } from "./protocol.ts";

/** What a file holds, told from its values: whole numbers from 0 up are labels, everything else a scan. */
export async function lookAtFile(file: File): Promise<Result<Contents>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const survey = await surveyLabels(bytes, file.name);
  if (!survey.ok) {
    const [{ found }] = survey.faults;
    return found.startsWith("the value ") ? good({ kind: "scan" }) : survey;
  }
  const { labels } = survey.value;
  if (labels.length === 1) return good({ kind: "mask" });
  const names = await namesInFile(bytes);
  return good({
    kind: "labels",
    labels: labels.map(({ value, millilitres }) => {
      const name = names.get(value);
      return { value, millilitres, ...(name === undefined ? {} : { name }) };
    }),
  });
}
