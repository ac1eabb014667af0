import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { CASE, engineWithCase, line, view } from "../../../../test/caseFixture";
import { CITY, openConsole } from "../../../../test/console";
import { problem } from "../../../../test/FakeEngine";

const PATH = "/cases/2026-000001";
const opened = () => screen.findByRole("heading", { name: /2026-000001/, level: 1 });

describe("several people at one case", () => {
  it("should say who else has it open", async () => {
    engineWithCase().on("PUT", `${CASE}/presence`, () => ({
      others: [{ name: "佐藤 次郎", since: "2026-11-20T01:05:00Z" }],
    }));
    openConsole(PATH);
    await opened();
    expect(await screen.findByText(/佐藤 次郎さんもこの申請を開いています/)).toBeInTheDocument();
  });

  it("should tell the engine which revision was decided on, and who was quicker when it refuses", async () => {
    const engine = engineWithCase().on("POST", `${CASE}/decision`, () =>
      problem(
        412,
        "案件 2026-000001 は変更されています（佐藤 次郎さん：決定）。読み直してください。 / The case was changed.",
      ),
    );
    openConsole(PATH);
    await opened();
    await userEvent.click(screen.getByRole("button", { name: "承認する" }));
    const asked = await screen.findByRole("dialog", { name: "決定の確認" });
    await userEvent.click(within(asked).getByRole("button", { name: "承認する" }));
    expect(await screen.findByText(/佐藤 次郎さん：決定/)).toBeInTheDocument();
    expect(engine.asked("POST", `${CASE}/decision`)[0]?.headers.get("If-Match")).toBe('"3"');
  });

  it("should let a clerk take a case on", async () => {
    const engine = engineWithCase().on("PUT", `${CASE}/assignee`, () => view);
    openConsole(PATH);
    await opened();
    await userEvent.click(screen.getByRole("button", { name: "自分が担当する" }));
    expect(await screen.findByText("担当者になりました。")).toBeInTheDocument();
    expect(engine.asked("PUT", `${CASE}/assignee`)[0]?.body).toEqual({ account: "a1" });
  });

  it("should let its assignee give a case back", async () => {
    const engine = engineWithCase({ assignee: { id: "a1", name: "田中 一郎" } }).on(
      "PUT",
      `${CASE}/assignee`,
      () => view,
    );
    openConsole(PATH);
    await opened();
    await userEvent.click(screen.getByRole("button", { name: "担当を外れる" }));
    expect(await screen.findByText("担当を外れました。")).toBeInTheDocument();
    expect(engine.asked("PUT", `${CASE}/assignee`)[0]?.body).toEqual({ account: null });
  });
});

describe("notes", () => {
  it("should be shown with their author, and a new one sent", async () => {
    const engine = engineWithCase()
      .on("GET", `${CASE}/notes`, () => ({
        items: [{ id: "n1", at: "2026-11-20T01:05:00Z", by: "佐藤 次郎", text: "電話で確認済み" }],
      }))
      .on("POST", `${CASE}/notes`, () => ({ id: "n2", at: "2026-11-20T01:06:00Z", by: "田中 一郎", text: "了解" }));
    openConsole(`${PATH}?section=notes`);
    const notes = await screen.findByRole("list", { name: "メモ" });
    expect(await within(notes).findByText(/佐藤 次郎\s+電話で確認済み/)).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText("新しいメモ"), "了解");
    await userEvent.click(screen.getByRole("button", { name: "メモを残す" }));
    await vi.waitFor(() => expect(screen.getByLabelText("新しいメモ")).toHaveValue(""));
    expect(engine.asked("POST", `${CASE}/notes`)[0]?.body).toEqual({ text: "了解" });
  });
});

describe("the list", () => {
  it("should show a new case without being asked", async () => {
    const sources: EventTarget[] = [];
    vi.stubGlobal(
      "EventSource",
      class extends EventTarget {
        constructor() {
          super();
          sources.push(this);
        }
        close() {}
      },
    );
    const items = [line];
    engineWithCase().on("GET", `${CITY}/cases`, () => ({ items, page: 0, total: items.length }));
    openConsole("/cases");
    await screen.findByText("2026-000001");
    items.unshift({ ...line, number: "2026-000002" });
    act(() => {
      for (const source of sources) {
        source.dispatchEvent(new MessageEvent("case", { data: JSON.stringify({ number: "2026-000002" }) }));
      }
    });
    expect(await screen.findByText("2026-000002")).toBeInTheDocument();
  });
});
