import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { engineWithCase, line } from "../../../test/caseFixture";
import { CITY, openConsole } from "../../../test/console";

const LIST = `${CITY}/cases`;
const last = <T,>(all: T[]): T | undefined => all.at(-1);

function manyCases() {
  const items = ["2026-000001", "2026-000002", "2026-000003"].map((number) => ({ ...line, number }));
  return engineWithCase().on("GET", LIST, () => ({ items, page: 0, total: 120 }));
}

describe("the list of cases", () => {
  it("should show number, procedure, state, time of receipt in Japan, and what is unread", async () => {
    engineWithCase().on("GET", LIST, () => ({ items: [{ ...line, unread: 2 }], page: 0, total: 1 }));
    openConsole("/cases");
    const row = await screen.findByRole("row", { name: /2026-000001/ });
    expect(row).toHaveTextContent("未読2");
    expect(row).toHaveTextContent("山口 花子");
    expect(row).toHaveTextContent("審査中");
    expect(row).toHaveTextContent("2026/11/20 10:00");
    expect(screen.getByText("全1件")).toBeInTheDocument();
  });

  it("should say so when there is none", async () => {
    engineWithCase().on("GET", LIST, () => ({ items: [], page: 0, total: 0 }));
    openConsole("/cases?state=rejected");
    expect(await screen.findByText("該当する申請はありません。")).toBeInTheDocument();
    expect(screen.queryByRole("navigation", { name: "ページ" })).toBeNull();
  });

  it("should take its filter from the address", async () => {
    const engine = engineWithCase();
    openConsole("/cases?state=deficient&text=%E5%B1%B1%E5%8F%A3&page=3");
    expect(await screen.findByLabelText("状態")).toHaveValue("deficient");
    const query = last(engine.asked("GET", LIST))?.query;
    expect(Object.fromEntries(query ?? [])).toMatchObject({ state: "deficient", text: "山口", page: "2" });
  });

  it("should begin at the first page again when the filter changes", async () => {
    const engine = manyCases();
    openConsole("/cases?page=2");
    await screen.findByRole("option", { name: "生ごみ処理機購入費補助金" });
    await userEvent.selectOptions(screen.getByLabelText("手続き"), "生ごみ処理機購入費補助金");
    await screen.findByText("1 / 3 ページ");
    expect(Object.fromEntries(last(engine.asked("GET", LIST))?.query ?? [])).toMatchObject({
      package: "kitchen-waste-subsidy",
      page: "0",
    });
  });

  it("should page on the engine's side", async () => {
    const engine = manyCases();
    openConsole("/cases");
    await userEvent.click(await screen.findByRole("button", { name: "次へ" }));
    expect(await screen.findByText("2 / 3 ページ")).toBeInTheDocument();
    expect(last(engine.asked("GET", LIST))?.query.get("page")).toBe("1");
  });

  it("should be in the order that is chosen, and narrowed to a department", async () => {
    const engine = manyCases();
    openConsole("/cases");
    await userEvent.selectOptions(await screen.findByLabelText("並び順"), "期限の近い順");
    await expect.poll(() => last(engine.asked("GET", LIST))?.query.get("sort")).toBe("deadline");
    await userEvent.type(screen.getByRole("combobox", { name: "担当課" }), "環境政策課{Enter}");
    await expect.poll(() => last(engine.asked("GET", LIST))?.query.get("department")).toBe("環境政策課");
    expect(last(engine.asked("GET", LIST))?.query.get("sort")).toBe("deadline");
  });

  it("should show who looks after a case, and which deadline has passed", async () => {
    const items = [{ ...line, deadline: "2020-01-31", assignee: { id: "a2", name: "環境 次郎" } }];
    engineWithCase().on("GET", LIST, () => ({ items, page: 0, total: 1 }));
    openConsole("/cases");
    const row = await screen.findByRole("row", { name: /2026-000001/ });
    expect(row).toHaveTextContent("環境 次郎");
    expect(row).toHaveTextContent("2020/01/31期限切れ");
  });

  it("should lead to the search by “/”, and open a case by arrows and Enter", async () => {
    manyCases();
    openConsole("/cases");
    await screen.findByRole("row", { name: /2026-000001/ });
    await userEvent.keyboard("/");
    expect(screen.getByRole("searchbox", { name: "番号・氏名・回答を検索" })).toHaveFocus();
    await userEvent.keyboard("a/b");
    expect(screen.getByRole("searchbox", { name: "番号・氏名・回答を検索" })).toHaveValue("a/b");
    await userEvent.click(screen.getByRole("rowheader", { name: "2026-000001" }));
    expect(await screen.findByRole("heading", { name: /2026-000001/, level: 1 })).toBeInTheDocument();
  });

  it("should be as it was when one comes back from a case", async () => {
    engineWithCase();
    openConsole("/cases?state=submitted");
    await screen.findByRole("row", { name: /2026-000001/ });
    await userEvent.click(screen.getByRole("link", { name: "2026-000001" }));
    await userEvent.click(await screen.findByRole("link", { name: "一覧へ" }));
    expect(await screen.findByLabelText("状態")).toHaveValue("submitted");
  });

  it("should be led to by a mail, which names the case behind a “#”", async () => {
    engineWithCase();
    openConsole("/#2026-000001");
    expect(await screen.findByRole("heading", { name: /2026-000001/, level: 1 })).toBeInTheDocument();
  });
});
