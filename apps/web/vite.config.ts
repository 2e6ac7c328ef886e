import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The image library imports node's `events`; the package of that name, with the slash, is its browser twin.
  resolve: { alias: { events: "events/" } },
  worker: { format: "es" },
});
