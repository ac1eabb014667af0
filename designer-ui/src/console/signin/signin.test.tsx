import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { clerk, engineWith, openConsole } from "../../../test/console";
import { problem } from "../../../test/FakeEngine";

async function typeCredentials(password = "long enough secret") {
  await userEvent.type(await screen.findByLabelText("ログイン名"), "tanaka");
  await userEvent.type(screen.getByLabelText("パスワード"), password);
  await userEvent.click(screen.getByRole("button", { name: "サインイン" }));
}

describe("signing in", () => {
  it("should ask for login and password only, where there is one municipality", async () => {
    const engine = engineWith(null).on("POST", "/api/session", () => clerk);
    openConsole();
    await screen.findByLabelText("ログイン名");
    expect(screen.queryByLabelText("自治体")).toBeNull();
    await typeCredentials();
    expect(await screen.findByRole("heading", { name: "ホーム" })).toBeInTheDocument();
    expect(engine.asked("POST", "/api/session")[0]?.body).toEqual({
      municipality: "yamaguchi",
      login: "tanaka",
      password: "long enough secret",
    });
  });

  it("should let choose the municipality where there are several", async () => {
    const engine = engineWith(null)
      .on("POST", "/api/session", () => clerk)
      .on("GET", "/api/session/choices", () => ({
        municipalities: [
          { code: "yamaguchi", name: "山口市" },
          { code: "maizuru", name: "舞鶴市" },
        ],
        demo: [],
      }));
    openConsole();
    await userEvent.selectOptions(await screen.findByLabelText("自治体"), "舞鶴市");
    await typeCredentials();
    expect(engine.asked("POST", "/api/session")[0]?.body).toMatchObject({ municipality: "maizuru" });
  });

  it("should show the engine's own words when it refuses, and what is wrong at its field", async () => {
    engineWith(null).on("POST", "/api/session", () =>
      problem(401, "入れません。 / Not let in.", [{ field: "password", message: "パスワードが違います" }]),
    );
    openConsole();
    await typeCredentials("wrong");
    expect(await screen.findByRole("alert")).toHaveTextContent("入れません。");
    expect(screen.getByRole("alert")).not.toHaveTextContent("Not let in");
    expect(screen.getByLabelText("パスワード")).toHaveAccessibleDescription(/パスワードが違います/);
  });

  it("should arrive where one wanted to go", async () => {
    engineWith(null).on("POST", "/api/session", () => clerk);
    openConsole("/cases");
    await typeCredentials();
    expect(await screen.findByRole("heading", { name: "申請" })).toBeInTheDocument();
  });

  it("should let in the people of the sandbox by one click", async () => {
    const engine = engineWith(null)
      .on("POST", "/api/session/demo", () => clerk)
      .on("GET", "/api/session/choices", () => ({
        municipalities: [{ code: "yamaguchi", name: "山口市" }],
        demo: [{ municipality: "yamaguchi", login: "tanaka", name: "田中 一郎", roles: ["case-worker"] }],
      }));
    openConsole();
    await userEvent.click(await screen.findByRole("button", { name: "田中 一郎（申請の担当）として入る" }));
    expect(await screen.findByRole("heading", { name: "ホーム" })).toBeInTheDocument();
    expect(engine.asked("POST", "/api/session/demo")[0]?.body).toEqual({ municipality: "yamaguchi", login: "tanaka" });
  });

  it("should send the token against forged requests with every call", async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: what the engine sets, a test has to set itself
    document.cookie = "XSRF-TOKEN=abc%3D";
    const engine = engineWith(null).on("POST", "/api/session", () => clerk);
    openConsole();
    await typeCredentials();
    expect(engine.asked("POST", "/api/session")[0]?.headers.get("X-XSRF-TOKEN")).toBe("abc=");
  });

  it("should speak English to whom it is told to", async () => {
    engineWith(null);
    openConsole();
    await userEvent.click(await screen.findByRole("button", { name: "English" }));
    expect(screen.getByRole("heading", { name: "Sign in" })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe("en");
  });

  it("should leave nothing of the person behind who signs out", async () => {
    const engine = engineWith().on("DELETE", "/api/session", () => undefined);
    openConsole();
    await userEvent.click(await screen.findByRole("button", { name: "田中 一郎さんのメニュー" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "サインアウト" }));
    expect(await screen.findByLabelText("ログイン名")).toHaveValue("");
    expect(engine.asked("DELETE", "/api/session")).toHaveLength(1);
  });
});

/** A device with passkeys: what it is asked for, and what it gives. */
function deviceWithPasskeys() {
  class Made {
    static parseCreationOptionsFromJSON = (options: unknown) => options;
    static parseRequestOptionsFromJSON = (options: unknown) => options;
    toJSON = () => ({ id: "p1", type: "public-key" });
  }
  const create = vi.fn(async (_: unknown) => new Made());
  const get = vi.fn(async (_: unknown) => new Made());
  vi.stubGlobal("PublicKeyCredential", Made);
  vi.spyOn(navigator, "credentials", "get").mockReturnValue({ create, get } as unknown as CredentialsContainer);
  return { create, get };
}

describe("a passkey", () => {
  it("should be proof enough, once the device has answered the engine's challenge", async () => {
    const device = deviceWithPasskeys();
    const engine = engineWith({ ...clerk, state: "second-factor", factors: ["passkey"] })
      .on("POST", "/api/session/passkey/options", () => ({ challenge: "c1" }))
      .on("POST", "/api/session/passkey", () => clerk);
    openConsole();
    await userEvent.click(await screen.findByRole("button", { name: "パスキーを使う" }));
    expect(await screen.findByRole("heading", { name: "ホーム" })).toBeInTheDocument();
    expect(device.get).toHaveBeenCalledWith({ publicKey: { challenge: "c1" } });
    expect(engine.asked("POST", "/api/session/passkey")[0]?.body).toEqual({ id: "p1", type: "public-key" });
  });

  it("should leave the other ways open when the device refuses", async () => {
    const device = deviceWithPasskeys();
    device.get.mockRejectedValue(new DOMException("denied", "NotAllowedError"));
    engineWith({ ...clerk, state: "second-factor", factors: ["passkey", "recovery"] }).on(
      "POST",
      "/api/session/passkey/options",
      () => ({ challenge: "c1" }),
    );
    openConsole();
    await userEvent.click(await screen.findByRole("button", { name: "パスキーを使う" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("ほかの方法を選んでください");
    expect(screen.getByRole("tab", { name: "回復コード" })).toBeInTheDocument();
  });

  it("should be set up under a name of its own", async () => {
    deviceWithPasskeys();
    const engine = engineWith({ ...clerk, state: "enrol" })
      .on("POST", "/api/account/totp", () => ({ secret: "A", uri: "otpauth://totp/x" }))
      .on("POST", "/api/account/passkeys/options", () => ({ challenge: "c2" }))
      .on("POST", "/api/account/passkeys", () => ({ recoveryCodes: ["aaaa-bbbb"], session: clerk }));
    openConsole();
    await userEvent.click(await screen.findByRole("tab", { name: "パスキー" }));
    await userEvent.type(await screen.findByLabelText("パスキーの名前"), "窓口のパソコン");
    await userEvent.click(screen.getByRole("button", { name: "パスキーを登録する" }));
    expect(await screen.findByText("aaaa-bbbb")).toBeInTheDocument();
    expect(engine.asked("POST", "/api/account/passkeys")[0]?.body).toEqual({
      credential: { id: "p1", type: "public-key" },
      label: "窓口のパソコン",
    });
  });
});

describe("the second factor", () => {
  const half = { ...clerk, state: "second-factor" as const, factors: ["totp", "recovery"] };

  it("should be wanted after the password, as six digits however they are typed", async () => {
    const engine = engineWith(half).on("POST", "/api/session/totp", () => clerk);
    openConsole();
    await userEvent.type(await screen.findByLabelText("確認コード（6桁）"), "１２３ ４５６");
    await userEvent.click(screen.getByRole("button", { name: "確認する" }));
    expect(await screen.findByRole("heading", { name: "ホーム" })).toBeInTheDocument();
    expect(engine.asked("POST", "/api/session/totp")[0]?.body).toEqual({ code: "123456" });
  });

  it("should be given by a recovery code too, and not by what the person has not got", async () => {
    const engine = engineWith(half).on("POST", "/api/session/recovery", () => clerk);
    openConsole();
    await userEvent.click(await screen.findByRole("tab", { name: "回復コード" }));
    expect(screen.queryByRole("tab", { name: "パスキー" })).toBeNull();
    await userEvent.type(await screen.findByRole("textbox", { name: "回復コード" }), "abcd-efgh");
    await userEvent.click(screen.getByRole("button", { name: "確認する" }));
    expect(engine.asked("POST", "/api/session/recovery")[0]?.body).toEqual({ code: "abcd-efgh" });
  });

  it("should be set up with a picture drawn here, and end with the recovery codes", async () => {
    let state: "enrol" | "open" = "enrol";
    const engine = engineWith()
      .on("GET", "/api/session", () => ({ ...clerk, state }))
      .on("POST", "/api/account/totp", () => ({ secret: "JBSWY3DPEHPK3PXP", uri: "otpauth://totp/x?secret=JBSW" }))
      .on("PUT", "/api/account/totp", () => {
        state = "open";
        return { recoveryCodes: ["aaaa-bbbb", "cccc-dddd"], session: { ...clerk, state } };
      });
    openConsole();
    expect(await screen.findByRole("img", { name: "認証アプリに登録する QR コード" })).toBeInTheDocument();
    expect(screen.getByText("JBSW Y3DP EHPK 3PXP")).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText("確認コード（6桁）"), "000111");
    await userEvent.click(screen.getByRole("button", { name: "確認する" }));
    const codes = await screen.findByRole("region", { name: "回復コード" });
    expect(within(codes).getByText("aaaa-bbbb")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "控えました。続ける" }));
    expect(await screen.findByRole("heading", { name: "ホーム" })).toBeInTheDocument();
    expect(engine.asked("PUT", "/api/account/totp")[0]?.body).toEqual({ code: "000111" });
  });
});

describe("an invitation", () => {
  it("should be accepted with a password typed twice", async () => {
    const engine = engineWith()
      .on("GET", "/api/invitations/t1", () => ({
        municipality: { code: "yamaguchi", name: "山口市" },
        name: "佐藤 花",
        login: "sato",
      }))
      .on("POST", "/api/invitations/t1", () => clerk);
    openConsole("/invitations/t1");
    const set = await screen.findByRole("button", { name: "設定して始める" });
    await userEvent.type(screen.getByLabelText("新しいパスワード"), "short");
    expect(screen.getByLabelText("新しいパスワード")).toHaveAccessibleDescription(/文字以上にしてください/);
    await userEvent.type(screen.getByLabelText("新しいパスワード"), " 犬 走る 明日の海");
    await userEvent.type(screen.getByLabelText("新しいパスワード（確認）"), "short 犬");
    expect(set).toBeDisabled();
    await userEvent.type(screen.getByLabelText("新しいパスワード（確認）"), " 走る 明日の海");
    await userEvent.click(set);
    expect(await screen.findByRole("heading", { name: "ホーム" })).toBeInTheDocument();
    expect(engine.asked("POST", "/api/invitations/t1")[0]?.body).toEqual({ password: "short 犬 走る 明日の海" });
  });

  it("should say so when it is no longer good", async () => {
    engineWith();
    openConsole("/invitations/old");
    expect(await screen.findByRole("alert")).toHaveTextContent("この招待は使えません");
  });
});
