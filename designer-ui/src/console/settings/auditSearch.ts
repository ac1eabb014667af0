/** What the audit log is narrowed to; it stands in the address. */
export interface AuditSearch {
  who?: string;
  action?: string;
  subject?: string;
  /** Days as `2026-11-20`, both inclusive. */
  from?: string;
  to?: string;
  /** From 1. */
  page?: number;
}

export const AUDIT_WORDS = ["who", "action", "subject", "from", "to"] as const;

export type AuditWords = Partial<Record<(typeof AUDIT_WORDS)[number], string>>;

/** Reads the address; what it does not know is left out. */
export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const search: AuditSearch = {};
  for (const name of AUDIT_WORDS) {
    const value = raw[name];
    if ((typeof value === "string" || typeof value === "number") && value !== "") {
      search[name] = String(value);
    }
  }
  const page = Number(raw["page"]);
  if (Number.isInteger(page) && page > 1) {
    search.page = page;
  }
  return search;
}

/** The address of the same entries as CSV. */
export function csvAddress(code: string, { page: _, ...words }: AuditSearch): string {
  const query = new URLSearchParams(words).toString();
  return `/api/municipalities/${encodeURIComponent(code)}/audit.csv${query === "" ? "" : `?${query}`}`;
}
