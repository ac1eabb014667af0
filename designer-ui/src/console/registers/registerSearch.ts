/** Which register of which package, and which part of it; it stands in the address. What is searched for does not: it may be personal. */
export interface RegisterSearch {
  package?: string;
  section?: string;
  /** From 1. */
  page?: number;
}

export function readRegisterSearch(raw: Record<string, unknown>): RegisterSearch {
  const search: RegisterSearch = {};
  for (const name of ["package", "section"] as const) {
    const value = raw[name];
    if (typeof value === "string" && value !== "") {
      search[name] = value;
    }
  }
  const page = Number(raw["page"]);
  if (Number.isInteger(page) && page > 1) {
    search.page = page;
  }
  return search;
}
