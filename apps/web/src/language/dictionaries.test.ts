import { expect, it } from "vitest";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const places = (sentence: string): string[] => [...sentence.matchAll(/{{(\w+)}}/g)].map(([, name]) => name!).sort();

it("has the same keys in both languages", () => {
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
});

it("leaves no sentence empty", () => {
  for (const dictionary of [en, zh])
    expect(Object.entries(dictionary).filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
});

it("fills in the same values in both languages", () => {
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    const bare = key.replace(/_(one|other)$/, "");
    expect([bare, places(zh[key])]).toEqual([bare, places(en[key])]);
  }
});
