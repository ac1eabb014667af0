import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { engineWith, openConsole } from "../../../test/console";
import { problem } from "../../../test/FakeEngine";

const session = {
  id: "s1",
  created: "2026-11-20T01:00:00Z",
  lastUsed: "2026-11-20T02:00:00Z",
  browser: "Edge (Windows)",
  address: "192.0.2.7",
  current: true,
};

const engineOfMine = () =>
  engineWith()
    .on("GET", "/api/account", () => ({ factors: ["totp", "recovery"], recoveryCodesLeft: 7 }))
    .on("GET", "/api/account/passkeys", () => ({
      items: [{ id: "k1", label: "窓口の端末", created: "2026-11-20T01:00:00Z" }],
    }))
    .on("GET", "/api/account/sessions", () => ({
      items: [session, { ...session, id: "s2", browser: "Safari (iPad)", current: false }],
    }));

describe("the own account", () => {
  it("should sign out another device, and not this one", async () => {
    const engine = engineOfMine().on("DELETE", "/api/account/sessions/s2", () => undefined);
    openConsole("/account");
    const table = await screen.findByRole("table", { name: "サインインしている端末" });
    expect(within(await within(table).findByRole("row", { name: /Edge/ })).getByText("この端末")).toBeInTheDocument();
    await userEvent.click(within(table).getByRole("button", { name: "Safari (iPad)をサインアウトさせる" }));
    await screen.findByText("サインアウトさせました。");
    expect(engine.asked("DELETE", "/api/account/sessions/s2")).toHaveLength(1);
  });

  it("should show at its field why a password is refused", async () => {
    engineOfMine().on("POST", "/api/account/password", () =>
      problem(400, "だめ", [{ field: "current", message: "今のパスワードが違います。" }]),
    );
    openConsole("/account");
    await userEvent.type(await screen.findByLabelText("今のパスワード"), "chigau");
    await userEvent.type(screen.getByLabelText("新しいパスワード"), "さくらさくら弥生の空は見渡す限り");
    await userEvent.type(screen.getByLabelText("新しいパスワード（確認）"), "さくらさくら弥生の空は見渡す限り");
    await userEvent.click(screen.getByRole("button", { name: "パスワードを変える" }));
    expect(await screen.findByText("今のパスワードが違います。")).toBeInTheDocument();
  });

  it("should print new recovery codes and tell how many are left", async () => {
    engineOfMine().on("POST", "/api/account/recovery-codes", () => ({ recoveryCodes: ["abcd-efgh-jkmn"] }));
    openConsole("/account");
    expect(await screen.findByText("残り7個です。")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "新しい回復コードを作る" }));
    expect(await screen.findByText("abcd-efgh-jkmn")).toBeInTheDocument();
  });

  it("should tell why the last second factor stays", async () => {
    engineOfMine().on("DELETE", "/api/account/passkeys/k1", () =>
      problem(409, "最後の確認方法は消せません。 / Stays."),
    );
    openConsole("/account");
    await userEvent.click(await screen.findByRole("button", { name: "窓口の端末を削除する" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("最後の確認方法は消せません。");
  });
});
