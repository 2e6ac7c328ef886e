import { parentPort } from "node:worker_threads";
import { checkDigitalLiver } from "./digitalLiver.ts";

parentPort?.on("message", (seed: number) => parentPort?.postMessage(checkDigitalLiver(seed)));
