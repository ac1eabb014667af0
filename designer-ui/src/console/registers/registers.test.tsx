import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CITY, clerk, engineWith, openConsole } from "../../../test/console";
import { problem } from "../../../test/FakeEngine";
import { eligible, engineWithRegister, REGISTER, versions } from "../../../test/registerFixture";

const last = <T,>(all: T[]): T | undefined => all.at(-1);

describe("registers", () => {
  it("should be listed with how many rows they have and what is wrong with them", async () => {
    engineWithRegister().on("GET", `${CITY}/registers`, () => [
      eligible.register,
      { id: "banks", packageId: "benefit", title: "金融機関", version: 2, rows: 9, needsImport: true },
      { id: "homes", packageId: "benefit", title: "施設", version: 0, rows: 0, needsImport: false },
    ]);
    openConsole("/registers");
    expect(await screen.findByRole("row", { name: /給付金の対象者.*1,234件/ })).toBeInTheDocument();
    expect(screen.getByRole("row", { name: /金融機関/ })).toHaveTextContent("取り込み直しが必要");
    expect(screen.getByRole("row", { name: /施設/ })).toHaveTextContent("まだ取り込まれていません");
    await userEvent.click(screen.getByRole("link", { name: "給付金の対象者" }));
    expect(await screen.findByRole("heading", { name: "給付金の対象者", level: 1 })).toBeInTheDocument();
  });

  it("should not be offered to whom they are not shown", async () => {
    engineWith();
    openConsole("/");
    await screen.findByRole("navigation", { name: "メインメニュー" });
    expect(screen.queryByRole("link", { name: "台帳" })).toBeNull();
  });
});

describe("a register", () => {
  it("should show its rows by the titles of its columns, page by page, asked of the package it is in", async () => {
    const engine = engineWithRegister();
    openConsole("/registers/eligible?package=list");
    const table = await screen.findByRole("table", { name: "給付金の対象者の中身" });
    expect(within(table).getByRole("row", { name: "000002 1985-12-03 舞鶴 太郎 30,000 大内" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "次へ" }));
    expect(await screen.findByText("2 / 25 ページ")).toBeInTheDocument();
    expect(Object.fromEntries(last(engine.asked("GET", `${REGISTER}/rows`))?.query ?? [])).toEqual({
      package: "list",
      page: "1",
      size: "50",
    });
  });

  it("should find rows only when every value of a combination is there", async () => {
    const engine = engineWithRegister();
    openConsole("/registers/eligible");
    const find = await screen.findByRole("button", { name: "探す" });
    await userEvent.type(screen.getByLabelText("通知番号"), "2");
    expect(find).toBeDisabled();
    await userEvent.type(screen.getByLabelText("生年月日"), "昭和60年12月3日{Enter}");
    expect(await screen.findByText("1件見つかりました。")).toBeInTheDocument();
    expect(last(engine.asked("GET", `${REGISTER}/rows`))?.query.get("where")).toBe(
      '{"notice":"2","born":"昭和60年12月3日"}',
    );
    await userEvent.click(screen.getByRole("button", { name: "全部を表示する" }));
    expect(await screen.findByText("1,234件", { selector: "[role=status]" })).toBeInTheDocument();
  });

  it("should go back to a former version only after a second look, and tell why not", async () => {
    let tries = 0;
    const engine = engineWithRegister().on("POST", `${REGISTER}/versions/3/restore`, () => {
      tries += 1;
      return tries === 1 ? problem(409, "取り込み中です。") : { ...versions[1]?.counts, version: 5 };
    });
    openConsole("/registers/eligible?section=versions");
    await userEvent.click(await screen.findByRole("button", { name: "第3版に戻す" }));
    const window = await screen.findByRole("dialog", { name: "版を戻す" });
    expect(window).toHaveTextContent("1,000件に戻します");
    expect(engine.asked("POST", `${REGISTER}/versions/3/restore`)).toHaveLength(0);
    await userEvent.click(within(window).getByRole("button", { name: "第3版に戻す" }));
    expect(await within(window).findByRole("alert")).toHaveTextContent("取り込み中です。");
    await userEvent.click(within(window).getByRole("button", { name: "第3版に戻す" }));
    expect(await screen.findByText("戻しました（第5版になりました）。")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "第4版に戻す" })).toBeNull();
  });

  it("should offer neither import nor former versions to whom it is only shown", async () => {
    engineWithRegister({ ...clerk, actions: ["registers-read"] });
    openConsole("/registers/eligible?section=versions");
    expect(await screen.findByRole("table", { name: /残っている版/ })).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "取り込む" })).toBeNull();
    expect(screen.queryByRole("button", { name: /版に戻す/ })).toBeNull();
  });
});
