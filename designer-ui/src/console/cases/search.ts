/** How the engine sorts: what came last, what changed last, or what must be done next comes first. */
export const SORTS = ["submitted", "changed", "deadline"] as const;

/** What the list of cases is narrowed to. It stands in the address, so that it can be kept, sent and gone back to. */
export interface CaseSearch {
  text?: string;
  /** The id of a package: its procedures. */
  package?: string;
  state?: string;
  department?: string;
  /** `me`, `none`, or the id of a colleague. */
  assignee?: string;
  /** Days of receipt, both included, as YYYY-MM-DD. */
  from?: string;
  to?: string;
  /** Only what should have been done by now. */
  overdue?: "true";
  /** The newest first unless said otherwise. */
  sort?: (typeof SORTS)[number];
  /** From 1. */
  page?: number;
}

const WORDS = ["text", "package", "state", "department", "assignee"] as const;
const DAYS = ["from", "to"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what it does not know is left out. */
export function readSearch(raw: Record<string, unknown>): CaseSearch {
  const search: CaseSearch = {};
  for (const name of WORDS) {
    const value = raw[name];
    if ((typeof value === "string" || typeof value === "number") && value !== "") {
      search[name] = String(value);
    }
  }
  const sort = SORTS.find((one) => one === raw["sort"]);
  if (sort !== undefined) {
    search.sort = sort;
  }
  for (const name of DAYS) {
    const day = raw[name];
    if (typeof day === "string" && DAY.test(day)) {
      search[name] = day;
    }
  }
  if (raw["overdue"] === true || raw["overdue"] === "true") {
    search.overdue = "true";
  }
  const page = Number(raw["page"]);
  if (Number.isInteger(page) && page > 1) {
    search.page = page;
  }
  return search;
}

/** The same search with something changed; whatever is changed, it begins at the first page again. */
export function narrowed(search: CaseSearch, change: Partial<Record<keyof CaseSearch, string>>): CaseSearch {
  return readSearch({ ...search, page: 1, ...change });
}

/** What narrows and orders, without the page: the parameters a view keeps. */
export function narrowing({ page: _, ...search }: CaseSearch): Record<string, string> {
  return search as Record<string, string>;
}

const KEPT = "madoguchi.cases";

/** Keeps the search of this tab: from a case one goes back to the list as it was. */
export function keepSearch(search: CaseSearch): void {
  sessionStorage.setItem(KEPT, JSON.stringify(search));
}

export function keptSearch(): CaseSearch {
  return readSearch(JSON.parse(sessionStorage.getItem(KEPT) ?? "{}") as Record<string, unknown>);
}

/** Which part of a case's page is looked at. */
export interface SectionSearch {
  section?: string;
}

export function readSection(raw: Record<string, unknown>): SectionSearch {
  return typeof raw["section"] === "string" ? { section: raw["section"] } : {};
}
