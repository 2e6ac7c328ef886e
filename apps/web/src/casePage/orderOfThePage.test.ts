import { readdirSync, readFileSync } from "node:fs";
import { type Case, type CaseInput, type Language, parseCase } from "@glisson/case";
import { planCase } from "@glisson/planner";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import i18next from "i18next";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { Router } from "wouter";
import { en } from "../language/en.ts";
import { startLanguage } from "../language/language.ts";
import { zh } from "../language/zh.ts";
import { OpenCase } from "./OpenCase.tsx";

const folder = new URL("../../../../examples/", import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name): [string, CaseInput, Case][] => {
    const written = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as CaseInput;
    const read = parseCase(written);
    return read.ok ? [[name, written, read.value]] : [];
  });
const words: Record<Language, Record<keyof typeof en, string>> = { en, zh };

beforeAll(() => {
  const nothing = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  vi.stubGlobal("localStorage", nothing);
  vi.stubGlobal("document", { documentElement: { lang: "" } });
  startLanguage();
});

async function page(written: CaseInput, valid: Case, language: Language): Promise<string> {
  await i18next.changeLanguage(language);
  const record = { version: 1, case: written, canUndo: false, canRedo: false, savedAt: "", example: true };
  const open = createElement(OpenCase, { record, valid });
  const inQueries = createElement(QueryClientProvider, { client: new QueryClient() }, open);
  // biome-ignore lint/correctness/noChildrenProp: the provider asks for its children among its properties
  const inTheme = createElement(MantineProvider, { env: "test", children: inQueries });
  // biome-ignore lint/correctness/noChildrenProp: the router asks for its children among its properties
  return renderToStaticMarkup(createElement(Router, { ssrPath: `/cases/${valid.id}`, children: inTheme }));
}

describe.each(examples)("the page of %s", (_, written, valid) => {
  it.each(["en", "zh"] as const)("says dangers, then facts, then the order: %s", async (language) => {
    const html = await page(written, valid, language);
    const plan = planCase(valid);
    const headings = ["danger-heading", "facts-heading", "order-heading", "supply-heading", "guidelines-heading"];
    const shown = headings.filter((id) => id !== "danger-heading" || plan.dangers.length > 0);
    const places = shown.map((id) => html.indexOf(`id="${id}"`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html).toContain(plan.card.headline[language]);
    expect(html).toContain(plan.notice[language]);
    expect(html).toContain(words[language].portalTreeCaption.slice(0, 8));
  });

  it("gives every field a name", async () => {
    const html = await page(written, valid, "en");
    const named = new Set([...html.matchAll(/<label[^>]* for="([^"]+)"/g)].map(([, id]) => id));
    const fields = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag);
    const nameless = fields.filter(
      (tag) =>
        !/type="hidden"/.test(tag) && !/aria-label/.test(tag) && !named.has(/ id="([^"]+)"/.exec(tag)?.[1] ?? ""),
    );
    expect(fields.length).toBeGreaterThan(20);
    expect(nameless).toEqual([]);
  });
});
