import type { Texts } from "../texts/ja";

interface Entry {
  to: string;
  text: Exclude<
    { [K in keyof Texts["shell"]]: Texts["shell"][K] extends string ? K : never }[keyof Texts["shell"]],
    never
  >;
  /** Shown to whom one of these is allowed; to everybody when none is named. */
  actions: readonly string[];
}

/** The side navigation, by rights (docs/rights.md). */
export const navigation: readonly Entry[] = [
  { to: "/", text: "home", actions: [] },
  { to: "/cases", text: "cases", actions: ["cases-read"] },
  { to: "/residents", text: "residents", actions: ["residents-read"] },
  { to: "/registers", text: "registers", actions: ["registers-read"] },
  { to: "/money", text: "money", actions: ["payouts-read", "money-read"] },
  { to: "/settings", text: "settings", actions: ["audit-read", "staff-manage", "settings-read"] },
];
