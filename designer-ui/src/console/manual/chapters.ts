/** The chapters of docs/manual, in the order in which they are read. */
export const CHAPTERS = [
  "start",
  "cases",
  "proxy",
  "threads",
  "money",
  "registers",
  "residents",
  "administration",
  "trouble",
] as const;

export type Chapter = (typeof CHAPTERS)[number];

/** The longest beginning that fits is first. */
const PAGES: readonly (readonly [string, Chapter])[] = [
  ["/cases/proxy", "proxy"],
  ["/cases", "cases"],
  ["/money", "money"],
  ["/registers", "registers"],
  ["/residents", "residents"],
  ["/settings", "administration"],
];

/** The chapter that tells of a page. */
export function chapterOf(path: string): Chapter {
  return PAGES.find(([beginning]) => path.startsWith(beginning))?.[1] ?? "start";
}

export function isChapter(name: string): name is Chapter {
  return CHAPTERS.some((chapter) => chapter === name);
}
