import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { link } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createFile, namesIn, readIfThere, replaceFile } from "./wholeFiles.ts";

vi.mock("node:fs/promises", async (actual) => {
  const fs = await actual<typeof import("node:fs/promises")>();
  return { ...fs, link: vi.fn(fs.link) };
});

const folder = () => mkdtempSync(join(tmpdir(), "glisson-files-"));
const refuseLinks = (code: string) => vi.mocked(link).mockRejectedValueOnce(Object.assign(new Error(code), { code }));

describe.each([
  ["a drive with links", () => {}],
  ["a drive without links", () => void refuseLinks("EPERM")],
])("a new file on %s", (_, drive) => {
  it("is made once, and stays as it was made", async () => {
    const at = folder();
    drive();
    expect(await createFile(join(at, "one"), "first")).toBe(true);
    drive();
    expect(await createFile(join(at, "one"), "second")).toBe(false);
    expect(readFileSync(join(at, "one"), "utf8")).toBe("first");
    expect(readdirSync(at)).toEqual(["one"]);
  });
});

it("another failure is thrown, and leaves nothing behind", async () => {
  const at = folder();
  refuseLinks("EIO");
  await expect(createFile(join(at, "one"), "first")).rejects.toThrow("EIO");
  expect(readdirSync(at)).toEqual([]);
});

it("many replacements at once all end, with one of them whole", async () => {
  const at = folder();
  const contents = Array.from({ length: 200 }, (_, index) => `${index} `.repeat(100));
  await Promise.all(contents.map((content) => replaceFile(join(at, "one"), content)));
  expect(contents).toContain(readFileSync(join(at, "one"), "utf8"));
  expect(readdirSync(at)).toEqual(["one"]);
});

it("what is not there is nothing; what cannot be read is thrown", async () => {
  const at = folder();
  expect(await readIfThere(join(at, "none"))).toBeUndefined();
  expect(await namesIn(join(at, "none"))).toEqual([]);
  await expect(readIfThere(at)).rejects.toThrow();
});
