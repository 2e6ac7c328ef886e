import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakWord, readyLine } from "./lineBreaks.ts";

/** The word with a bar at every place where a line may end without a hyphen. */
const shown = (word: string) =>
  breakWord(word)
    .map((part) => (part === "" ? "|" : part))
    .join("");

describe("line breaks", () => {
  it.each([
    ["thrombus", "thrombus"],
    ["门静脉", "|门|静|脉|"],
    ["肝脏，模拟：", "|肝|脏，|模|拟：|"],
    ["（未给出范围），癌栓", "|（未|给|出|范|围），|癌|栓|"],
    ["全肝TACE后", "|全|肝|TACE|后|"],
    ["%（94-100", "%|（94-100"],
    ["[据回忆]", "[据|回|忆]"],
    ["doi:10.18632/oncotarget.12817", "doi:10.|18632/|oncotarget.|12817"],
  ])("%s breaks at %s", (word, wanted) => {
    expect(shown(word)).toBe(wanted);
  });

  it("loses no character, and no line begins with a closing mark or ends with an opening one", () => {
    const word = fc.string({ unit: fc.constantFrom(..."门静脉ab1%（）《》，。：-[]") });
    fc.assert(
      fc.property(word, (given) => {
        const parts = breakWord(given);
        expect(parts.join("")).toBe(given);
        const lines = parts.filter((part) => part !== "");
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[）》，。：%\]]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《[]$/u);
      }),
    );
  });

  it("keeps a number with its unit, and only that", () => {
    expect(readyLine("35 % of 940 mL in 20 minutes")).toBe("35\u00a0% of 940\u00a0mL in 20 minutes");
  });

  it("makes the blanks of a Chinese line places to break, not to stretch", () => {
    expect(readyLine("按 40 mL 计算")).toBe("按\u00a0\u00ad40\u00a0mL\u00a0\u00ad计算");
    expect(breakWord("\u00a0\u00ad40\u00a0mL\u00a0\u00ad")).toEqual(["\u00a0\u00ad", "", "40\u00a0mL\u00a0\u00ad", ""]);
  });
});
