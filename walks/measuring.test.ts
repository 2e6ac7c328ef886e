import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMask, writeNiftiMask } from "../packages/formats/src/index.ts";
import { newDataFolder, openBrowser, openPage, type RunningApp, serve } from "./realApp.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = ["liver", "portal-vein", "thrombus"].map((name) =>
  join(root, `examples/painted-thrombus/${name}.nii.gz`),
);
const ct = join(root, "examples/painted-thrombus/ct.nii.gz");
const folder = mkdtempSync(join(tmpdir(), "glisson-masks-"));

/** For what a loaded machine may take its time with. */
const patient = { timeout: 20_000 };

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([serve(newDataFolder()), openBrowser()]);
});

afterAll(async () => {
  await Promise.all([app?.stop(), browser?.close()]);
});

/** A page on a new case that holds nothing but its name. */
async function openBareCase(id: string, width: number, language: "en" | "zh") {
  const bare = { glisson: "glisson-case/1", id, date: "2026-11-02", source: "a walk" };
  const answer = await fetch(`${app.address}/api/cases`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ case: bare }),
  });
  expect(answer.status).toBe(201);
  const watched = await openPage(browser, app.address, width);
  await watched.page.addInitScript((kept) => localStorage.setItem("glisson.language", kept), language);
  await watched.page.goto(`${app.address}/cases/${id}`);
  return watched;
}

async function choose(page: Page, paths: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: /^(Measure masks|测量勾画)/ }).click();
  await page.locator('input[type="file"]').setInputFiles(paths);
  await expect.poll(() => page.getByText(/^(looking at it|正在查看)/).count(), patient).toBe(0);
}

const measureButton = (page: Page) => page.getByRole("button", { name: /^(Measure|测量)$/ });
const measured = (page: Page) => page.getByRole("heading", { name: /^(Measured, not taken yet|已测量，尚未采用)$/ });
const saved = (page: Page) => page.locator('[data-saving="saved"]').waitFor();

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** The reading that the page hands out as a file. */
async function savedReading(page: Page): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("region", { name: "Images" }).getByRole("button", { name: "Save as file" }).click();
  return readFileSync(await (await coming).path(), "utf8");
}

/** The reading that `glisson read` writes of the same masks. */
function readByCommandLine(...further: readonly string[]): string {
  const written = join(folder, "reading.json");
  const masks = ["liver", "portalVein", "thrombus"].map((role, n) => `${role}=${files[n]}`);
  const command = [join(root, "apps/cli/bin/glisson.mjs"), "read", ...masks, ...further, "-o", written];
  expect(spawnSync(process.execPath, command).status).toBe(0);
  return readFileSync(written, "utf8");
}

/** The same mask with every voxel cut into n x n x n, so that measuring it takes a while. */
async function finer(path: string, n: number): Promise<string> {
  const read = await readMask(readFileSync(path), path);
  if (!read.ok) throw new Error(read.faults[0].found);
  const { grid, data } = read.value;
  const [ni, nj, nk] = grid.size;
  const [mi, mj, mk] = [ni * n, nj * n, nk * n];
  const fine = new Uint8Array(mi * mj * mk);
  for (let k = 0, at = 0; k < mk; k++)
    for (let j = 0; j < mj; j++) {
      const row = ni * (Math.floor(j / n) + nj * Math.floor(k / n));
      for (let i = 0; i < mi; i++) fine[at++] = data[row + Math.floor(i / n)]!;
    }
  const affine = grid.affine.map((part, m) => (m % 4 < 3 ? part / n : part)) as unknown as typeof grid.affine;
  const written = join(folder, basename(path));
  writeFileSync(written, await writeNiftiMask({ grid: { size: [mi, mj, mk], affine }, data: fine }));
  return written;
}

describe("masks measured in the browser", () => {
  it("give byte for byte the reading of the command line, with a scan and choices", async () => {
    const { page, errors } = await openBareCase("measured-with-scan", 1440, "en");
    await choose(page, [...files, ct]);
    await page.getByRole("combobox", { name: "What ct.nii.gz shows" }).selectOption("scan native");
    await page.getByText("Only when asked for").click();
    await page.getByLabel("Join breaks in the portal vein").check();
    await page.getByLabel("Left lateral", { exact: true }).check();
    await expectAccessible(page);
    await measureButton(page).click();
    await measured(page).waitFor();
    expect(await savedReading(page)).toBe(
      readByCommandLine("--scan", `native=${ct}`, "--bridge", "--cut", "left-lateral"),
    );
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("give byte for byte the reading of the command line, are taken, undone, redone and kept", async () => {
    const { page, foreign, errors } = await openBareCase("measured-here", 1440, "en");
    await choose(page, files);
    expect(await page.getByText("suggested by its name").count()).toBe(3);
    await expectAccessible(page);
    await measureButton(page).click();
    await measured(page).waitFor();
    await expectAccessible(page);

    expect(await savedReading(page)).toBe(readByCommandLine());

    // One click on the branch brings its worst section, in masks that no server has.
    const readout = page.locator(".glisson-readout p");
    await page.getByRole("table", { name: "Branches" }).getByRole("button", { name: "portal trunk" }).click();
    await expect.poll(() => readout.textContent(), patient).toMatch(/Thrombus/);

    await page.getByRole("checkbox", { name: "Axial view across the vessel at its worst section" }).check();
    await page
      .getByRole("img", { name: /^Across the vessel: Portal vein, Thrombus|^Across the vessel: Thrombus/ })
      .waitFor();

    const trunk = page.getByRole("button", { name: /^Portal trunk: / });
    expect(await trunk.getAttribute("aria-label")).toMatch(/not assessed/);
    await page.getByRole("button", { name: "Take into the case" }).click();
    await expect.poll(() => trunk.getAttribute("aria-label"), patient).toMatch(/\d+ %/);
    await saved(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => trunk.getAttribute("aria-label"), patient).toMatch(/not assessed/);
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(() => trunk.getAttribute("aria-label"), patient).toMatch(/\d+ %/);
    await saved(page);
    await page.reload();
    await expect.poll(() => trunk.getAttribute("aria-label"), patient).toMatch(/\d+ %/);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("are shown and discarded on a narrow screen in Chinese, and leave the case as it was", async () => {
    const { page, foreign, errors } = await openBareCase("measured-narrow", 390, "zh");
    await choose(page, files);
    await expectAccessible(page);
    await measureButton(page).click();
    await measured(page).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "放弃" }).click();
    await measureButton(page).waitFor();
    expect(await page.locator('[data-saving="saved"]').count()).toBe(1);
    const kept = (await (await fetch(`${app.address}/api/cases/measured-narrow`)).json()) as { version: number };
    expect(kept.version).toBe(1);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("can be cancelled at work, while the page answers, and measured again", async () => {
    const fine = await Promise.all(files.map((path) => finer(path, 4)));
    const { page, errors } = await openBareCase("measured-again", 1440, "en");
    await choose(page, fine);
    await measureButton(page).click();
    const work = page.getByRole("progressbar", { name: "Progress of the measurement" });
    await expect.poll(async () => Number(await work.getAttribute("value")), patient).toBeGreaterThan(0.3);
    // The longest time that the page was busy in half a second of the work.
    const busyMs = await page.evaluate(async () => {
      let [longest, last] = [0, performance.now()];
      for (const end = last + 500; last < end; ) {
        await new Promise((next) => setTimeout(next));
        const now = performance.now();
        [longest, last] = [Math.max(longest, now - last), now];
      }
      return longest;
    });
    expect(busyMs).toBeLessThan(250);
    await page.getByRole("button", { name: "Cancel" }).click();
    await measureButton(page).waitFor();
    expect(await measured(page).count()).toBe(0);
    expect(await page.getByRole("combobox", { name: /^What .* shows$/ }).count()).toBe(3);

    for (const path of fine) await page.getByRole("button", { name: `Remove ${basename(path)}` }).click();
    await page.locator('input[type="file"]').setInputFiles([...files]);
    await measureButton(page).click();
    await measured(page).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("say in one line what is wrong with a file, and lose nothing", async () => {
    const { page, errors } = await openBareCase("measured-wrong", 1440, "en");
    const broken = join(folder, "tumour.nii.gz");
    writeFileSync(broken, "no mask");
    await choose(page, [...files, broken]);
    const fault = page.getByText(/^tumour\.nii\.gz: found /);
    await fault.waitFor();
    await page.getByRole("combobox", { name: "What tumour.nii.gz shows" }).selectOption("leave out");
    await page.getByRole("combobox", { name: "What thrombus.nii.gz shows" }).selectOption("liver");
    await measureButton(page).click();
    await page.getByText("thrombus.nii.gz: found a second liver, wanted one file for each role").waitFor();
    await page.getByRole("combobox", { name: "What thrombus.nii.gz shows" }).selectOption("thrombus");
    await measureButton(page).click();
    await measured(page).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
