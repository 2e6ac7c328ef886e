import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newDataFolder, openBrowser, openPage, type RunningApp, serve } from "./realApp.ts";

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([serve(newDataFolder()), openBrowser()]);
});

afterAll(async () => {
  await Promise.all([app?.stop(), browser?.close()]);
});

const pages = [
  "/",
  "/cases/trunk-blocked",
  "/cases/right-branch-blocked",
  "/cases/caval-thrombus",
  "/cases/missing-facts",
  "/cases/trunk-reopened",
  "/cases/painted-thrombus",
];

describe.each([1440, 390])("at %i pixels", (width) => {
  it.each(pages)("%s is accessible, fits the width, and asks nothing of any other origin", async (path) => {
    const { page, foreign, errors } = await openPage(browser, app.address, width);
    await page.goto(app.address + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
