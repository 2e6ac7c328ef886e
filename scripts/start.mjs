// `npm start`: all the set-up that is needed, then the web app on loopback. Arguments are handed to `glisson serve`.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildWeb, environment, findNode, installPackages, root } from "./prepare.mjs";

installPackages();
const node = findNode();
buildWeb(node);
const server = spawn(node, [join(root, "apps", "cli", "bin", "glisson.mjs"), "serve", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: environment(node),
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
