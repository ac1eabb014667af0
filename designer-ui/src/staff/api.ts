import { call, fetchOk, json } from "../http/http";

export interface Municipality {
  code: string;
  name: string;
}

export interface CaseLine {
  number: string;
  title: string;
  state: string;
  stateTitle: string;
  submitted: string;
  department: string;
  /** Messages of the resident that staff have not read. */
  unread?: number;
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
  /** Whether the resident can be asked for it again. */
  markable: boolean;
  contents: CaseContent[];
  /** What staff said of it, as long as it is to be corrected. */
  deficient: string | null;
  /** The answer as staff saw it when they last acted; only where the resident has changed it since. */
  before: { text: string; contents: CaseContent[] } | null;
}

/** A photo or file of an answer. */
export interface CaseContent {
  type: string;
  name: string;
  url: string;
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

/** `approved`, `rejected`, or what else the process of the case takes. */
export type Decision = string;

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

/** What staff and resident wrote to each other. */
export interface Thread {
  unread: number;
  items: ThreadEntry[];
}

export interface ThreadEntry {
  number: number;
  at: string;
  author: "staff" | "resident";
  by?: string;
  kind: string;
  text?: string;
  content?: CaseContent;
  /** Of what staff wrote: waiting, sent or failed. */
  state?: string;
  withdrawn: boolean;
}

export interface CannedAnswer {
  id: string;
  title: string;
  text: string;
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
  retry(number: string): Promise<void>;
  thread(number: string): Promise<Thread>;
  write(number: string, text: string, by: string): Promise<Thread>;
  read(number: string): Promise<Thread>;
  /** Those for all and of the department, filled for the case. */
  cannedAnswers(number: string, department: string): Promise<CannedAnswer[]>;
  /** A document, photo or file: its bytes are fetched with the token, which an ordinary link could not carry. */
  file(url: string): Promise<Blob>;
}

/** The municipalities this engine serves. */
export function httpMunicipalities(token: string): Promise<Municipality[]> {
  return call("/api/municipalities", { headers: { Authorization: `Bearer ${token}` } });
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
    retry: async (number) => {
      await fetchOk(`${caseOf(number)}/retry`, authorised({ method: "POST" }));
    },
    thread: (number) => call(`${caseOf(number)}/thread`, authorised()),
    write: (number, text, by) => call(`${caseOf(number)}/thread`, authorised(json("POST", { text, by }))),
    read: (number) => call(`${caseOf(number)}/thread/read`, authorised(json("POST", {}))),
    cannedAnswers: async (number, department) => {
      const query = new URLSearchParams({ case: number, department });
      const page = await call<{ items: CannedAnswer[] }>(`${root}/canned-answers?${query}`, authorised());
      return page.items;
    },
    file: async (url) => {
      // The token goes to this engine only, never to an address elsewhere that an answer might name.
      if (new URL(url, location.href).origin !== location.origin) {
        throw new Error(url);
      }
      return (await fetchOk(url, authorised())).blob();
    },
  };
}
