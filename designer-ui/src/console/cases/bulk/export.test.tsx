import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { engineWithCase, line } from "../../../../test/caseFixture";
import { CITY, clerk, openConsole } from "../../../../test/console";
import type { FakeEngine } from "../../../../test/FakeEngine";
import type { Job } from "../../jobs/jobApi";

const EXPORTS = `${CITY}/packages/${line.package}/exports`;
const job: Job = {
  id: "e1",
  kind: "answers-export",
  details: { package: line.package, title: "交付申請", file: "subsidy-answers.csv" },
  state: "running",
  total: 1_000_000,
  done: 250_000,
  failed: 0,
  errors: [],
  created: "2026-11-20T01:00:00Z",
  changed: "2026-11-20T01:00:00Z",
};
const done: Job = { ...job, state: "done", done: 1_000_000, file: { size: 1234, until: "2999-01-01T00:00:00Z" } };
const WHAT = "交付申請の回答の書き出し（subsidy-answers.csv）";

let jobs: Job[];
let engine: FakeEngine;

beforeEach(() => {
  localStorage.clear();
  jobs = [];
  engine = engineWithCase()
    .on("GET", "/api/session", () => ({ ...clerk, actions: [...clerk.actions, "answers-export"] }))
    .on("GET", `${CITY}/cases`, () => ({ items: [line], page: 0, total: 1 }))
    .on("GET", `${CITY}/colleagues`, () => ({ items: [] }))
    .on("GET", `${CITY}/jobs`, () => ({ items: jobs }))
    .on("POST", EXPORTS, () => {
      jobs = [job];
      return Response.json(job, { status: 202 });
    });
});

const query = () => Object.fromEntries(engine.asked("POST", EXPORTS)[0]?.query ?? []) as Record<string, string>;

describe("an export of answers", () => {
  it("should be ordered for the marked applications, and be saved when it is made", async () => {
    openConsole("/cases");
    await userEvent.click(await screen.findByRole("checkbox", { name: `選ぶ ${line.number}` }));
    await userEvent.click(screen.getByRole("button", { name: "CSVで書き出す" }));
    expect(await screen.findByText(/書き出しを始めました/)).toBeInTheDocument();
    expect(query()).toEqual({ format: "csv", personal: "true", procedure: line.procedure, numbers: line.number });
    await userEvent.click(await screen.findByRole("button", { name: "処理中（1）" }));
    expect(screen.getByRole("progressbar", { name: WHAT })).toHaveAttribute("aria-valuetext", "250,000 / 1,000,000 件");
    jobs = [done];
    expect(await screen.findByText(`「${WHAT}」ができました。`, undefined, { timeout: 4_000 })).toBeInTheDocument();
    for (const link of screen.getAllByRole("link", { name: `${WHAT}を保存`, hidden: true })) {
      expect(link).toHaveAttribute("href", `${CITY}/jobs/e1/file`);
    }
  });

  it("should be ordered for all of a procedure, as the list is narrowed", async () => {
    openConsole(`/cases?package=${line.package}&state=received&from=2026-11-01`);
    await userEvent.click(await screen.findByRole("button", { name: "回答を書き出す" }));
    const window = within(screen.getByRole("dialog"));
    await userEvent.selectOptions(window.getByLabelText("形式"), "CSV");
    await userEvent.selectOptions(window.getByLabelText("文字コード"), "Windows（Shift_JIS）");
    await userEvent.click(window.getByRole("button", { name: "書き出す" }));
    expect(await screen.findByText(/書き出しを始めました/)).toBeInTheDocument();
    expect(query()).toEqual({ format: "csv", encoding: "windows-31j", state: "received", from: "2026-11-01" });
  });

  it("should be told of by who comes back after it was made", async () => {
    localStorage.setItem("madoguchi.jobs.yamaguchi.a1", "e1");
    jobs = [done];
    openConsole("/");
    const notice = await screen.findByText(`「${WHAT}」ができました。`);
    expect(notice.parentElement).toContainElement(screen.getByRole("link", { name: `${WHAT}を保存` }));
  });

  it("should say what the encoding lacks", async () => {
    const error = { number: "2026-000001", column: "氏名", character: "𠮷", message: "「氏名」の「𠮷」は書けません。" };
    jobs = [
      {
        ...job,
        state: "failed",
        problem: { status: 422, detail: "書けない文字があります。", errors: [error] as never, errorCount: 7 },
      },
    ];
    openConsole("/");
    await userEvent.click(await screen.findByRole("button", { name: "処理" }));
    expect(screen.getByText("書けない文字があります。")).toBeInTheDocument();
    expect(screen.getByText("「氏名」の「𠮷」は書けません。")).toBeInTheDocument();
  });

  it("should not be offered any more when its day is over", async () => {
    jobs = [{ ...done, file: { size: 1234, until: "2026-01-01T00:00:00Z" } }];
    openConsole("/");
    await userEvent.click(await screen.findByRole("button", { name: "処理" }));
    expect(screen.getByText(/ファイルはもうありません/)).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: `${WHAT}を保存` })).toBeNull();
  });
});
