import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CASE, engineWithCase, receipt, view } from "../../../test/caseFixture";
import { openConsole } from "../../../test/console";
import { problem } from "../../../test/FakeEngine";

async function openCase(changed: Partial<typeof view> = {}) {
  const engine = engineWithCase(changed);
  openConsole("/cases/2026-000001");
  await screen.findByRole("heading", { name: /2026-000001/, level: 1 });
  return engine;
}

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => "blob:x");
  URL.revokeObjectURL = vi.fn();
});

describe("marking answers as deficient", () => {
  it("should ask the resident only for the answers that were marked, each with its comment", async () => {
    const engine = (await openCase()).on("POST", `${CASE}/deficiencies`, () => view);
    await userEvent.click(screen.getByRole("checkbox", { name: "「領収書の写真」を不備にする" }));
    const send = screen.getByRole("button", { name: "1件の補正を住民に依頼する" });
    expect(send).toBeDisabled();
    await userEvent.type(screen.getByLabelText(/「領収書の写真」への指摘/), "日付が読めません");
    await userEvent.click(send);
    expect(await screen.findByText("補正を依頼しました。")).toBeInTheDocument();
    expect(engine.asked("POST", `${CASE}/deficiencies`)[0]?.body).toEqual({
      items: [{ question: "receipt", comment: "日付が読めません" }],
      deadline: null,
    });
    expect(screen.queryByLabelText(/「領収書の写真」への指摘/)).toBeNull();
  });

  it("should keep what was typed when the engine refuses, and say why in its words", async () => {
    (await openCase()).on("POST", `${CASE}/deficiencies`, () => problem(409, "この申請はすでに決定されています。"));
    await userEvent.click(screen.getByRole("checkbox", { name: "「お名前」を不備にする" }));
    await userEvent.type(screen.getByLabelText(/「お名前」への指摘/), "読めません");
    await userEvent.click(screen.getByRole("button", { name: /補正を住民に依頼する/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent("この申請はすでに決定されています。");
    expect(screen.getByLabelText(/「お名前」への指摘/)).toHaveValue("読めません");
  });

  it("should offer no mark for what the resident was not asked", async () => {
    await openCase();
    expect(screen.queryByRole("checkbox", { name: "「補助金の額」を不備にする" })).toBeNull();
  });
});

describe("the answers", () => {
  it("should show a photo as a picture, and large when it is pressed", async () => {
    await openCase();
    await userEvent.click(await screen.findByRole("button", { name: "領収書の写真（1枚目）を大きく表示" }));
    const large = await screen.findByRole("dialog", { name: "領収書の写真（1枚目）" });
    expect(await within(large).findByRole("img", { name: "領収書の写真（1枚目）" })).toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("should show what stood there before the resident corrected it", async () => {
    const [name] = view.questions;
    await openCase({
      questions: [{ ...(name as (typeof view.questions)[0]), before: { text: "山口 花", contents: [receipt] } }],
    });
    expect(screen.getByText("修正あり")).toBeInTheDocument();
    expect(screen.getByText("山口 花").tagName).toBe("DEL");
  });
});

describe("a decision", () => {
  it("should be taken after a second look", async () => {
    const engine = (await openCase()).on("POST", `${CASE}/decision`, () => view);
    await userEvent.click(screen.getByRole("button", { name: "承認する" }));
    const asked = await screen.findByRole("dialog", { name: "決定の確認" });
    expect(engine.asked("POST", `${CASE}/decision`)).toHaveLength(0);
    await userEvent.click(within(asked).getByRole("button", { name: "承認する" }));
    expect(await screen.findByText("承認しました。")).toBeInTheDocument();
    expect(engine.asked("POST", `${CASE}/decision`)[0]?.body).toEqual({ outcome: "approved" });
  });

  it("should reject only with a reason", async () => {
    const engine = (await openCase()).on("POST", `${CASE}/decision`, () => view);
    const reject = screen.getByRole("button", { name: "却下する" });
    expect(reject).toBeDisabled();
    await userEvent.type(screen.getByLabelText("理由"), "市外での購入のため");
    await userEvent.click(reject);
    const asked = await screen.findByRole("dialog", { name: "決定の確認" });
    await userEvent.click(within(asked).getByRole("button", { name: "却下する" }));
    await screen.findByText("却下しました。");
    expect(engine.asked("POST", `${CASE}/decision`)[0]?.body).toEqual({
      outcome: "rejected",
      reason: "市外での購入のため",
    });
  });

  it("should not be offered where none may be taken", async () => {
    await openCase({ mayDecide: [] });
    expect(screen.getByText("この状態では決定できません。")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "承認する" })).toBeNull();
  });

  it("should not ask for corrections of a case whose process takes none now", async () => {
    await openCase({ questions: view.questions.map((question) => ({ ...question, markable: false })) });
    expect(screen.queryByRole("columnheader", { name: "不備" })).toBeNull();
    expect(screen.queryAllByRole("checkbox")).toEqual([]);
  });

  it("should let a case that stopped go on", async () => {
    const engine = (await openCase({ state: "failed" })).on("POST", `${CASE}/retry`, () => view);
    await userEvent.click(screen.getByRole("button", { name: "再開する" }));
    expect(await screen.findByText("再開しました。")).toBeInTheDocument();
    expect(engine.asked("POST", `${CASE}/retry`)).toHaveLength(1);
  });
});

describe("the documents", () => {
  it("should be looked at without leaving the page", async () => {
    const engine = await openCase();
    await userEvent.click(screen.getByRole("tab", { name: "文書" }));
    await userEvent.click(await screen.findByRole("button", { name: "交付決定通知書を表示する" }));
    const shown = await screen.findByRole("dialog", { name: "交付決定通知書" });
    expect(await within(shown).findByTitle("交付決定通知書.pdf")).toHaveAttribute("src", "blob:x");
    expect(engine.asked("GET", `${CASE}/documents/1`)).toHaveLength(1);
  });
});

it("should show what happened, when, and by whom", async () => {
  const at = "2026-11-20T01:00:00Z";
  await openCase({
    timeline: [
      { at, what: "submitted", text: "申請を受け付けました", details: {}, by: null },
      { at, what: "decided", text: "決定しました：承認", details: {}, by: "佐藤 次郎" },
    ],
  });
  await userEvent.click(screen.getByRole("tab", { name: "経過" }));
  expect(await screen.findByText("申請を受け付けました")).toBeVisible();
  expect(screen.getByText("佐藤 次郎：決定しました：承認")).toBeVisible();
});
