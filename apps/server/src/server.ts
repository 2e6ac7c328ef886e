import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import { bad, good, type Result } from "@glisson/case";
import fastify, { type FastifyInstance } from "fastify";
import { addCaseRoutes } from "./caseRoutes.ts";
import { openCaseStore } from "./caseStore.ts";

export interface ServerSettings {
  readonly port: number;
  /** Folder that keeps the cases. */
  readonly dataFolder: string;
  /** Folder of the example cases; never written. */
  readonly examplesFolder: string;
  /** Folder of the built web app. */
  readonly webFolder: string;
}

/** Starts the server on loopback; gives the address to open. */
export async function startServer(settings: ServerSettings): Promise<Result<string>> {
  const server = await buildServer(settings);
  try {
    return good(await server.listen({ host: "127.0.0.1", port: settings.port }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE") throw error;
    return bad({ where: "--port", found: `port ${settings.port} in use`, wanted: "a free port, such as --port 4748" });
  }
}

/** The server without a port, for tests and for `startServer`. */
export async function buildServer({ dataFolder, examplesFolder, webFolder }: ServerSettings): Promise<FastifyInstance> {
  const server = fastify({ logger: false, bodyLimit: 8 * 1024 * 1024 });
  await server.register(helmet, { contentSecurityPolicy: { directives: contentPolicy }, hsts: false });
  refuseOtherOrigins(server);
  await server.register(fastifyStatic, { root: webFolder });
  addCaseRoutes(server, openCaseStore(dataFolder, examplesFolder));
  server.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && !request.url.startsWith("/api/");
    if (page) return reply.sendFile("index.html");
    return reply
      .code(404)
      .send({ fault: { where: request.url, found: "no such address", wanted: "an address of the API" } });
  });
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    const said =
      status < 500
        ? { found: error.message, wanted: "a request that the API knows" }
        : { found: "a fault of ours", wanted: "the case opened again, which shows what is saved" };
    return reply.code(status).send({ fault: { where: request.url, ...said } });
  });
  return server;
}

/** Everything comes from the app's own origin; WebAssembly and workers of the viewer are allowed, eval is not. */
const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  workerSrc: ["'self'", "blob:"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  connectSrc: ["'self'"],
  fontSrc: ["'self'", "data:"],
  upgradeInsecureRequests: null,
};

const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Pages of other origins cannot reach the cases: neither by a name that points here nor by a form sent across. */
function refuseOtherOrigins(server: FastifyInstance): void {
  server.addHook("onRequest", async (request, reply) => {
    const { host, origin } = request.headers;
    const foreign =
      !ownHost.test(host ?? "") || (origin !== undefined && !ownHost.test(origin.replace(/^https?:\/\//, "")));
    if (!foreign) return;
    await reply
      .code(403)
      .send({ fault: { where: "Host or Origin", found: origin ?? host ?? "nothing", wanted: "this machine" } });
  });
}
