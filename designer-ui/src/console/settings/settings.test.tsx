import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CITY, clerk, engineWith, openConsole } from "../../../test/console";

const administrator = {
  ...clerk,
  actions: ["own-account", "audit-read", "staff-manage", "settings-read", "settings-change"],
};

const entry = {
  number: 7,
  at: "2026-11-20T01:00:00Z",
  who: "a1",
  action: "cases-read",
  method: "GET",
  path: "/api/municipalities/{code}/cases/{number}",
  subject: "cases/2026-000001",
  status: 200,
  details: { name: "田中 一郎", address: "203.0.113.9", via: "session:1" },
  hash: "ab",
};

function problem(status: number, detail: string): Response {
  return new Response(JSON.stringify({ status, detail }), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
}

describe("the settings", () => {
  it("should lead only to the pages one may see", async () => {
    engineWith({ ...clerk, actions: ["own-account", "audit-read"] });
    openConsole("/settings");
    expect(await screen.findByRole("link", { name: "操作の記録" })).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "API トークン" })).toBeNull();
  });
});

describe("the audit log", () => {
  const withLog = () =>
    engineWith(administrator).on("GET", `${CITY}/audit`, () => ({ items: [entry], page: 0, size: 50, total: 51 }));

  it("should tell who did what, from where, and how it ended", async () => {
    withLog();
    openConsole("/settings/audit");
    const row = await screen.findByRole("row", { name: /2026-000001/ });
    for (const word of ["2026/11/20 10:00", "田中 一郎", "cases-read", "203.0.113.9", "成功（200）"]) {
      expect(row).toHaveTextContent(word);
    }
  });

  it("should tell what was changed, value by value", async () => {
    engineWith(administrator).on("GET", `${CITY}/audit`, () => ({
      items: [
        {
          ...entry,
          details: {
            ...entry.details,
            before: { name: "記録課", grants: ["viewer"], login: "a" },
            after: { name: "文書課", grants: ["viewer", "auditor"], login: "a" },
          },
        },
      ],
      page: 0,
      size: 50,
      total: 1,
    }));
    openConsole("/settings/audit");
    const row = await screen.findByRole("row", { name: /2026-000001/ });
    expect(row).toHaveTextContent("名前記録課 → 文書課");
    expect(row).toHaveTextContent("役割viewer → viewer、auditor");
    expect(row).not.toHaveTextContent("メールアドレス");
  });

  it("should search, page, and offer the same as CSV", async () => {
    const engine = withLog();
    openConsole("/settings/audit");
    await userEvent.type(await screen.findByLabelText(/対象/), "2026-000001");
    await userEvent.click(screen.getByRole("button", { name: "絞り込む" }));
    await screen.findByRole("row", { name: /2026-000001/ });
    await userEvent.click(screen.getByRole("button", { name: "次へ" }));
    await screen.findByText("2 / 2 ページ");
    const query = engine.asked("GET", `${CITY}/audit`).at(-1)?.query;
    expect(Object.fromEntries(query ?? [])).toMatchObject({ subject: "2026-000001", page: "1" });
    expect(screen.getByRole("link", { name: "CSV で書き出す" })).toHaveAttribute(
      "href",
      `${CITY}/audit.csv?subject=2026-000001`,
    );
  });

  it("should say whether the chain is whole, and where it is not", async () => {
    const engine = withLog().on("GET", `${CITY}/audit/verify`, () => ({ whole: true, entries: 51, lastHash: "cd" }));
    openConsole("/settings/audit");
    await userEvent.click(await screen.findByRole("button", { name: "改ざんがないか確かめる" }));
    expect(await screen.findByText(/51件の記録に、改ざんや欠けはありません/)).toBeInTheDocument();
    engine.on("GET", `${CITY}/audit/verify`, () => ({
      whole: false,
      entries: 51,
      brokenAt: 9,
      reason: "記録が書き換えられています。",
      lastHash: "cd",
    }));
    await userEvent.click(screen.getByRole("button", { name: "改ざんがないか確かめる" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("9番");
  });
});

describe("security", () => {
  it("should save ranges, and tell the own address when they would lock one out", async () => {
    const engine = engineWith(administrator)
      .on("GET", `${CITY}/security`, () => ({ ranges: ["203.0.113.0/24"], secondFactor: true, address: "203.0.113.9" }))
      .on("PUT", `${CITY}/security`, () =>
        problem(409, "あなた自身（203.0.113.9）が入れなくなります。 / This would lock you out."),
      );
    openConsole("/settings/security");
    const ranges = await screen.findByLabelText("使える IP アドレスの範囲");
    expect(screen.getByText("いま使っているアドレス: 203.0.113.9")).toBeInTheDocument();
    await userEvent.clear(ranges);
    await userEvent.type(ranges, "192.0.2.0/24");
    await userEvent.click(screen.getByRole("button", { name: "保存する" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("203.0.113.9");
    engine.on("PUT", `${CITY}/security`, ({ body }) => ({ ...(body as object), address: "203.0.113.9" }));
    await userEvent.click(screen.getByRole("button", { name: "保存する" }));
    expect(await screen.findByText("保存しました。")).toBeInTheDocument();
    expect(engine.asked("PUT", `${CITY}/security`).at(-1)?.body).toEqual({
      ranges: ["192.0.2.0/24"],
      secondFactor: true,
    });
  });
});

describe("API tokens", () => {
  const token = {
    id: "t1",
    name: "庁内システム",
    who: "token:12345678",
    grants: [{ role: "viewer", department: null }],
    created: "2026-11-01T00:00:00Z",
    expires: "2099-03-31T15:00:00Z",
  };

  it("should show a new token once, and revoke one after asking", async () => {
    const engine = engineWith(administrator)
      .on("GET", `${CITY}/tokens`, () => ({ items: [token] }))
      .on("GET", `${CITY}/departments`, () => ({
        items: [{ id: "kankyo", name: "環境課", parent: null, children: [] }],
      }))
      .on("POST", `${CITY}/tokens`, () => ({ ...token, token: "secret-once" }))
      .on("DELETE", `${CITY}/tokens/t1`, () => undefined);
    openConsole("/settings/tokens");
    const row = await screen.findByRole("row", { name: /庁内システム/ });
    expect(row).toHaveTextContent("閲覧のみ（自治体全体）");
    expect(row).toHaveTextContent("まだ使われていません");
    await userEvent.type(screen.getByLabelText(/名前/), "新しい");
    await userEvent.selectOptions(screen.getByLabelText("役割"), "閲覧のみ");
    await userEvent.type(screen.getByLabelText(/期限/), "2099-03-31");
    await userEvent.selectOptions(screen.getByLabelText("部署"), "kankyo");
    await userEvent.click(screen.getByRole("button", { name: "トークンを作る" }));
    expect(await screen.findByText("secret-once")).toBeInTheDocument();
    expect(engine.asked("POST", `${CITY}/tokens`)[0]?.body).toEqual({
      name: "新しい",
      grants: [{ role: "viewer", department: "kankyo" }],
      expires: "2099-03-31",
    });
    await userEvent.click(screen.getByRole("button", { name: "取り消す: 庁内システム" }));
    const dialog = await screen.findByRole("dialog");
    expect(engine.asked("DELETE", `${CITY}/tokens/t1`)).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole("button", { name: "取り消す" }));
    await expect.poll(() => engine.asked("DELETE", `${CITY}/tokens/t1`)).toHaveLength(1);
  });
});

describe("channels", () => {
  it("should test the connection and tell each finding", async () => {
    engineWith(administrator)
      .on("GET", `${CITY}/channels`, () => ({
        items: [{ channelId: "1656", kind: "line", webhook: "/line/1656/webhook" }],
      }))
      .on("POST", `${CITY}/channels/1656/test`, () => ({
        ok: false,
        checks: [{ check: "token", ok: false, ja: "アクセストークンを受け付けません。", en: "refused" }],
      }));
    openConsole("/settings/channels");
    await userEvent.click(await screen.findByRole("button", { name: "接続を確かめる" }));
    expect(await screen.findByText("直すところがあります。")).toBeInTheDocument();
    expect(screen.getByText("アクセストークンを受け付けません。")).toBeInTheDocument();
  });
});
