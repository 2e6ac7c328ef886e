import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Link, Route, Switch } from "wouter";
import { CasePage } from "./casePage/CasePage.tsx";
import { CaseListPage } from "./cases/CaseListPage.tsx";
import { LanguageSwitch } from "./language/LanguageSwitch.tsx";
import { useWords } from "./language/language.ts";
import { theme } from "./theme.ts";

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } } });

export function App() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={queries}>
        <Pages />
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Pages() {
  const t = useWords();
  return (
    <>
      <a className="skip" href="#main">
        {t("skipToContent")}
      </a>
      <header className="head">
        <Link href="/" className="brand">
          Glisson
        </Link>
        <span className="tagline">{t("tagline")}</span>
        <span className="notice">{t("notice")}</span>
        <span className="end">
          <LanguageSwitch />
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        <Switch>
          <Route path="/">
            <CaseListPage />
          </Route>
          <Route path="/cases/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
          <Route>
            <h1>{t("noSuchPage")}</h1>
            <Link href="/">{t("toCases")}</Link>
          </Route>
        </Switch>
      </main>
    </>
  );
}
