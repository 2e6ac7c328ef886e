import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
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

const section = (page: Page) => page.getByRole("region", { name: /^The months after/ });
const patience = { timeout: 120_000 };

it("the months are played when asked for, order beside order, and say that they are simulated", async () => {
  const { page, errors, foreign } = await openPage(browser, app.address, 1440);
  await page.goto(`${app.address}/cases/trunk-blocked`);
  await section(page).getByRole("button", { name: "Play the months" }).click();
  await section(page).getByRole("img", { name: "alive, %" }).waitFor(patience);
  expect(await section(page).getByText("simulated", { exact: true }).count()).toBeGreaterThanOrEqual(4);
  expect(await section(page).getByRole("status").textContent()).toMatch(/200 samples of each order, seed 1/);
  // The order card says what the months say to it, and leads to them.
  const said = page.getByRole("region", { name: "Order card" }).getByText(/The rules decide|do not disagree/);
  await said.waitFor();

  // The tree follows the months.
  const tree = section(page).getByRole("img", {
    name: /the card's order, with those of its gates that the months change: Month/,
  });
  const slider = section(page).getByRole("slider");
  await slider.focus();
  for (let month = 0; month < 6; month++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => tree.getAttribute("aria-label")).toMatch(/Month 6$/);

  // A process switched off: the months are played without it, and the month stays.
  await section(page).getByRole("button", { name: "ischaemia of liver" }).click();
  await section(page).getByText("Without: ischaemia of liver").waitFor(patience);
  expect(await tree.getAttribute("aria-label")).toMatch(/Month 6$/);

  const { violations } = await new AxeBuilder({ page }).include("#course").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    section(page).getByRole("button", { name: "Data as CSV" }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe("trunk-blocked-course.csv");
  const [chain] = await Promise.all([
    page.waitForEvent("download"),
    section(page).getByRole("button", { name: "Data as CSV" }).last().click(),
  ]);
  const compared = await readFile(await chain.path(), "utf8");
  expect([/^simulated,"",/m, /^simulated,"without ischaemia",/m].map((line) => line.test(compared))).toEqual([
    true,
    true,
  ]);
  const [head, first] = (await readFile(await download.path(), "utf8")).split("\n");
  expect(head).toMatch(/^kind,changed,order,samples,seed,month,alive/);
  expect(first).toMatch(/^simulated,"without ischaemia","radiotherapy/);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
});

it("as many months as asked for, and what the answer hangs on", async () => {
  const { page, errors } = await openPage(browser, app.address, 1440);
  await page.goto(`${app.address}/cases/trunk-blocked`);
  await section(page).getByRole("textbox", { name: "Months" }).fill("9");
  await section(page).getByRole("textbox", { name: "Samples" }).fill("50");
  await section(page).getByRole("button", { name: "Play the months" }).click();
  await section(page).getByRole("img", { name: "bilirubin, mg/dL" }).waitFor(patience);
  await section(page).getByRole("img", { name: "albumin, g/dL" }).waitFor();
  expect(await section(page).getByRole("status").textContent()).toMatch(/50 samples of each order, seed 1, 9 months/);
  await section(page).getByRole("button", { name: "Try each" }).click();
  const table = section(page).getByRole("table", { name: "Mean months lived of those played" });
  await table.waitFor(patience);
  const rows = await table.getByRole("row").allTextContents();
  expect(rows[1]).toMatch(/^as it is\d\.\d/);
  expect(rows.filter((row) => row.startsWith("Without: "))).toHaveLength(6);
  expect(rows).toHaveLength(2 + 6 + 12);
  const [matters] = await Promise.all([
    page.waitForEvent("download"),
    section(page).getByRole("button", { name: "Data as CSV" }).last().click(),
  ]);
  expect(matters.suggestedFilename()).toBe("trunk-blocked-matters.csv");
  expect(await readFile(await matters.path(), "utf8")).toMatch(/^kind,changed,order,mean_months_lived\nsimulated,"",/);
  expect(errors).toEqual([]);
});

it("an order that cannot be read is refused at its field; one's own order is played beside the others", async () => {
  const { page } = await openPage(browser, app.address, 1440);
  await page.goto(`${app.address}/cases/right-branch-blocked`);
  const own = section(page).getByRole("textbox", { name: "An order of one's own beside them" });
  await own.fill("radiotherapy, moonlight");
  await section(page)
    .getByText(/found moonlight/)
    .waitFor();
  expect(await section(page).getByRole("button", { name: "Play the months" }).isDisabled()).toBe(true);
  await own.fill("stent, tace:right 2 times");
  await section(page).getByRole("button", { name: "Play the months" }).click();
  await section(page).getByRole("img", { name: "alive, %" }).waitFor(patience);
  expect(
    await section(page)
      .getByRole("img", { name: /^An order of one's own: Month 0/ })
      .count(),
  ).toBe(1);
  // Another order at the field: what was played for the one before is not shown under its words.
  await own.fill("stent");
  await section(page).getByText("have changed since this was played").waitFor();
  expect(await section(page).getByRole("img").count()).toBe(0);
});

it("a case without what the months begin with gets one line, and nothing half-shown", async () => {
  const { page } = await openPage(browser, app.address, 1440);
  const bare = { glisson: "glisson-case/1", id: "bare", date: "2026-11-02", source: "a walk" };
  const kept = await fetch(`${app.address}/api/cases`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ case: bare }),
  });
  expect(kept.status).toBe(201);
  await page.goto(`${app.address}/cases/bare`);
  await section(page).getByRole("button", { name: "Play the months" }).click();
  const refused = section(page).getByRole("alert");
  await refused.waitFor(patience);
  expect(await refused.textContent()).toMatch(/^reading\.tumourVolume: found no size of the tumour/);
  expect(await section(page).getByRole("img").count()).toBe(0);
});
