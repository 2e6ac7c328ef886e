import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newDataFolder, openBrowser, openPage, type RunningApp, serve } from "./realApp.ts";

let app: RunningApp;
let browser: Browser;
let dataFolder: string;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  dataFolder = newDataFolder();
  app = await serve(dataFolder);
  return () => app.stop();
});

const headline = (page: Page) => page.locator("[data-kind]");
const saved = (page: Page) => page.locator('[data-saving="saved"]').waitFor();

async function openBlockedTrunk(): Promise<Page> {
  const { page } = await openPage(browser, app.address, 1440);
  await page.goto(`${app.address}/`);
  await page.getByRole("link", { name: "Portal trunk completely blocked" }).click();
  await page.getByRole("heading", { level: 1, name: "Portal trunk completely blocked" }).waitFor();
  return page;
}

describe("the evening before the tumour board", () => {
  it("the danger is read before the facts, and the facts before the order", async () => {
    const page = await openBlockedTrunk();
    const order = await page.getByRole("heading", { name: /^(Danger|Facts|Order card)/ }).allTextContents();
    expect(order.map((title) => /Danger|Facts|Order/.exec(title)?.[0])).toEqual(["Danger", "Facts", "Order"]);
  });

  it("a corrected trunk turns the order round at once, by keyboard alone, and is kept over reload and restart", async () => {
    const page = await openBlockedTrunk();
    expect(await headline(page).textContent()).toMatch(/^Radiotherapy first/);
    await page.getByRole("button", { name: /^Portal trunk/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Flow", { exact: true }).selectOption("hepatopetal");
    await page.getByLabel("Value %").fill("30");
    await page.getByLabel("Low %").fill("20");
    await page.getByLabel("High %").fill("40");
    await expect.poll(() => headline(page).textContent()).toMatch(/^TACE first, then radiotherapy/);
    await saved(page);

    await page.reload();
    await expect.poll(() => headline(page).textContent()).toMatch(/^TACE first/);

    await app.stop();
    app = await serve(dataFolder);
    await page.goto(`${app.address}/cases/trunk-blocked`);
    await expect.poll(() => headline(page).textContent()).toMatch(/^TACE first/);
  });

  it("undo takes edits back one by one, redo brings them again", async () => {
    const page = await openBlockedTrunk();
    await page.getByRole("button", { name: /^Portal trunk/ }).click();
    await page.getByLabel("Flow", { exact: true }).selectOption("hepatopetal");
    await saved(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => page.getByLabel("Flow", { exact: true }).inputValue()).toBe("none");
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(() => page.getByLabel("Flow", { exact: true }).inputValue()).toBe("hepatopetal");
  });

  it("an edit survives a browser that is closed at once", async () => {
    const page = await openBlockedTrunk();
    await page.getByRole("button", { name: /^Portal trunk/ }).click();
    await page.getByLabel("Flow", { exact: true }).selectOption("hepatofugal");
    const again = await page.context().newPage();
    await page.close();
    await again.goto(`${app.address}/cases/trunk-blocked`);
    await again.getByRole("button", { name: /^Portal trunk/ }).click();
    await expect.poll(() => again.getByLabel("Flow", { exact: true }).inputValue()).toBe("hepatofugal");
    await saved(again);
  });

  it("a decision against the advice is kept beside it, with its reason, and says when the card is another one", async () => {
    const page = await openBlockedTrunk();
    const advice = await headline(page).textContent();
    await page.getByRole("button", { name: "Record a decision" }).click();
    await page.getByLabel("Decided by (role)").fill("tumour board");
    for (const step of ["radiotherapy to the thrombus", "TACE of the right lobe"])
      await page.getByRole("button", { name: `Remove ${step}` }).click();
    await page.getByLabel("Add a step").selectOption("wait");
    await page.getByText("These are not the advised steps: choose the reason.").waitFor();
    expect(await page.getByRole("button", { name: "Record a decision" }).isDisabled()).toBe(true);
    await page.getByLabel("Reason to differ").selectOption("liver function first");
    await page.getByLabel("In a line of text").fill("albumin again in two weeks");
    await page.getByRole("button", { name: "Record a decision" }).click();
    await page.getByText(/unlike the advice: liver function first \(albumin again in two weeks\)/).waitFor();
    expect(await headline(page).textContent()).toBe(advice);
    await saved(page);

    await page.reload();
    await page.getByText(/it is not raised again unless it changes/).waitFor();
    await page.getByRole("button", { name: /^Portal trunk/ }).click();
    await page.getByLabel("Flow", { exact: true }).selectOption("hepatopetal");
    await page.getByLabel("Value %").fill("30");
    await page.getByLabel("Low %").fill("20");
    await page.getByLabel("High %").fill("40");
    await page.getByText(/The card has changed since: the board has not seen this one/).waitFor();
    await page.getByText("The card that the board saw:").waitFor();
    await saved(page);
    await page.goto(`${app.address}/`);
    await page.getByText(/card changed since the decision/).waitFor();
  });

  it("speaks Chinese when asked, and keeps to it", async () => {
    const page = await openBlockedTrunk();
    await page.getByLabel(/Language|语言/).selectOption("zh");
    await page.getByText("先放疗，主干再通后行TACE").first().waitFor();
    await page.reload();
    await page.getByText("先放疗，主干再通后行TACE").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^zh/);
  });
});

describe("the clinic, eight weeks after radiotherapy", () => {
  it("shows what changed, what is only noise, and what turned the order", async () => {
    const { page } = await openPage(browser, app.address, 1440);
    await page.goto(`${app.address}/cases/trunk-reopened`);
    await page.getByText("no change beyond error").first().waitFor();
    await page.getByText("Radiotherapy first, then TACE when the trunk has reopened").first().waitFor();
    expect(await headline(page).textContent()).toMatch(/^TACE next/);
  });
});
