import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { engineWithCase, line } from "../../../../test/caseFixture";
import { CITY, openConsole } from "../../../../test/console";
import type { FakeEngine } from "../../../../test/FakeEngine";
import type { Job } from "../../jobs/jobApi";

const NUMBERS = ["2026-000001", "2026-000002", "2026-000003"];
const job: Job = {
  id: "j1",
  kind: "cases-bulk",
  details: { act: "decide", outcome: "approved" },
  state: "running",
  total: 2,
  done: 1,
  failed: 0,
  errors: [],
  created: "2026-11-20T01:00:00Z",
  changed: "2026-11-20T01:00:00Z",
};

let jobs: Job[];
let engine: FakeEngine;

beforeEach(() => {
  localStorage.clear();
  jobs = [];
  engine = engineWithCase()
    .on("GET", `${CITY}/cases`, () => ({ items: NUMBERS.map((number) => ({ ...line, number })), page: 0, total: 3 }))
    .on("GET", `${CITY}/jobs`, () => ({ items: jobs }))
    .on("GET", `${CITY}/colleagues`, () => ({
      items: [
        { id: "a1", name: "田中 一郎" },
        { id: "a2", name: "環境 次郎" },
      ],
    }))
    .on("DELETE", `${CITY}/jobs/j1`, () => {
      jobs = [{ ...job, state: "cancelled" }];
      return jobs[0];
    });
});

const mark = async (number: string) => userEvent.click(await screen.findByRole("checkbox", { name: `選ぶ ${number}` }));

describe("several cases at once", () => {
  it("should be approved after a second look, and tell what came of it", async () => {
    engine.on("POST", `${CITY}/cases/bulk`, () => {
      jobs = [job];
      return Response.json(job, { status: 202 });
    });
    openConsole("/cases");
    await mark("2026-000001");
    await mark("2026-000003");
    expect(screen.getByText("2件を選択中")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "承認する" }));
    expect(engine.asked("POST", `${CITY}/cases/bulk`)).toHaveLength(0);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "承認する" }));
    expect(await screen.findByText(/このページを離れても続きます/)).toBeInTheDocument();
    expect(engine.asked("POST", `${CITY}/cases/bulk`)[0]?.body).toEqual({
      numbers: ["2026-000001", "2026-000003"],
      act: "approve",
    });
    await userEvent.click(await screen.findByRole("button", { name: "処理中（1）" }));
    expect(screen.getByRole("progressbar", { name: "まとめて承認する" })).toHaveAttribute("aria-valuetext", "1 / 2 件");
    jobs = [
      { ...job, state: "done", done: 2, failed: 1, errors: [{ item: "2026-000003", message: "今は決定できません。" }] },
    ];
    expect(
      await screen.findByText("「まとめて承認する」が終わりました。1件できました。1件はできませんでした。", undefined, {
        timeout: 4_000,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText("2026-000003：今は決定できません。")).toBeInTheDocument();
  });

  it("should be given to a colleague", async () => {
    engine.on("POST", `${CITY}/cases/bulk`, () => Response.json(job, { status: 202 }));
    openConsole("/cases");
    await mark("2026-000002");
    const bar = screen.getByRole("region", { name: "選んだ申請をまとめて処理" });
    await userEvent.selectOptions(await within(bar).findByRole("combobox"), "環境 次郎");
    await expect
      .poll(() => engine.asked("POST", `${CITY}/cases/bulk`)[0]?.body)
      .toEqual({
        numbers: ["2026-000002"],
        act: "assign",
        account: "a2",
      });
    await expect.poll(() => screen.queryByRole("region", { name: "選んだ申請をまとめて処理" })).toBeNull();
  });

  it("should stay marked with the reason when the engine refuses", async () => {
    openConsole("/cases");
    await mark("2026-000002");
    await userEvent.click(screen.getByRole("button", { name: "自分が担当する" }));
    expect(await screen.findByText(/There is no POST/)).toBeInTheDocument();
    expect(screen.getByText("1件を選択中")).toBeInTheDocument();
  });

  it("should be stopped from any page", async () => {
    jobs = [job];
    openConsole("/");
    await userEvent.click(await screen.findByRole("button", { name: "処理中（1）" }));
    await userEvent.click(screen.getByRole("button", { name: "中止する" }));
    expect(await screen.findByText("中止しました")).toBeInTheDocument();
  });
});
