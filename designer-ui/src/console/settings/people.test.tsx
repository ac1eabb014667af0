import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CITY, clerk, engineWith, openConsole } from "../../../test/console";
import { problem } from "../../../test/FakeEngine";

const administrator = {
  ...clerk,
  grants: [{ role: "administrator", department: null }],
  actions: ["own-account", "staff-manage"],
};

const yamada = {
  id: "p1",
  login: "yamada@yamaguchi.example",
  name: "山田 花子",
  state: "active",
  grants: [{ role: "case-worker", department: "kankyo" }],
  factors: ["totp", "recovery"],
  invitation: null,
};
const sato = { ...yamada, id: "p2", login: "sato@yamaguchi.example", name: "佐藤 次郎", factors: [] };
const tree = [
  {
    id: "kankyo",
    name: "環境部",
    parent: null,
    children: [{ id: "gomi", name: "環境部 ごみ課", parent: "kankyo", children: [] }],
  },
];

const office = () =>
  engineWith(administrator)
    .on("GET", `${CITY}/staff`, () => ({ items: [yamada, sato] }))
    .on("GET", `${CITY}/departments`, () => ({ items: tree }));

describe("the staff of a municipality", () => {
  it("should show everybody with roles by the departments' names", async () => {
    office();
    openConsole("/settings/staff");
    const row = await screen.findByRole("row", { name: /山田 花子/ });
    expect(await within(row).findByText("申請の担当（環境部）")).toBeInTheDocument();
    expect(within(row).getByText("認証アプリ")).toBeInTheDocument();
    expect(within(row).getByText("利用中")).toBeInTheDocument();
  });

  it("should invite somebody for a department and show the link, and what is wrong at its field", async () => {
    let tries = 0;
    const engine = office().on("POST", `${CITY}/staff`, () => {
      tries += 1;
      return tries === 1
        ? problem(400, "だめ", [{ field: "login", message: "メールアドレスを入れてください。" }])
        : {
            ...yamada,
            state: "invited",
            invitation: { link: "https://m.example/staff/invitations/abc", expires: "2026-11-27T01:00:00Z" },
          };
    });
    openConsole("/settings/staff");
    await userEvent.click(await screen.findByRole("button", { name: "職員を招待する" }));
    const form = await screen.findByRole("dialog");
    await userEvent.type(within(form).getByLabelText(/メールアドレス/), "yamada");
    await userEvent.type(within(form).getByLabelText(/名前/), "山田 花子");
    await userEvent.selectOptions(within(form).getByLabelText("部署"), "gomi");
    const send = within(form).getByRole("button", { name: "招待を送る" });
    await userEvent.click(send);
    expect(await within(form).findByText("メールアドレスを入れてください。")).toBeInTheDocument();
    await userEvent.click(send);
    expect(await screen.findByDisplayValue("https://m.example/staff/invitations/abc")).toBeInTheDocument();
    expect(engine.asked("POST", `${CITY}/staff`)[1]?.body).toEqual({
      login: "yamada",
      name: "山田 花子",
      grants: [{ role: "case-worker", department: "gomi" }],
    });
  });

  it("should hand over only after the preview has told what", async () => {
    const engine = office().on("POST", `${CITY}/staff/p1/handover`, ({ query }) => ({
      dryRun: query.get("dryRun") === "true",
      counts: { roles: 1, cases: 3 },
    }));
    openConsole("/settings/staff");
    await userEvent.click(await screen.findByRole("button", { name: "山田 花子さんの引き継ぎ" }));
    const form = await screen.findByRole("dialog");
    const go = within(form).getByRole("button", { name: "引き継いで停止する" });
    expect(go).toBeDisabled();
    await userEvent.selectOptions(within(form).getByLabelText("引き継ぐ人"), "p2");
    expect(await within(form).findByText("案件 3件")).toBeInTheDocument();
    await userEvent.click(go);
    expect(await screen.findByText("佐藤 次郎さんに引き継ぎました。")).toBeInTheDocument();
    const asked = engine.asked("POST", `${CITY}/staff/p1/handover`);
    expect(asked.map(({ query }) => query.get("dryRun"))).toEqual(["true", null]);
    expect(asked[1]?.body).toEqual({ to: "p2" });
  });

  it("should say why the last administrator stays", async () => {
    office().on("POST", `${CITY}/staff/p1/suspend`, () => problem(409, "この人は最後の管理者です。 / Last."));
    openConsole("/settings/staff");
    await userEvent.click(await screen.findByRole("button", { name: "山田 花子さんの停止" }));
    await userEvent.click(await screen.findByRole("button", { name: "停止する" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("この人は最後の管理者です。");
  });
});

describe("the departments", () => {
  it("should show the tree and add one below another", async () => {
    const engine = office().on("PUT", `${CITY}/departments/mizu`, () => ({}));
    openConsole("/settings/departments");
    await userEvent.click(await screen.findByRole("button", { name: "環境部の下に足す" }));
    const form = await screen.findByRole("dialog");
    await userEvent.type(within(form).getByLabelText(/^id/), "mizu");
    await userEvent.type(within(form).getByLabelText(/部署の名前/), "環境部 水道課");
    await userEvent.click(within(form).getByRole("button", { name: "保存する" }));
    await screen.findByText("保存しました。");
    expect(engine.asked("PUT", `${CITY}/departments/mizu`)[0]?.body).toEqual({
      name: "環境部 水道課",
      parent: "kankyo",
    });
  });
});

describe("the sessions of a person", () => {
  it("should be seen and ended, one or all", async () => {
    const sessions = `${CITY}/staff/p9/sessions`;
    const engine = engineWith(administrator)
      .on("GET", `${CITY}/departments`, () => ({ items: [] }))
      .on("GET", `${CITY}/staff`, () => ({
        items: [
          {
            id: "p9",
            login: "s@city.example",
            name: "佐藤 花",
            state: "active",
            grants: [],
            factors: [],
            invitation: null,
          },
        ],
      }))
      .on("GET", sessions, () => ({
        items: [
          {
            id: "s1",
            browser: "Firefox",
            address: "203.0.113.9",
            created: "2026-11-20T01:00:00Z",
            lastUsed: "2026-11-20T01:00:00Z",
            current: false,
          },
        ],
      }))
      .on("DELETE", `${sessions}/s1`, () => undefined)
      .on("DELETE", sessions, () => undefined);
    openConsole("/settings/staff");
    await userEvent.click(await screen.findByRole("button", { name: "佐藤 花さんがサインインしている端末" }));
    const shown = await screen.findByRole("dialog");
    expect(await within(shown).findByText("203.0.113.9")).toBeInTheDocument();
    await userEvent.click(within(shown).getByRole("button", { name: "Firefoxをサインアウトさせる" }));
    await expect.poll(() => engine.asked("DELETE", `${sessions}/s1`)).toHaveLength(1);
    await userEvent.click(within(shown).getByRole("button", { name: "すべて終わらせる" }));
    await expect.poll(() => engine.asked("DELETE", sessions)).toHaveLength(1);
  });
});
