import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { line } from "../../../test/caseFixture";
import { CITY, clerk, engineWith, openConsole } from "../../../test/console";
import { type FakeEngine, problem } from "../../../test/FakeEngine";

const ID = "0199-hanako";
const ONE = `${CITY}/residents/${ID}`;
const ADMINISTRATOR = ["residents-read", "residents-export", "residents-erase"];

const resident = {
  id: ID,
  channel: "1656",
  channelKind: "line",
  channelUser: "U1234",
  following: true,
  language: "ja",
  name: "山口 花子",
  attributes: {},
  arrived: "2026-11-01T01:00:00Z",
  followingSince: null,
};
const erased = [{ id: "cases", title: "申請（回答・決定）", titleEn: "Cases", count: 1, reason: "", reasonEn: "" }];
const kept = [
  { id: "ledger", title: "収納の帳簿", titleEn: "The books", count: 2, reason: "会計の記録のため", reasonEn: "Law" },
];
const possible = { resident: ID, confirm: "山口 花子", possible: true, obstacles: [], erased, kept };
const certificate = {
  certificate: {
    id: "c-1",
    resident: ID,
    at: "2026-11-20T01:00:00Z",
    who: "a1",
    by: "田中 一郎",
    reason: "本人からの請求",
    erased,
    kept,
  },
  sha256: "ab",
  audit: { number: 7, hash: "cd" },
};

function engineWithResident(actions = ADMINISTRATOR): FakeEngine {
  return engineWith({ ...clerk, actions })
    .on("GET", `${CITY}/residents`, () => ({ items: [resident], page: 0, total: 1 }))
    .on("GET", ONE, () => ({ resident, cases: [line] }))
    .on("GET", `${ONE}/thread`, () => ({ items: [], unread: 0, open: false }))
    .on("GET", `${ONE}/erasure`, () => possible)
    .on("GET", `${CITY}/erasures`, () => ({ items: [certificate], page: 0, total: 1 }));
}

describe("what is held on a resident", () => {
  it("should be given out with a reason only", async () => {
    const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    URL.createObjectURL = () => "blob:zip";
    URL.revokeObjectURL = () => undefined;
    const engine = engineWithResident().on("GET", `${ONE}/export`, ({ query }) =>
      query.get("reason") === "" ? problem(400, "理由を入れてください。") : new Response("zip"),
    );
    openConsole(`/residents/${ID}`);
    await userEvent.click(await screen.findByRole("button", { name: "保有個人情報を書き出す" }));
    await userEvent.click(screen.getByRole("button", { name: "書き出す" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("理由を入れてください。");
    await userEvent.type(screen.getByLabelText(/理由/), "本人からの開示請求");
    await userEvent.click(screen.getByRole("button", { name: "書き出す" }));
    expect(await screen.findByText("書き出しました。")).toBeInTheDocument();
    expect(engine.asked("GET", `${ONE}/export`).at(-1)?.query.get("reason")).toBe("本人からの開示請求");
    expect(saved).toHaveBeenCalledOnce();
    saved.mockRestore();
  });

  it("should be erased only when the name is typed, after showing what goes and what stays", async () => {
    const engine = engineWithResident().on("POST", `${ONE}/erasure`, ({ body }) =>
      (body as { confirm: string }).confirm === "山口 花子"
        ? certificate
        : problem(400, "名前が違います。", [{ field: "confirm", message: "名前をそのまま入れてください。" }]),
    );
    openConsole(`/residents/${ID}`);
    await userEvent.click(await screen.findByRole("button", { name: "この住民を消去する" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(await dialog.findByRole("row", { name: /申請（回答・決定） 1/ })).toBeInTheDocument();
    expect(dialog.getByRole("row", { name: /収納の帳簿 2 会計の記録のため/ })).toBeInTheDocument();
    const go = dialog.getByRole("button", { name: "消去する（元に戻せません）" });
    expect(go).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/理由/), "本人からの請求");
    const confirm = dialog.getByLabelText(/確かめるため「山口 花子」と入れてください/);
    await userEvent.type(confirm, "山口 太郎");
    await userEvent.click(go);
    expect(await dialog.findByText("名前をそのまま入れてください。")).toBeInTheDocument();
    await userEvent.clear(confirm);
    await userEvent.type(confirm, "山口 花子");
    await userEvent.click(go);
    expect(await dialog.findByText(/消去しました/)).toBeInTheDocument();
    expect(engine.asked("POST", `${ONE}/erasure`)).toHaveLength(2);
    await userEvent.click(dialog.getByRole("link", { name: "消去の記録を見る" }));
    expect(await screen.findByRole("heading", { name: "消去の記録", level: 1 })).toBeInTheDocument();
    expect(await screen.findByRole("row", { name: /本人からの請求/ })).toHaveTextContent("田中 一郎");
  });

  it("should not be erased while something is in work", async () => {
    const obstacles = [
      { id: "open-cases", message: "終わっていない申請があります。", messageEn: "Open.", cases: [line.number] },
    ];
    engineWithResident().on("GET", `${ONE}/erasure`, () => ({ ...possible, possible: false, obstacles }));
    openConsole(`/residents/${ID}`);
    await userEvent.click(await screen.findByRole("button", { name: "この住民を消去する" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(await dialog.findByText("終わっていない申請があります。")).toBeInTheDocument();
    expect(dialog.getByRole("link", { name: line.number })).toBeInTheDocument();
    expect(dialog.queryByRole("button", { name: /元に戻せません/ })).toBeNull();
  });

  it("should be out of reach of whom it is none of the business", async () => {
    engineWithResident(["residents-read"]);
    openConsole(`/residents/${ID}`);
    await screen.findByRole("heading", { name: "山口 花子", level: 1 });
    expect(screen.queryByText("開示と消去")).toBeNull();
  });
});
