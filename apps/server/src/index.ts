export { buildServer, type ServerSettings, startServer } from "./server.ts";
