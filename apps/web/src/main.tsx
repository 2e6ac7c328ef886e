import "@mantine/core/styles.css";
import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
import "./page/page.css";
import "./page/print.css";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { startLanguage } from "./language/language.ts";
import { ErrorBoundary } from "./page/ErrorBoundary.tsx";

startLanguage();
createRoot(document.getElementById("root")!).render(
  <ErrorBoundary>
    <App />
  </ErrorBoundary>,
);
