import { call, fetchOk, json } from "../http/http";

export interface CaseLine {
  number: string;
  title: string;
  state: string;
  stateTitle: string;
  submitted: string;
  department: string;
}

export interface PageOfCases {
  items: CaseLine[];
  page: number;
  total: number;
}

export interface CaseQuestion {
  id: string;
  title: string;
  kind: string;
  text: string;
  personal: boolean;
  deficient?: boolean;
}

export interface TimelineEntry {
  at: string;
  what: string;
  text: string;
  details: unknown;
}

export interface CaseDocument {
  number: string;
  title: string;
  template: string;
  url: string;
}

export type Decision = "approved" | "rejected";

export interface CaseView {
  number: string;
  package: string;
  procedure: string;
  title: string;
  state: string;
  stateTitle: string;
  department: string;
  answers: Record<string, unknown>;
  questions: CaseQuestion[];
  timeline: TimelineEntry[];
  documents: CaseDocument[];
  mayDecide: Decision[];
  decision: Record<string, unknown> | null;
}

export interface Deficiency {
  question: string;
  comment: string;
}

/** What the staff page asks of the engine. */
export interface StaffApi {
  cases(filter: { state: string; page: number }): Promise<PageOfCases>;
  find(number: string): Promise<CaseView>;
  markDeficient(number: string, items: Deficiency[], deadline: string | null): Promise<void>;
  decide(number: string, outcome: Decision, reason: string): Promise<void>;
  /** Opens a document: its bytes are fetched with the token, which an ordinary link could not carry. */
  document(url: string): Promise<Blob>;
}

export function httpStaffApi(municipality: string, token: string): StaffApi {
  const root = `/api/municipalities/${encodeURIComponent(municipality)}`;
  const authorised = (init: RequestInit = {}): RequestInit => ({
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${token}` },
  });
  const caseOf = (number: string) => `${root}/cases/${encodeURIComponent(number)}`;
  return {
    cases: ({ state, page }) => {
      const query = new URLSearchParams({ page: String(page), ...(state === "" ? {} : { state }) });
      return call(`${root}/cases?${query}`, authorised());
    },
    find: (number) => call(caseOf(number), authorised()),
    markDeficient: async (number, items, deadline) => {
      await fetchOk(`${caseOf(number)}/deficiencies`, authorised(json("POST", { items, deadline })));
    },
    decide: async (number, outcome, reason) => {
      await fetchOk(`${caseOf(number)}/decision`, authorised(json("POST", { outcome, reason })));
    },
    document: async (url) => {
      // The token goes to this engine only, never to an address elsewhere that an answer might name.
      if (new URL(url, location.href).origin !== location.origin) {
        throw new Error(url);
      }
      return (await fetchOk(url, authorised())).blob();
    },
  };
}
