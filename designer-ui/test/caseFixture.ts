import type { CaseLine, CaseQuestion, CaseView } from "../src/console/cases/caseApi";
import type { Ledger } from "../src/console/cases/money/moneyApi";
import type { Thread } from "../src/console/thread/thread";
import { CITY, engineWith } from "./console";
import type { FakeEngine } from "./FakeEngine";

export const CASE = `${CITY}/cases/2026-000001`;

const question = (more: Pick<CaseQuestion, "id" | "title" | "text"> & Partial<CaseQuestion>): CaseQuestion => ({
  kind: "text",
  personal: false,
  markable: true,
  contents: [],
  deficient: null,
  before: null,
  ...more,
});

export const receipt = { type: "image/jpeg", name: "", url: `${CASE}/contents/c1` };

export const view: CaseView = {
  number: "2026-000001",
  package: "kitchen-waste-subsidy",
  version: "1.0.0",
  procedure: "subsidy",
  title: "生ごみ処理機購入費補助金",
  state: "submitted",
  stateTitle: "審査中",
  department: "環境政策課",
  submitted: "2026-11-20T01:00:00Z",
  answers: {},
  facts: {},
  questions: [
    question({ id: "name", title: "お名前", text: "山口 花子", personal: true }),
    question({ id: "receipt", title: "領収書の写真", text: "1枚", kind: "photo", contents: [receipt] }),
    question({ id: "grant", title: "補助金の額", text: "19,900円", markable: false }),
  ],
  timeline: [{ at: "2026-11-20T01:00:00Z", what: "submitted", text: "申請を受け付けました", details: {}, by: null }],
  documents: [{ number: "環-12", title: "交付決定通知書", template: "decision", url: `${CASE}/documents/1` }],
  mayDecide: ["approved", "rejected"],
  decision: null,
  revision: 3,
  assignee: null,
};

export const line: CaseLine = {
  number: view.number,
  package: view.package,
  title: view.title,
  state: view.state,
  stateTitle: view.stateTitle,
  submitted: view.submitted,
  department: view.department,
  unread: 0,
  procedure: view.procedure,
  changed: view.submitted,
  deadline: null,
  assignee: null,
  applicant: "山口 花子",
};

export const thread: Thread = {
  resident: "r1",
  unread: 1,
  readUpTo: 1,
  items: [
    {
      number: 1,
      at: "2026-11-20T02:00:00Z",
      author: "staff",
      by: "窓口 太郎",
      kind: "text",
      text: "見積書はお持ちですか",
      state: "failed",
      withdrawn: false,
    },
    {
      number: 2,
      at: "2026-11-20T02:01:00Z",
      author: "resident",
      kind: "text",
      text: "送信が取り消されました",
      withdrawn: true,
    },
  ],
};

export const ledger: Ledger = {
  case: view.number,
  due: 3000,
  paid: 1000,
  refunded: 0,
  waived: 0,
  balance: 2000,
  refundable: 1000,
  dueOn: "2026-12-01",
  link: null,
  session: null,
  approvalAbove: null,
  requests: [],
  entries: [
    {
      at: "2026-11-20T01:00:00Z",
      debit: "owed",
      credit: "due",
      amount: 3000,
      reason: "手数料",
      who: "process",
      reference: "",
      act: "1",
      method: "",
    },
  ],
};

/** An engine that has one case, as given. */
export function engineWithCase(changed: Partial<CaseView> = {}): FakeEngine {
  const shown = { ...view, ...changed };
  return engineWith()
    .on("GET", `${CITY}/cases`, () => ({ items: [line], page: 0, total: 1 }))
    .on("GET", CASE, () => shown)
    .on("GET", `${CASE}/ledger`, () => ledger)
    .on("GET", `${CASE}/thread`, () => thread)
    .on("GET", `${CASE}/notes`, () => ({ items: [] }))
    .on("PUT", `${CASE}/presence`, () => ({ others: [] }))
    .on("DELETE", `${CASE}/presence`, () => undefined)
    .on("GET", `${CASE}/contents/c1`, () => new Response("photo", { headers: { "Content-Type": "image/jpeg" } }))
    .on("GET", `${CASE}/documents/1`, () => new Response("%PDF", { headers: { "Content-Type": "application/pdf" } }))
    .on("GET", `${CITY}/canned-answers`, () => ({
      items: [{ id: "c1", title: "お待ちください", text: "2026-000001 は審査中です。", department: "", changed: "" }],
    }));
}
