import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Leaves out the image library's worker for segment statistics, three megabytes that the product never starts. */
const withoutStatisticsWorker: Plugin = {
  name: "without-statistics-worker",
  enforce: "pre",
  load: (id) => (id.endsWith("/registerComputeWorker.js") ? "export function registerComputeWorker() {}" : null),
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutStatisticsWorker],
});
