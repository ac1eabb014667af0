import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeResident } from "../../test/FakeResident";
import type { Action, Message } from "../line/messages";
import { Phone } from "./Phone";

const NOW = "2026-11-20T01:00:00Z";

const asks = (text: string, ...actions: Action[]): Message => ({
  type: "text",
  text,
  quickReply: { items: actions.map((action) => ({ type: "action", action })) },
});

const back: Action = { type: "postback", label: "戻る", data: "back", displayText: "戻る" };
const silent: Action = { type: "postback", label: "スキップ", data: "skip" };
const camera: Action = { type: "camera", label: "カメラを起動" };
const date: Action = {
  type: "datetimepicker",
  label: "日付を選ぶ",
  data: "bought",
  mode: "date",
  min: "2026-04-01",
  max: "2026-11-20",
  initial: "2026-10-01",
};

async function open(resident: FakeResident) {
  const onFriendship = vi.fn();
  render(<Phone accountName="山口市" api={resident} now={NOW} onFriendship={onFriendship} />);
  await screen.findByRole("log");
  await act(async () => {});
  return { onFriendship };
}

const quick = () => screen.queryByRole("group", { name: "選択肢" });

describe("quick replies", () => {
  it("should send the postback and vanish at once, even when nothing new is said", async () => {
    const resident = new FakeResident().begin(asks("お名前", silent, back));
    await open(resident);
    await userEvent.click(screen.getByRole("button", { name: "スキップ" }));
    expect(resident.done).toEqual([{ type: "postback", data: "skip" }]);
    expect(quick()).toBeNull();
  });

  it("should say the display text of a postback", async () => {
    const resident = new FakeResident().begin(asks("お名前", back));
    await open(resident);
    await userEvent.click(screen.getByRole("button", { name: "戻る" }));
    expect(resident.done).toEqual([{ type: "postback", data: "back", displayText: "戻る" }]);
  });

  it("should vanish when a new message comes, and show that one's", async () => {
    const resident = new FakeResident().begin(asks("お名前", back));
    await open(resident);
    act(() => resident.comes({ message: asks("ご住所", silent) }));
    expect(screen.queryByRole("button", { name: "戻る" })).toBeNull();
    expect(screen.getByRole("button", { name: "スキップ" })).toBeInTheDocument();
  });

  it("should vanish when the resident writes instead", async () => {
    const resident = new FakeResident().begin(asks("お名前", back));
    await open(resident);
    act(() => resident.comes({ from: "resident", message: { type: "text", text: "山口 花子" } }));
    expect(quick()).toBeNull();
  });

  it("should belong to the last message only", async () => {
    await open(new FakeResident().begin(asks("前の質問", back), { type: "text", text: "ありがとうございました" }));
    expect(quick()).toBeNull();
  });

  it.each([
    ["camera", camera, "写真を送る"],
    ["date picker", date, "日付を選ぶ"],
    ["place", { type: "location", label: "地図から" } as Action, "位置情報"],
  ])("should stay while the %s is open", async (_, action, title) => {
    await open(new FakeResident().begin(asks("どうぞ", action)));
    await userEvent.click(screen.getByRole("button", { name: action.label ?? "" }));
    expect(screen.getByRole("dialog", { name: title })).toBeInTheDocument();
    expect(quick()).not.toBeNull();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(quick()).not.toBeNull();
  });
});

describe("the date picker", () => {
  it("should begin at its initial value, keep to its range, and send what was picked", async () => {
    const resident = new FakeResident().begin(asks("購入日", date));
    await open(resident);
    await userEvent.click(screen.getByRole("button", { name: "日付を選ぶ" }));
    const sheet = within(screen.getByRole("dialog"));
    const input = sheet.getByLabelText("日付を選ぶ");
    expect(input).toHaveValue("2026-10-01");
    fireEvent.change(input, { target: { value: "2027-01-01" } });
    expect(sheet.getByRole("button", { name: "送信" })).toBeDisabled();
    expect(sheet.getByRole("alert")).toHaveTextContent("選べる範囲");
    fireEvent.change(input, { target: { value: "2026-09-15" } });
    await userEvent.click(sheet.getByRole("button", { name: "送信" }));
    expect(resident.done).toEqual([{ type: "postback", data: "bought", params: { date: "2026-09-15" } }]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("should begin at the present in Japan, or the nearest allowed, when nothing is said", async () => {
    const late: Action = { type: "datetimepicker", label: "いつ", data: "d", mode: "date", min: "2026-12-01" };
    await open(new FakeResident().begin(asks("いつ", late)));
    await userEvent.click(screen.getByRole("button", { name: "いつ" }));
    expect(within(screen.getByRole("dialog")).getByLabelText("日付を選ぶ")).toHaveValue("2026-12-01");
  });
});

describe("writing", () => {
  it("should send with Enter and empty the line", async () => {
    const resident = new FakeResident();
    await open(resident);
    const line = screen.getByRole("textbox", { name: "メッセージ" });
    await userEvent.type(line, "補助金{Enter}");
    expect(resident.done).toEqual([{ type: "text", text: "補助金" }]);
    expect(line).toHaveValue("");
  });

  it("should not send with the Enter that ends a kana conversion", async () => {
    const resident = new FakeResident();
    await open(resident);
    const line = screen.getByRole("textbox", { name: "メッセージ" });
    fireEvent.change(line, { target: { value: "ほじょきん" } });
    fireEvent.keyDown(line, { key: "Enter", isComposing: true });
    fireEvent.keyDown(line, { key: "Enter", keyCode: 229 });
    expect(resident.done).toEqual([]);
  });

  it("should break the line with Shift+Enter", async () => {
    const resident = new FakeResident();
    await open(resident);
    await userEvent.type(screen.getByRole("textbox", { name: "メッセージ" }), "一行目{Shift>}{Enter}{/Shift}二行目");
    expect(resident.done).toEqual([]);
    expect(screen.getByRole("textbox", { name: "メッセージ" })).toHaveValue("一行目\n二行目");
  });

  it("should tell why something could not be sent", async () => {
    const resident = new FakeResident();
    resident.refusal = "エンジンが止まっています";
    await open(resident);
    await userEvent.type(screen.getByRole("textbox", { name: "メッセージ" }), "もしもし{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("送れませんでした：エンジンが止まっています");
  });
});

describe("sending other things", () => {
  it("should share a place of the list", async () => {
    const resident = new FakeResident();
    await open(resident);
    await userEvent.click(screen.getByRole("button", { name: "写真・ファイル・位置情報を送る" }));
    await userEvent.click(screen.getByRole("button", { name: "位置情報" }));
    await userEvent.click(screen.getByRole("button", { name: /市役所前広場/ }));
    expect(resident.done).toEqual([
      { type: "place", title: "市役所前広場", address: "山口市亀山町2-1", latitude: 34.17828, longitude: 131.47395 },
    ]);
  });

  it("should send a photo and a file of this machine", async () => {
    const resident = new FakeResident();
    await open(resident);
    const attach = screen.getByRole("button", { name: "写真・ファイル・位置情報を送る" });
    await userEvent.click(attach);
    await userEvent.upload(
      screen.getByLabelText(/ファイル$/),
      new File(["x"], "見積書.pdf", { type: "application/pdf" }),
    );
    await userEvent.click(attach);
    await userEvent.click(screen.getByRole("button", { name: "アルバム" }));
    await userEvent.upload(
      screen.getByLabelText("この端末から写真を選ぶ"),
      new File(["y"], "a.jpg", { type: "image/jpeg" }),
    );
    expect(resident.files.map((file) => file.name)).toEqual(["見積書.pdf"]);
    expect(resident.photos).toHaveLength(1);
  });

  it("should take back a message of one's own", async () => {
    const resident = new FakeResident();
    await open(resident);
    act(() => resident.comes({ from: "resident", messageId: "m9", message: { type: "text", text: "まちがい" } }));
    fireEvent.contextMenu(screen.getByText("まちがい"));
    await userEvent.click(screen.getByRole("menuitem", { name: "送信取消" }));
    expect(resident.done).toEqual([{ type: "unsend", messageId: "m9" }]);
    act(() =>
      resident.comes({
        position: 1,
        from: "resident",
        messageId: "m9",
        message: { type: "text", text: "まちがい" },
        unsent: true,
      }),
    );
    expect(screen.queryByText("まちがい")).toBeNull();
    expect(screen.getByText("メッセージの送信を取り消しました")).toBeInTheDocument();
  });
});

describe("the account", () => {
  it("should offer to add it as a friend", async () => {
    const resident = new FakeResident();
    resident.friendship = "stranger";
    const { onFriendship } = await open(resident);
    await userEvent.click(screen.getByRole("button", { name: "友だち追加" }));
    expect(resident.done).toEqual([{ type: "follow" }]);
    await waitFor(() => expect(onFriendship).toHaveBeenCalled());
  });

  it("should let nothing be written while it is blocked", async () => {
    const resident = new FakeResident();
    resident.friendship = "blocked";
    await open(resident);
    expect(screen.getByRole("textbox", { name: "メッセージ" })).toBeDisabled();
    expect(screen.getByRole("button", { name: "ブロック解除" })).toBeInTheDocument();
  });

  it("should block from its menu", async () => {
    const resident = new FakeResident();
    await open(resident);
    await userEvent.click(screen.getByRole("button", { name: "アカウントのメニュー" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "ブロック" }));
    expect(resident.done).toEqual([{ type: "block" }]);
  });

  it("should show that it is writing until the next message", async () => {
    const resident = new FakeResident();
    await open(resident);
    act(() => resident.stream().loading(20));
    expect(screen.getByRole("status", { name: "入力中" })).toBeInTheDocument();
    act(() => resident.comes({ message: { type: "text", text: "お待たせしました" } }));
    expect(screen.queryByRole("status", { name: "入力中" })).toBeNull();
  });

  it("should tell when the engine is away", async () => {
    const resident = new FakeResident();
    await open(resident);
    act(() => resident.stream().lost());
    expect(screen.getByRole("alert")).toHaveTextContent("接続が切れました");
  });

  it("should tap the areas of its rich menu", async () => {
    const resident = new FakeResident();
    resident.menu = {
      richMenuId: "richmenu-1",
      hasImage: true,
      menu: {
        size: { width: 1200, height: 400 },
        selected: true,
        name: "基本",
        chatBarText: "メニュー",
        areas: [
          {
            bounds: { x: 600, y: 0, width: 600, height: 400 },
            action: { type: "postback", label: "申請", data: "start", displayText: "申請" },
          },
        ],
      },
    };
    await open(resident);
    const area = screen.getByRole("button", { name: "申請" });
    expect(area).toHaveStyle({ left: "50%", width: "50%", height: "100%" });
    await userEvent.click(area);
    expect(resident.done).toEqual([{ type: "postback", data: "start", displayText: "申請" }]);
    await userEvent.click(screen.getByRole("button", { name: "メニュー", expanded: true }));
    expect(screen.queryByRole("button", { name: "申請" })).toBeNull();
  });
});
