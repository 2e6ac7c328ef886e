import { expect, it } from "vitest";
import { readCaseFile } from "./readCaseFile.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const written = {
  glisson: "glisson-case/1",
  id: "a",
  date: "2026-11-02",
  source: "board",
  labs: { albumin: "38 g/L" },
};

it("gives a valid case back as it was written", () => {
  expect(readCaseFile("a.json", bytes(JSON.stringify(written)))).toEqual({ ok: true, value: written });
});

it("refuses what is no JSON, no case, or at fault, and says where", () => {
  expect(readCaseFile("a.json", bytes("not json"))).toMatchObject({ ok: false, faults: [{ where: "a.json" }] });
  expect(readCaseFile("a.json", bytes("[]"))).toMatchObject({ ok: false });
  expect(readCaseFile("a.json", bytes(JSON.stringify({ ...written, labs: { albumin: 380 } })))).toMatchObject({
    ok: false,
    faults: [{ where: "case.labs.albumin", found: "380" }],
  });
});
