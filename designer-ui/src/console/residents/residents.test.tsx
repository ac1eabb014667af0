import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { line } from "../../../test/caseFixture";
import { CITY, clerk, engineWith, openConsole } from "../../../test/console";
import { type FakeEngine, problem } from "../../../test/FakeEngine";
import type { Resident } from "./residentApi";

const ID = "0199-hanako";
const ONE = `${CITY}/residents/${ID}`;

const hanako: Resident = {
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

const thread = { items: [], unread: 0, open: false };

function engineWithResident(more: Partial<Resident> = {}, actions = ["residents-read", "residents-work"]): FakeEngine {
  const resident = { ...hanako, ...more };
  return engineWith({ ...clerk, actions })
    .on("GET", `${CITY}/residents`, ({ query }) =>
      query.get("text") === "居ない" ? { items: [], page: 0, total: 0 } : { items: [resident], page: 0, total: 120 },
    )
    .on("GET", ONE, () => ({ resident, cases: [line] }))
    .on("GET", `${ONE}/thread`, () => thread);
}

describe("residents", () => {
  it("should be found by the engine, and what is searched for stays out of the address", async () => {
    const engine = engineWithResident();
    openConsole("/residents");
    await userEvent.type(await screen.findByLabelText("住民を探す"), "居ない{Enter}");
    expect(await screen.findByText("見つかりませんでした。")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "全員を表示する" }));
    await userEvent.click(await screen.findByRole("button", { name: "次へ" }));
    expect(await screen.findByText("2 / 3 ページ")).toBeInTheDocument();
    expect(Object.fromEntries(engine.asked("GET", `${CITY}/residents`).at(-1)?.query ?? [])).toEqual({
      text: "",
      page: "1",
      size: "50",
    });
  });

  it("should lead to one, with the cases", async () => {
    engineWithResident({ attributes: { district: "大内" } as unknown as Resident["attributes"] });
    openConsole("/residents");
    await userEvent.click(await screen.findByRole("link", { name: "山口 花子" }));
    expect(await screen.findByRole("heading", { name: "山口 花子", level: 1 })).toBeInTheDocument();
    expect(screen.getByText("大内")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: line.number })).toHaveAttribute("href", `/staff/cases/${line.number}`);
  });

  it("should say that somebody has blocked us, and since when", async () => {
    engineWithResident({ following: false, followingSince: "2026-11-20T01:00:00Z", name: null });
    openConsole(`/residents/${ID}`);
    expect(await screen.findByText(/メッセージは届きません/)).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "（名前の分からない方）", level: 1 })).toBeInTheDocument();
    expect(screen.getByText(/2026\/11\/20 10:00から/)).toBeInTheDocument();
  });

  it("should be written to, and nothing typed is lost when that is refused", async () => {
    let tries = 0;
    const said = {
      number: 1,
      at: "2026-11-20T01:00:00Z",
      author: "staff",
      kind: "text",
      text: "来てください",
      withdrawn: false,
    };
    const engine = engineWithResident().on("POST", `${ONE}/thread`, () => {
      tries += 1;
      return tries === 1 ? problem(409, "いまは送れません。") : { ...thread, items: [said] };
    });
    openConsole(`/residents/${ID}`);
    const text = await screen.findByLabelText("住民に送る文");
    await userEvent.type(text, "来てください");
    await userEvent.click(screen.getByRole("button", { name: "送る" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("いまは送れません。");
    expect(text).toHaveValue("来てください");
    await userEvent.click(screen.getByRole("button", { name: "送る" }));
    expect(await screen.findByText("送りました。")).toBeInTheDocument();
    expect(text).toHaveValue("");
    expect(screen.getByText("来てください")).toBeInTheDocument();
    expect(engine.forms("POST", `${ONE}/thread`)[1]?.get("text")).toBe("来てください");
  });

  it("should not be written to by whom they are only shown", async () => {
    engineWithResident({}, ["residents-read"]);
    openConsole(`/residents/${ID}`);
    await screen.findByText("まだやりとりはありません。");
    expect(screen.queryByLabelText("住民に送る文")).toBeNull();
  });
});
