import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { InputFault } from "./input.ts";
import { wantOutputPath, writeWhole } from "./outputFile.ts";

const place = () => mkdtempSync(join(tmpdir(), "glisson-file-"));
const bytes = new TextEncoder().encode("new");

it("replaces the report that was there", async () => {
  const folder = place();
  writeFileSync(join(folder, "board.pdf"), "an older and longer one");
  await writeWhole(join(folder, "board.pdf"), bytes);
  expect(readFileSync(join(folder, "board.pdf"), "utf8")).toBe("new");
  expect(readdirSync(folder)).toEqual(["board.pdf"]);
});

it("leaves nothing half written where the name cannot be taken, and says so as a fault of the input", async () => {
  const folder = place();
  mkdirSync(join(folder, "board.pdf"));
  await expect(wantOutputPath(join(folder, "board.pdf"), ".pdf")).rejects.toThrow(InputFault);
  await expect(writeWhole(join(folder, "board.pdf"), bytes)).rejects.toThrow(InputFault);
  expect(readdirSync(folder)).toEqual(["board.pdf"]);
});

it("refuses, before any work: another ending, a folder that is not there, and a file that is read as well", async () => {
  const folder = place();
  const refused = (path: string, ending: string) =>
    expect(wantOutputPath(path, ending, [join(folder, "in.json")])).rejects;
  await refused(join(folder, "board.txt"), ".pdf").toThrow(/ends in \.pdf/);
  await refused(join(folder, "nowhere", "out.json"), ".json").toThrow(/a folder that exists/);
  await refused(join(folder, "x", "..", "in.json"), ".json").toThrow();
  await expect(wantOutputPath(join(folder, "out.json"), ".json")).resolves.toBeUndefined();
});
