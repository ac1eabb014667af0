import { today } from "../parts/time";

/** Days of Japan as `2026-11-20`, both included. */
export interface Span {
  from: string;
  to: string;
}

/** Which part of the money page; it stands in the address. */
export interface MoneySearch {
  section?: string;
  from?: string;
  to?: string;
  /** Of the payout lists, from 1. */
  page?: number;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function readMoneySearch(raw: Record<string, unknown>): MoneySearch {
  const search: MoneySearch = {};
  if (typeof raw["section"] === "string") {
    search.section = raw["section"];
  }
  for (const name of ["from", "to"] as const) {
    const value = raw[name];
    if (typeof value === "string" && DATE.test(value)) {
      search[name] = value;
    }
  }
  const page = Number(raw["page"]);
  if (Number.isInteger(page) && page > 1) {
    search.page = page;
  }
  return search;
}

/** This month so far, unless other days are named. */
export function spanOf({ from, to }: MoneySearch): Span {
  const last = to ?? today();
  return { from: from ?? `${last.slice(0, 8)}01`, to: last };
}
