import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { CASE, engineWithCase, thread } from "../../../test/caseFixture";
import { CITY, clerk, engineWith, openConsole } from "../../../test/console";

describe("the frame", () => {
  it("should say whose counter it is and who works at it, and lead only where the person may go", async () => {
    engineWith({ ...clerk, actions: ["own-account"] });
    openConsole();
    const header = await screen.findByRole("banner");
    expect(within(header).getByText("山口市")).toBeInTheDocument();
    const nav = screen.getByRole("navigation", { name: "メインメニュー" });
    expect(within(nav).getByRole("link", { name: "ホーム" })).toHaveAttribute("aria-current", "page");
    expect(within(nav).queryByRole("link", { name: "申請" })).toBeNull();
  });

  it("should begin with a link over the navigation, and hand the focus to a new page", async () => {
    engineWithCase();
    openConsole();
    expect(await screen.findByRole("link", { name: "本文へ移動" })).toHaveAttribute("href", "#main");
    const nav = screen.getByRole("navigation", { name: "メインメニュー" });
    await userEvent.click(within(nav).getByRole("link", { name: "申請" }));
    await screen.findByRole("heading", { name: "申請" });
    expect(screen.getByRole("main")).toHaveFocus();
    expect(document.title).toBe("申請 ― 窓口");
  });

  it("should say so at an address that leads nowhere", async () => {
    engineWith();
    openConsole("/nowhere/at/all");
    expect(await screen.findByRole("heading", { name: "このページはありません。" })).toBeInTheDocument();
  });

  it("should put the phone beside pages that concern residents, in the sandbox only", async () => {
    const engine = engineWithCase();
    openConsole("/cases");
    await screen.findByRole("row", { name: /2026-000001/ });
    expect(screen.queryByRole("button", { name: "住民の電話を開く" })).toBeNull();
    engine.on("GET", "/api/session/choices", () => ({
      municipalities: [],
      demo: [{ municipality: "yamaguchi", login: "tanaka", name: "田中 一郎", roles: ["case-worker"] }],
    }));
    openConsole("/cases");
    await userEvent.click(await screen.findByRole("button", { name: "住民の電話を開く" }));
    expect(screen.getByTitle("住民の電話")).toHaveAttribute("src", "/phone/");
    await userEvent.click(screen.getByRole("button", { name: "住民の電話を閉じる" }));
    expect(screen.queryByTitle("住民の電話")).toBeNull();
  });
});

describe("a session that ends under one's hands", () => {
  it("should be opened again over the page; nothing typed is lost, and the call goes on", async () => {
    let signedIn = true;
    const gone = () => new Response(null, { status: 401 });
    const engine = engineWithCase()
      .on("POST", `${CASE}/thread`, () => (signedIn ? thread : gone()))
      .on("POST", "/api/session", () => {
        signedIn = true;
        return clerk;
      });
    openConsole("/cases/2026-000001?section=thread");
    await userEvent.type(await screen.findByLabelText("住民に送る文"), "長い文章です。");
    signedIn = false;
    await userEvent.click(screen.getByRole("button", { name: "送る" }));
    const again = await screen.findByRole("dialog", { name: "もう一度サインインしてください" });
    expect(within(again).getByLabelText("ログイン名")).toHaveValue("tanaka");
    await userEvent.type(within(again).getByLabelText("パスワード"), "long enough secret");
    await userEvent.click(within(again).getByRole("button", { name: "サインイン" }));
    await expect.poll(() => engine.forms("POST", `${CASE}/thread`)).toHaveLength(2);
    expect(engine.forms("POST", `${CASE}/thread`).map((form) => form.get("text"))).toEqual([
      "長い文章です。",
      "長い文章です。",
    ]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a lost connection", () => {
  it("should be shown, and be over as soon as the engine answers again", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const engine = engineWithCase();
    openConsole("/cases");
    await screen.findByRole("row", { name: /2026-000001/ });
    engine.down = true;
    await userEvent.click(screen.getByRole("button", { name: "最新にする" }));
    expect(await screen.findByText(/接続が切れました/)).toBeInTheDocument();
    engine.down = false;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await screen.findByText("サーバーにつながりました。")).toBeInTheDocument();
    expect(screen.queryByText(/接続が切れました/)).toBeNull();
    expect(engine.asked("GET", `${CITY}/cases`).length).toBeGreaterThan(1);
    vi.useRealTimers();
  });
});
