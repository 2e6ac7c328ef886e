import type { Browser, Page } from "playwright-core";
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

const section = (page: Page) => page.getByRole("region", { name: /^Blood in the portal tree/ });
/** What a tree says of its trunk: name, flow, pressure. */
const trunkOf = (page: Page, tree: number) =>
  section(page)
    .getByRole("img", { name: /^Portal tree with flow/ })
    .nth(tree)
    .locator("text", { hasText: "Portal trunk" })
    .textContent();

it("the slider fills the trunk and both trees follow at once; the case stays as it is, and goes back to it", async () => {
  const { page, errors } = await openPage(browser, app.address, 1440);
  await page.goto(`${app.address}/cases/trunk-reopened`);
  await section(page).waitFor();
  const asRead = await trunkOf(page, 0);
  expect(asRead).toMatch(/Portal trunk[1-9]\d* mL\/min/);

  await section(page).getByRole("slider").focus();
  await page.keyboard.press("End");
  await expect.poll(() => trunkOf(page, 0)).toMatch(/^Portal trunk0 mL\/min/);
  expect(await trunkOf(page, 1)).toMatch(/^Portal trunk0 mL\/min/);
  await section(page).getByText("What if the portal trunk were 100 % filled").waitFor();
  expect(await page.locator("[data-kind]").textContent()).toMatch(/^TACE next/);

  await section(page).getByRole("button", { name: "as read" }).click();
  await expect.poll(() => trunkOf(page, 0)).toBe(asRead);
  expect(errors).toEqual([]);
});

it("a blocked trunk and what lies beyond it carry none; mesenteric and splenic blood moves on, to the collaterals", async () => {
  const { page } = await openPage(browser, app.address, 1440);
  await page.goto(`${app.address}/cases/trunk-blocked`);
  const now = section(page)
    .getByRole("img", { name: /^Portal tree with flow/ })
    .first();
  await now.waitFor();
  expect(await now.locator("path[style*='animation']").count()).toBe(2);
  await section(page).getByText("supply of each part").click();
  expect(await now.locator("circle[data-supply='artery only']").count()).toBe(4);
});
