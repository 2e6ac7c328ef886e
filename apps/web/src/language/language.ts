import type { Language, Text } from "@glisson/case";
import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** A key of the dictionaries; the forms of a plural share one. */
export type Words = keyof typeof en extends infer Key
  ? Key extends `${infer Stem}_${"one" | "other"}`
    ? Stem
    : Key
  : never;

type Speak = (key: Words, values?: Readonly<Record<string, string | number>>) => string;

const keptUnder = "glisson.language";

const firstLanguage = (): Language => {
  const kept = localStorage.getItem(keptUnder);
  if (kept === "en" || kept === "zh") return kept;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
};

const markPage = (language: Language): void => {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
};

/** Starts the dictionaries in the language kept in this browser, else in the browser's own. */
export function startLanguage(): void {
  const language = firstLanguage();
  markPage(language);
  void i18next.use(initReactI18next).init({
    lng: language,
    resources: { en: { translation: en }, zh: { translation: zh } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
}

/** The language of the page, and how to change it. */
export function useLanguage(): { language: Language; change: (to: Language) => void } {
  const { i18n } = useTranslation();
  const change = (to: Language) => {
    localStorage.setItem(keptUnder, to);
    markPage(to);
    void i18n.changeLanguage(to);
  };
  return { language: i18n.language as Language, change };
}

/** Says a sentence that came with the plan in the language of the page. */
export function useSay(): (sentence: Text) => string {
  const { language } = useLanguage();
  return (sentence) => sentence[language];
}

/** The words of the page's own frame: labels, buttons, headings. */
export const useWords = (): Speak => useTranslation().t as unknown as Speak;
