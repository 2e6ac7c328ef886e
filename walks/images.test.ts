import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newDataFolder, openBrowser, openPage, type RunningApp, serve } from "./realApp.ts";

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([serve(newDataFolder()), openBrowser()]);
});

afterAll(async () => {
  await Promise.all([app?.stop(), browser?.close()]);
});

it("a case with images shows slices and 3D, and one click on the trunk brings its worst section", async () => {
  const { page, foreign, errors } = await openPage(browser, app.address, 1440);
  await page.goto(`${app.address}/cases/painted-thrombus`);
  await expect.poll(() => page.locator("canvas").count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
  const readout = page.getByText(/HU/).first();
  await readout.waitFor({ timeout: 60_000 });
  await page
    .getByRole("button", { name: /^Portal trunk/ })
    .first()
    .click();
  await expect.poll(() => readout.textContent(), { timeout: 30_000 }).toMatch(/Thrombus/);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
});
