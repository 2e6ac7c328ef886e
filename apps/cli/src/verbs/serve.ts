import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import { InputFault, remark } from "../input.ts";

const house = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** `serve`: the web app and the case files, on loopback only. */
export function addServe(program: Command): void {
  program
    .command("serve")
    .description("the web app, on this machine only (loopback)")
    .option("--port <port>", "port to listen on", readPort, 4747)
    .option("--data <folder>", "folder that keeps the cases", house("glisson-data"))
    .action(async ({ port, data }: { readonly port: number; readonly data: string }) => {
      const web = house("apps/web/dist");
      if (!existsSync(web))
        throw new InputFault([{ where: web, found: "no built web app", wanted: "`npm start`, which builds it" }]);
      const { startServer } = await import("@glisson/server");
      const address = await startServer({ port, dataFolder: data, examplesFolder: house("examples"), webFolder: web });
      if (!address.ok) throw new InputFault(address.faults);
      remark(`open ${address.value} in a browser; cases are kept in ${data}; Ctrl+C ends`);
      await new Promise(() => {});
    });
}

function readPort(written: string): number {
  const port = Number(written);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError("wanted a port, 0 to 65535");
  return port;
}
