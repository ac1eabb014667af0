import { useLanguage } from "../texts/language";

const LOCALES = { ja: "ja-JP", en: "en-GB" };

/** Writes instants and dates as people in Japan read them; the time is Japan's wherever the browser is. */
export function useTimes() {
  const locale = LOCALES[useLanguage().language];
  const both = new Intl.DateTimeFormat(locale, { timeZone: "Asia/Tokyo", dateStyle: "medium", timeStyle: "short" });
  const day = new Intl.DateTimeFormat(locale, { timeZone: "Asia/Tokyo", dateStyle: "medium" });
  return {
    /** 2026/11/20 10:05 */
    dateTime: (at: string) => both.format(new Date(at)),
    /** 2026/11/20; takes an instant or a date */
    date: (at: string) => day.format(new Date(at.length === 10 ? `${at}T00:00:00+09:00` : at)),
  };
}

/** Today in Japan as `2026-11-20`. */
export const today = (): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(new Date());
