import type { Job } from "../src/console/jobs/jobApi";
import type { Counts, Preview, Register, Version } from "../src/console/registers/registerApi";
import type { Session } from "../src/console/signin/session";
import { CITY, clerk, engineWith } from "./console";
import type { FakeEngine } from "./FakeEngine";

export const REGISTER = `${CITY}/registers/eligible`;

const column = (id: string, title: string, type: string, required: boolean) => ({
  id,
  title,
  type,
  required,
  headings: id === "notice" ? ["お知らせ番号"] : [],
  personal: type === "name" || type === "date",
});

export const eligible: Register = {
  register: {
    id: "eligible",
    packageId: "list",
    title: "給付金の対象者",
    version: 4,
    rows: 1234,
    needsImport: false,
  },
  key: ["notice", "born"],
  columns: [
    column("notice", "通知番号", "code", true),
    column("born", "生年月日", "date", true),
    column("name", "氏名", "name", true),
    column("amount", "支給額", "yen", false),
    column("ward", "地区", "text", false),
  ],
  findable: [["notice", "born"], ["ward"]],
};

const row = { notice: "000002", born: "1985-12-03", name: "舞鶴 太郎", amount: 30000, ward: "大内" };

export const counts: Counts = {
  added: 2,
  updated: 1,
  removed: 0,
  unchanged: 3,
  skipped: 0,
  total: 1236,
  version: 5,
};

export const versions: Version[] = [
  {
    version: 4,
    made: "2026-11-20T01:00:00Z",
    mode: "update",
    source: "csv",
    counts: { ...counts, version: 4, total: 1234 },
  },
  {
    version: 3,
    made: "2026-11-19T01:00:00Z",
    mode: "replace",
    source: "xlsx",
    counts: { ...counts, version: 3, total: 1000 },
  },
];

export const preview: Preview = {
  format: "csv",
  sheet: "",
  headings: [
    { heading: "通知番号", cell: "A1", column: "notice" },
    { heading: "生年月日", cell: "B1", column: "born" },
    { heading: "氏名", cell: "C1", column: "name" },
    { heading: "町", cell: "D1", column: "" },
  ],
  rows: [{ notice: "000002", born: "1985-12-03", name: "舞鶴 太郎" }],
  counts,
  errors: [],
  errorCount: 0,
};

/** An import that has just begun. */
export const importJob: Job = {
  id: "i1",
  kind: "register-import",
  details: { register: "eligible", package: "list", title: "給付金の対象者", file: "list.csv" },
  state: "running",
  total: 1000,
  done: 400,
  failed: 0,
  errors: [],
  created: "2026-11-20T01:00:00Z",
  changed: "2026-11-20T01:00:00Z",
};

/** An engine that takes imports, each of which has ended when it is looked at again. */
export function importing(
  engine: FakeEngine,
  end: Partial<Job> = { state: "done", result: counts as never },
): FakeEngine {
  let jobs: Job[] = [];
  return engine
    .on("POST", `${REGISTER}/imports`, () => {
      jobs = [{ ...importJob, ...end }];
      return Response.json(importJob, { status: 202 });
    })
    .on("GET", `${CITY}/jobs`, () => ({ items: jobs }));
}

/** An engine with one register of 1,234 rows, at which a clerk who may import is signed in. */
export function engineWithRegister(
  session: Session = { ...clerk, actions: ["cases-work", "registers-read", "registers-import"] },
): FakeEngine {
  return engineWith(session)
    .on("GET", `${CITY}/registers`, () => [eligible.register])
    .on("GET", REGISTER, () => eligible)
    .on("GET", `${REGISTER}/rows`, ({ query }) =>
      query.has("where")
        ? { items: [row], page: 0, size: 200, total: 1 }
        : { items: [row], page: Number(query.get("page")), size: 50, total: 1234 },
    )
    .on("GET", `${REGISTER}/versions`, () => versions);
}
