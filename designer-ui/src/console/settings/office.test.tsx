import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CITY, clerk, engineWith, openConsole } from "../../../test/console";
import { problem } from "../../../test/FakeEngine";
import { minutesOf } from "./length";
import { filled } from "./TextForm";

const administrator = {
  ...clerk,
  actions: ["own-account", "staff-manage", "settings-read", "settings-change", "cases-work"],
};

const stripe = {
  configured: true,
  apiBase: "https://api.stripe.com",
  secretKey: "sk_live_…4242",
  webhookSecret: "whsec_…9876",
  webhook: "/payments/stripe/webhook/yamaguchi",
  webhookUrl: "https://shi.example/payments/stripe/webhook/yamaguchi",
  events: ["charge.refunded"],
};

const engineWithMoney = () =>
  engineWith(administrator)
    .on("GET", `${CITY}/payments/stripe`, () => stripe)
    .on("GET", `${CITY}/payments/refund-approval`, () => ({ above: null }))
    .on("GET", `${CITY}/payouts/payer`, () => problem(404, "ありません。"));

describe("the settings of money", () => {
  it("should take a new key, keep the other, and never show either", async () => {
    const engine = engineWithMoney().on("PATCH", `${CITY}/payments/stripe`, () => ({
      ...stripe,
      secretKey: "sk_live_…1111",
    }));
    openConsole("/settings/money");
    const key = await screen.findByLabelText(/シークレットキー/);
    expect(key).toHaveAttribute("type", "password");
    expect(key).toHaveAccessibleDescription(/sk_live_…4242/);
    await userEvent.type(key, "sk_live_new");
    const section = screen.getByRole("region", { name: /Stripe/ });
    await userEvent.click(within(section).getByRole("button", { name: "保存する" }));
    expect(await within(section).findByText(/sk_live_…1111/)).toBeInTheDocument();
    expect(key).toHaveValue("");
    expect(engine.asked("PATCH", `${CITY}/payments/stripe`)[0]?.body).toEqual({ secretKey: "sk_live_new" });
  });

  it("should tell what a test of the connection found", async () => {
    engineWithMoney().on("POST", `${CITY}/payments/stripe/test`, () => ({
      ok: false,
      checks: [{ check: "webhook", ok: false, ja: "Webhook が止まっています。", en: "disabled" }],
    }));
    openConsole("/settings/money");
    await userEvent.click(await screen.findByRole("button", { name: "接続を確かめる" }));
    expect(await screen.findByText("Webhook が止まっています。")).toBeInTheDocument();
  });

  it("should set the amount above which refunds need a second person, and take it away", async () => {
    const engine = engineWithMoney().on("PUT", `${CITY}/payments/refund-approval`, ({ body }) => body);
    openConsole("/settings/money");
    const amount = await screen.findByLabelText(/この額を超えたら/);
    const section = screen.getByRole("region", { name: "返金の承認" });
    await userEvent.type(amount, "１０，０００");
    await userEvent.click(within(section).getByRole("button", { name: "保存する" }));
    await within(section).findByText("保存しました。");
    await userEvent.clear(amount);
    await userEvent.click(within(section).getByRole("button", { name: "保存する" }));
    await expect.poll(() => engine.asked("PUT", `${CITY}/payments/refund-approval`)).toHaveLength(2);
    expect(engine.asked("PUT", `${CITY}/payments/refund-approval`).map(({ body }) => body)).toEqual([
      { above: 10000 },
      { above: null },
    ]);
  });

  it("should show at the field what is wrong with the payer's account", async () => {
    engineWithMoney().on("PUT", `${CITY}/payouts/payer`, () =>
      problem(400, "bank は数字 4 桁です。", [
        { field: "bank", message: "bank は数字 4 桁の文字列です。", messageEn: "4 digits" },
      ]),
    );
    openConsole("/settings/money");
    await userEvent.type(await screen.findByLabelText(/銀行コード/), "1");
    const section = screen.getByRole("region", { name: "振込元の口座" });
    await userEvent.click(within(section).getByRole("button", { name: "保存する" }));
    expect(await within(section).findByText("bank は数字 4 桁の文字列です。")).toBeInTheDocument();
  });
});

describe("the settings of mail", () => {
  it("should say who mail comes from, and send one to try", async () => {
    const engine = engineWith(administrator)
      .on("GET", `${CITY}/mail`, () => ({ name: null, address: null, replyTo: null }))
      .on("PUT", `${CITY}/mail`, ({ body }) => body)
      .on("POST", `${CITY}/mail/test`, () => Response.json({ to: "tanaka@city.example" }, { status: 202 }));
    openConsole("/settings/mail");
    await userEvent.type(await screen.findByLabelText(/差出人の名前/), "山口市");
    await userEvent.click(screen.getByRole("button", { name: "保存する" }));
    await screen.findByText("保存しました。");
    expect(engine.asked("PUT", `${CITY}/mail`)[0]?.body).toEqual({ name: "山口市", address: "", replyTo: "" });
    await userEvent.click(screen.getByRole("button", { name: "自分に送る" }));
    expect(await screen.findByText("tanaka@city.example に送りました。")).toBeInTheDocument();
  });
});

describe("the texts of the counter", () => {
  const submitted = {
    group: "desk",
    key: "submitted",
    usual: { ja: "「%s」を受け付けました。番号 %s", en: "Received %s, number %s" },
    own: {} as Record<string, string>,
    values: ["%s", "%s"],
    longest: 1000,
  };

  it("should be said otherwise, with a preview, and be reset", async () => {
    let own: Record<string, string> = {};
    const one = `${CITY}/texts/desk/submitted/ja`;
    const engine = engineWith(administrator)
      .on("GET", `${CITY}/texts`, () => ({ items: [{ ...submitted, own }] }))
      .on("PUT", one, ({ body }) => {
        own = { ja: (body as { text: string }).text };
        return { ...submitted, own };
      })
      .on("DELETE", one, () => {
        own = {};
        return submitted;
      });
    openConsole("/settings/texts");
    await userEvent.click(await screen.findByRole("button", { name: /文面を変える/ }));
    const form = await screen.findByRole("dialog");
    const text = within(form).getByLabelText(/使う文面/);
    await userEvent.clear(text);
    await userEvent.type(text, "%sの%sです");
    expect(within(form).getByText("生ごみ処理機購入費補助金の2026-000123です")).toBeInTheDocument();
    await userEvent.click(within(form).getByRole("button", { name: "保存する" }));
    await userEvent.click(await within(form).findByRole("button", { name: "元の文面に戻す" }));
    await expect.poll(() => engine.asked("DELETE", one)).toHaveLength(1);
    expect(engine.asked("PUT", one)[0]?.body).toEqual({ text: "%sの%sです" });
    await expect.poll(() => within(form).queryByRole("button", { name: "元の文面に戻す" })).toBeNull();
    expect(text).toHaveValue(submitted.usual.ja);
  });

  it.each([
    ["%s %s", "A B"],
    ["100%% %,d円", "100% 1,500円"],
  ])("should be filled with examples: %s", (text, shown) => {
    expect(filled(text, ["A", "B"])).toBe(shown);
  });
});

describe("threads and ready answers", () => {
  const ready = { id: "c1", title: "お礼", text: "ありがとうございます。", department: "", changed: "" };
  const engineWithThreads = () =>
    engineWith(administrator)
      .on("GET", `${CITY}/threads/settings`, () => ({
        showStaffNames: false,
        openFor: "PT336H",
        mailEvery: "PT30M",
        mail: null,
      }))
      .on("GET", `${CITY}/canned-answers`, () => ({ items: [ready] }));

  it("should be set in days and minutes", async () => {
    const engine = engineWithThreads().on("PUT", `${CITY}/threads/settings`, ({ body }) => body);
    openConsole("/settings/threads");
    const days = await screen.findByLabelText(/開いておく日数/);
    expect(days).toHaveValue(14);
    await userEvent.clear(days);
    await userEvent.type(days, "7");
    await userEvent.click(screen.getByLabelText(/職員の名前を見せる/));
    await userEvent.click(screen.getByRole("button", { name: "保存する" }));
    await screen.findByText("保存しました。");
    expect(engine.asked("PUT", `${CITY}/threads/settings`)[0]?.body).toEqual({
      showStaffNames: true,
      openFor: "PT10080M",
      mailEvery: "PT30M",
      mail: "",
    });
  });

  it("should be made, changed and, after asking, removed", async () => {
    const engine = engineWithThreads()
      .on("POST", `${CITY}/canned-answers`, () => Response.json(ready, { status: 201 }))
      .on("PUT", `${CITY}/canned-answers/c1`, () => ready)
      .on("DELETE", `${CITY}/canned-answers/c1`, () => undefined);
    openConsole("/settings/threads");
    await userEvent.click(await screen.findByRole("button", { name: "定型文を作る" }));
    let form = await screen.findByRole("dialog");
    await userEvent.type(within(form).getByLabelText(/題名/), "お待ちください");
    await userEvent.type(within(form).getByLabelText(/^文/), "審査中です。");
    await userEvent.click(within(form).getByRole("button", { name: "保存する" }));
    await expect
      .poll(() => engine.asked("POST", `${CITY}/canned-answers`)[0]?.body)
      .toEqual({
        title: "お待ちください",
        text: "審査中です。",
        department: "",
      });
    await userEvent.click(await screen.findByRole("button", { name: "定型文を消す: お礼" }));
    form = await screen.findByRole("dialog");
    expect(engine.asked("DELETE", `${CITY}/canned-answers/c1`)).toHaveLength(0);
    await userEvent.click(within(form).getByRole("button", { name: "消す" }));
    await expect.poll(() => engine.asked("DELETE", `${CITY}/canned-answers/c1`)).toHaveLength(1);
  });
});

it.each([
  ["PT336H", 20160],
  ["P14D", 20160],
  ["PT30M", 30],
  ["PT1H30M", 90],
  ["PT90S", 2],
  ["PT0S", 0],
])("should read %s as %s minutes", (length, minutes) => {
  expect(minutesOf(length)).toBe(minutes);
});
