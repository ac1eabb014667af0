import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { en } from "./en";
import { ja, type Texts } from "./ja";

export type Language = "ja" | "en";

const KEPT = "madoguchi.language";
const ALL: Record<Language, Texts> = { ja, en };
const LOCALES: Record<Language, string> = { ja: "ja-JP", en: "en-GB" };

interface Spoken {
  language: Language;
  speak: (language: Language) => void;
}

const LanguageContext = createContext<Spoken>({ language: "ja", speak: () => undefined });

/** The language of the person at this browser: Japanese until English is chosen. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, speak] = useState<Language>(() => (localStorage.getItem(KEPT) === "en" ? "en" : "ja"));
  // Before what is shown asks the engine anything: requests name the language of the page.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEPT, language);
  }, [language]);
  const spoken = useMemo(() => ({ language, speak }), [language]);
  return (
    <LanguageContext value={spoken}>
      <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export const useLanguage = (): Spoken => useContext(LanguageContext);

export const useTexts = (): Texts => ALL[useLanguage().language];

/** The engine says most things as “日本語 / English”; what is said once is said to all. */
export function inLanguage(said: string, language: Language): string {
  const parts = said.split(" / ");
  const at = parts.findIndex((part, index) => index > 0 && /^[\x20-\x7e]/.test(part));
  if (at < 0 || !/[぀-ヿ一-鿿]/.test(said)) {
    return said;
  }
  return language === "ja" ? parts.slice(0, at).join(" / ") : parts.slice(at).join(" / ");
}
