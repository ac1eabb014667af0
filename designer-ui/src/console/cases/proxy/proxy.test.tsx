import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CASE, engineWithCase } from "../../../../test/caseFixture";
import { CITY, clerk, engineWith, openConsole } from "../../../../test/console";
import { problem } from "../../../../test/FakeEngine";
import type { Entry, Prompt } from "./proxyApi";

const ENTRIES = `${CITY}/proxy-entries`;

const prompt = (more: Partial<Prompt>): Prompt => ({
  question: "name",
  kind: "person-name",
  control: "text",
  text: "1/9 お名前\n姓と名の間を空けて入力してください。",
  picker: null,
  rows: [],
  options: [],
  actions: [],
  ...more,
});

const entry = (asked: Partial<Prompt> | null, more: Partial<Entry> = {}): Entry => ({
  id: "e1",
  package: "kitchen-waste-subsidy",
  version: "1.0.0",
  procedure: "application",
  title: "生ごみ処理機購入費補助金の申請",
  department: "環境政策課",
  way: "phone",
  by: "田中 一郎",
  begun: "2026-11-20T01:00:00Z",
  changed: "2026-11-20T01:00:00Z",
  case: null,
  talk:
    asked === null
      ? null
      : {
          step: "7",
          title: "申請",
          done: 1,
          total: 9,
          rows: [{ label: "お住まいの地区", value: "中央", correct: "d:6:correct:3:" }],
          prompt: prompt(asked),
        },
  said: [],
  ...more,
});

function engineWithEntry(shown: Entry) {
  return engineWith()
    .on("GET", ENTRIES, () => ({ items: [] }))
    .on("GET", `${ENTRIES}/e1`, () => shown);
}

describe("a proxy entry", () => {
  it("should be begun for the procedure and the way that were chosen", async () => {
    const engine = engineWithEntry(entry({}))
      .on("GET", `${ENTRIES}/procedures`, () => ({
        items: [
          { package: "a", version: "1.0.0", procedure: "p", title: "手続きA", department: "環境政策課" },
          { package: "b", version: "1.0.0", procedure: "q", title: "手続きB", department: "環境政策課" },
        ],
      }))
      .on("POST", ENTRIES, () => entry({}));
    openConsole("/cases/proxy");
    await userEvent.selectOptions(await screen.findByLabelText("手続き"), "手続きB（環境政策課）");
    await userEvent.selectOptions(screen.getByLabelText("受付の方法"), "電話");
    await userEvent.click(screen.getByRole("button", { name: "入力を始める" }));
    expect(await screen.findByRole("heading", { name: /お名前/ })).toBeInTheDocument();
    expect(engine.asked("POST", ENTRIES)[0]?.body).toEqual({ package: "b", procedure: "q", way: "phone" });
  });

  it("should be offered to those who work on cases, with those that are not finished", async () => {
    engineWithCase();
    openConsole("/cases");
    expect(await screen.findByRole("link", { name: "代理入力" })).toBeInTheDocument();
  });

  it("should not be offered to those who only read", async () => {
    engineWith({ ...clerk, actions: ["cases-read"] }).on("GET", `${CITY}/cases`, () => ({
      items: [],
      page: 0,
      total: 0,
    }));
    openConsole("/cases");
    expect(await screen.findByText("該当する申請はありません。")).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "代理入力" })).not.toBeInTheDocument();
  });

  it("should take words by keyboard alone, for the step that is shown", async () => {
    const engine = engineWithEntry(entry({})).on("POST", `${ENTRIES}/e1/turns`, () =>
      entry({ text: "2/9 電話番号", kind: "text" }, { said: ["ありがとうございます"] }),
    );
    openConsole("/cases/proxy/e1");
    await screen.findByLabelText("お名前の回答");
    await userEvent.keyboard("山口 花子{Enter}");
    expect(await screen.findByRole("heading", { name: /電話番号/ })).toBeInTheDocument();
    expect(screen.getByText("ありがとうございます")).toBeInTheDocument();
    expect(screen.getByLabelText("電話番号の回答")).toHaveFocus();
    expect(engine.asked("POST", `${ENTRIES}/e1/turns`)[0]?.body).toEqual({ step: "7", text: "山口 花子" });
  });

  it("should show the form's reason at the field and keep what was typed", async () => {
    engineWithEntry(entry({})).on("POST", `${ENTRIES}/e1/turns`, () =>
      problem(400, "姓と名を入れてください / wrong", [{ field: "answer", message: "姓と名を入れてください" }]),
    );
    openConsole("/cases/proxy/e1");
    const field = await screen.findByLabelText("お名前の回答");
    await userEvent.type(field, "12{Enter}");
    await waitFor(() => expect(field).toHaveAccessibleDescription("姓と名を入れてください"));
    expect(field).toBeInvalid();
    expect(field).toHaveValue("12");
  });

  it("should read the entry again when it was answered elsewhere", async () => {
    let reads = 0;
    engineWith()
      .on("GET", ENTRIES, () => ({ items: [] }))
      .on("GET", `${ENTRIES}/e1`, () => entry(++reads === 1 ? {} : { text: "3/9 世帯の人数" }))
      .on("POST", `${ENTRIES}/e1/turns`, () => problem(409, "ほかの画面で入力が進んでいます。"));
    openConsole("/cases/proxy/e1");
    await userEvent.type(await screen.findByLabelText("お名前の回答"), "山口 花子{Enter}");
    expect(await screen.findByRole("heading", { name: /世帯の人数/ })).toBeInTheDocument();
  });

  it("should let choices, dates, places and earlier answers be given", async () => {
    const next: Partial<Prompt>[] = [
      { control: "pick", kind: "date", picker: { mode: "date", data: "d:8:answer:5:pick" }, text: "購入日" },
      { control: "pick", kind: "date", picker: { mode: "date", data: "d:9:answer:6:pick" }, text: "設置日" },
      { control: "place", kind: "place", text: "場所" },
      { control: "text", text: "終わり" },
    ];
    const options = [{ label: "電動式", data: "d:7:answer:4:electric", event: "answer", chosen: false }];
    const engine = engineWithEntry(entry({ control: "choices", kind: "choice", text: "種類", options })).on(
      "POST",
      `${ENTRIES}/e1/turns`,
      () => entry(next.shift() ?? {}),
    );
    openConsole("/cases/proxy/e1");
    await userEvent.click(await screen.findByRole("button", { name: "電動式" }));
    await userEvent.type(await screen.findByLabelText("選んで入力"), "2026-10-01");
    await userEvent.click(screen.getByRole("button", { name: "次へ" }));
    await screen.findByRole("heading", { name: "設置日" });
    await userEvent.type(screen.getByLabelText("または文字で入力"), "令和8年10月1日{Enter}");
    await screen.findByRole("heading", { name: "場所" });
    await userEvent.type(screen.getByLabelText("緯度"), "34.1785、131.4737");
    await userEvent.click(screen.getByRole("button", { name: "次へ" }));
    await screen.findByRole("heading", { name: "終わり" });
    await userEvent.click(screen.getByRole("button", { name: "「お住まいの地区」を修正" }));
    const bodies = engine.asked("POST", `${ENTRIES}/e1/turns`).map(({ body }) => body);
    expect(bodies).toEqual([
      { step: "7", tap: "d:7:answer:4:electric" },
      { step: "7", pick: { data: "d:8:answer:5:pick", value: "2026-10-01" } },
      { step: "7", text: "令和8年10月1日" },
      { step: "7", place: { latitude: 34.1785, longitude: 131.4737, address: "" } },
      { step: "7", tap: "d:6:correct:3:" },
    ]);
  });

  it("should lead to the case when it is sent, with what the person is told", async () => {
    const send = [{ label: "送信する", data: "d:7:send::", event: "send", chosen: false }];
    engineWithEntry(entry({ control: "summary", question: null, kind: null, text: "確認", options: send }))
      .on("POST", `${ENTRIES}/e1/turns`, () => entry(null, { case: "2026-000001", said: ["申請を受け付けました"] }))
      .on("GET", `${CASE}/proxy`, () => ({ entry: "e1", way: "phone", by: "田中 一郎", reachable: false }));
    openConsole("/cases/proxy/e1");
    await userEvent.click(await screen.findByRole("button", { name: "送信する" }));
    expect(await screen.findByText("案件 2026-000001 として受け付けました。")).toBeInTheDocument();
    expect(screen.getByText("申請を受け付けました")).toBeInTheDocument();
    expect(await screen.findByText("この方には通知できません。")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "案件 2026-000001 を開く" })).toBeInTheDocument();
  });

  it("should be thrown away only after a question", async () => {
    const engine = engineWithEntry(entry({}))
      .on("DELETE", `${ENTRIES}/e1`, () => undefined)
      .on("GET", `${ENTRIES}/procedures`, () => ({ items: [] }));
    openConsole("/cases/proxy/e1");
    await userEvent.click(await screen.findByRole("button", { name: "この入力を破棄する" }));
    const asked = await screen.findByRole("dialog", { name: "この入力を破棄する" });
    expect(engine.asked("DELETE", `${ENTRIES}/e1`)).toHaveLength(0);
    await userEvent.click(within(asked).getByRole("button", { name: "破棄する" }));
    expect(await screen.findByText("入力を破棄しました。")).toBeInTheDocument();
    expect(engine.asked("DELETE", `${ENTRIES}/e1`)).toHaveLength(1);
  });
});

describe("a case that was entered for somebody", () => {
  it("should offer a code, shown once", async () => {
    engineWithCase({ facts: { proxyEntry: { way: "counter", by: "田中 一郎" } } })
      .on("GET", `${CASE}/proxy`, () => ({ entry: "e1", way: "counter", by: "田中 一郎", reachable: false }))
      .on("POST", `${CASE}/proxy/code`, () => ({
        code: "7K4M-Q2XP-9T",
        expires: "2027-02-18T01:00:00Z",
        write: "引き継ぎ 7K4M-Q2XP-9T",
      }));
    openConsole("/cases/2026-000001");
    expect(await screen.findByText("田中 一郎さんが代理で入力しました（窓口）。")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "LINE への引き継ぎコード" }));
    await userEvent.click(await screen.findByRole("button", { name: "コードを作る" }));
    expect(await screen.findByText("引き継ぎ 7K4M-Q2XP-9T")).toBeInTheDocument();
  });

  it("should say when it was taken over", async () => {
    engineWithCase({ facts: { proxyEntry: { way: "counter", by: "田中 一郎" } } }).on("GET", `${CASE}/proxy`, () => ({
      entry: "e1",
      way: "counter",
      by: "田中 一郎",
      reachable: true,
      claimed: "2026-11-21T01:00:00Z",
    }));
    openConsole("/cases/2026-000001");
    expect(await screen.findByText(/申請者の LINE に引き継がれました/)).toBeInTheDocument();
    expect(screen.queryByText("この方には通知できません。")).not.toBeInTheDocument();
  });
});
