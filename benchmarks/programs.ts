import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Program } from "./measure.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const oursPath = fileURLToPath(new URL("./ours.ts", import.meta.url));

export const ours: Program = {
  name: "Glisson",
  command: (step, job) => [process.execPath, oursPath, step, JSON.stringify(job)],
};

/** Ours on the whole way, stopped where the peers' chain stops. */
export const oursAsFarAsPeers: Program = {
  name: "Glisson, as far as the peers go",
  command: (_step, job) => [process.execPath, oursPath, "same parts", JSON.stringify(job)],
};

/** Debian's Python, for which Debian's packages of the peers are. */
const python = "/usr/bin/python3";

const inPython = (name: string): Program => ({
  name,
  command: (step, job) => [python, here("./peers/peers.py"), name, step, JSON.stringify(job)],
});

const chain: Program = {
  name: "SciPy + scikit-image",
  command: (_step, job) => [python, here("./peers/chain.py"), JSON.stringify(job)],
};

export interface Peers {
  /** The peers that are here, by step. */
  readonly of: Readonly<Record<string, readonly Program[]>>;
  readonly versions: readonly string[];
  /** Those that are not, and why. */
  readonly missing: readonly string[];
}

/** Looks for the peers, and builds the small program that asks ITK. */
export function findPeers(folder: string): Peers {
  const modules = [
    ["NumPy", "numpy", "m.__version__"],
    ["SciPy", "scipy", "m.__version__"],
    ["scikit-image", "skimage", "m.__version__"],
    ["VTK", "vtk", "m.vtkVersion.GetVTKVersion()"],
  ] as const;
  const versions: string[] = [];
  const missing: string[] = [];
  for (const [name, module, version] of modules) {
    const asked = spawnSync(python, ["-c", `import ${module} as m; print(${version})`], { encoding: "utf8" });
    if (asked.status === 0) versions.push(`${name} ${asked.stdout.trim()}`);
    else missing.push(`${name}: no Python module ${module}`);
  }
  const itk = buildItk(folder);
  if ("failed" in itk) missing.push(`ITK 5: ${itk.failed}`);
  else versions.push(`ITK ${itk.version}`);
  const has = (name: string): boolean => versions.some((one) => one.startsWith(`${name} `));
  const inPythonIfThere = (...names: string[]): Program[] => names.filter((name) => has(name)).map(inPython);
  const withItk = "program" in itk ? [itk.program] : [];
  return {
    versions,
    missing,
    of: {
      distance: [...inPythonIfThere("SciPy"), ...withItk],
      components: [...inPythonIfThere("SciPy", "scikit-image"), ...withItk],
      thinning: inPythonIfThere("scikit-image"),
      surface: inPythonIfThere("VTK", "scikit-image"),
      territories: has("SciPy") ? [inPython("SciPy"), inPython("SciPy k-d tree")] : [],
      "whole way": has("SciPy") && has("scikit-image") ? [chain] : [],
      read: inPythonIfThere("NumPy"),
    },
  };
}

function buildItk(
  folder: string,
): { readonly program: Program; readonly version: string } | { readonly failed: string } {
  const build = join(folder, "itk");
  mkdirSync(build, { recursive: true });
  const configured = spawnSync("cmake", [here("./peers/itk")], { cwd: build, encoding: "utf8" });
  if (configured.status !== 0) return { failed: "not found by cmake" };
  if (spawnSync("cmake", ["--build", "."], { cwd: build }).status !== 0) return { failed: "the program did not build" };
  const listed = spawnSync("cmake", ["-N", "-LA", "."], { cwd: build, encoding: "utf8" }).stdout;
  const version = /ITK_DIR:PATH=.*ITK-([\d.]+)/.exec(listed)?.[1] ?? "5";
  const program: Program = {
    name: "ITK",
    command: (step, { volume }) => [
      join(build, "peer"),
      step,
      volume!.path,
      ...volume!.size.map(String),
      ...volume!.spacingMm.map(String),
    ],
  };
  return { program, version };
}
