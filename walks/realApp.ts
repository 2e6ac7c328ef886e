import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), "glisson-walk-"));

export interface RunningApp {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts `glisson serve` on a free port, as a person's machine runs it. */
export async function serve(dataFolder: string): Promise<RunningApp> {
  const command = [join(root, "apps/cli/bin/glisson.mjs"), "serve", "--port", "0", "--data", dataFolder];
  const server = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "pipe"] });
  const address = await addressSaidBy(server);
  const stop = () =>
    new Promise<void>((stopped) => {
      server.once("exit", () => stopped());
      server.kill("SIGKILL");
    });
  return { address, stop };
}

function addressSaidBy(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    server.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) found(address);
    });
    server.once("exit", () => failed(new Error(`the server ended: ${said}`)));
  });
}

/** A real browser. The flags keep it from calling home, and let it draw WebGL without a graphics card. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.GLISSON_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
    ],
  });

export interface WatchedPage {
  readonly page: Page;
  /** Requests that left the app's own origin; must stay empty. */
  readonly foreign: string[];
  /** Errors of the page's own code and of its content policy; must stay empty. */
  readonly errors: string[];
}

/** A page of a given width that notes every request elsewhere and every error. */
export async function openPage(browser: Browser, address: string, width: number): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width, height: width > 600 ? 900 : 844 }, locale: "en-GB" });
  // The machine may be busy with other tests.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const [foreign, errors]: [string[], string[]] = [[], []];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { page, foreign, errors };
}
