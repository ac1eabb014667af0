import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { CITY, clerk, engineWith, openConsole } from "../../../test/console";
import { type FakeEngine, problem } from "../../../test/FakeEngine";
import type { Payout, PayoutItem } from "./payoutApi";

const LIST = `${CITY}/payouts/benefit-1`;

const item = (number: string, more: Partial<PayoutItem> = {}): PayoutItem => ({
  case: number,
  position: 1,
  amount: 15000,
  account: {
    bankCode: "0999",
    bankName: "見本銀行",
    branchCode: "101",
    branchName: "本店",
    type: "ordinary",
    number: "1234567",
    holder: "ﾔﾏｸﾞﾁ ﾊﾅｺ",
  } as unknown as PayoutItem["account"],
  result: "waiting",
  reason: "",
  ...more,
});

const payout: Payout = {
  id: "benefit-1",
  list: "benefit",
  title: "児童手当",
  state: "open",
  stateTitle: "受付中",
  downloadable: false,
  downloads: 0,
  count: 2,
  total: 30000,
  opened: "2026-11-20T01:00:00Z",
  items: [item("2026-000001"), item("2026-000002")],
  approvals: [],
  log: [],
};

const all = ["payouts-read", "payouts-work", "payouts-approve", "money-read"];

function engineWithPayout(more: Partial<Payout> = {}, actions = all): FakeEngine {
  const now = { ...payout, ...more };
  return engineWith({ ...clerk, actions })
    .on("GET", `${CITY}/payouts`, () => ({ items: [now], page: 0, total: 1 }))
    .on("GET", LIST, () => now);
}

const openList = async () => {
  openConsole("/money/payouts/benefit-1");
  await screen.findByRole("heading", { name: "児童手当", level: 1 });
};
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const acts = () => within(screen.getByRole("region", { name: "次にすること" })).queryAllByRole("button");

describe("payout lists", () => {
  it("should be listed with state and sums, and lead to each", async () => {
    engineWithPayout({ state: "closed" });
    openConsole("/money");
    const row = await screen.findByRole("row", { name: /児童手当/ });
    expect(row).toHaveTextContent("承認待ち");
    expect(row).toHaveTextContent("30,000円");
    await userEvent.click(screen.getByRole("link", { name: "児童手当（benefit-1）" }));
    expect(await screen.findByRole("row", { name: /2026-000002/ })).toHaveTextContent(
      "見本銀行（0999） 本店（101） 普通 1234567",
    );
  });

  it.each([
    [{ state: "open" }, ["締める"]],
    [{ state: "closed" }, ["承認する", "振込日を変えて締め直す"]],
    [{ state: "approved", downloadable: true }, ["全銀ファイルを保存する", "振込日を変えて締め直す"]],
    [{ state: "approved", downloads: 1 }, ["銀行へ送った", "再発行する"]],
    [{ state: "approved", downloads: 1, downloadable: true }, ["全銀ファイルを保存する"]],
    [{ state: "sent", downloads: 1 }, ["再発行する"]],
    [{ state: "done", downloads: 1 }, []],
  ])("should offer what can be done at %j", async (state, offered) => {
    engineWithPayout(state);
    await openList();
    expect(acts().map(({ textContent }) => textContent)).toEqual(offered);
  });

  it("should offer nothing to whom it is only shown", async () => {
    engineWithPayout({ state: "closed" }, ["payouts-read"]);
    await openList();
    expect(acts()).toHaveLength(0);
    expect(screen.queryByRole("button", { name: /を外す/ })).toBeNull();
  });

  it("should be closed with a day, and say why a day cannot be", async () => {
    let tries = 0;
    const engine = engineWithPayout().on("POST", `${LIST}/close`, () => {
      tries += 1;
      return tries === 1
        ? problem(422, "2026-11-23 は祝日です。2026-11-24 にしてください。")
        : { ...payout, state: "closed", due: "2026-11-24" };
    });
    await openList();
    await press("締める");
    const window = await screen.findByRole("dialog", { name: "締める" });
    const close = within(window).getByRole("button", { name: "締める" });
    expect(close).toBeDisabled();
    await userEvent.type(within(window).getByLabelText(/振込日/), "2026-11-23");
    await userEvent.click(close);
    expect(await within(window).findByRole("alert")).toHaveTextContent("2026-11-23 は祝日です。");
    await userEvent.clear(within(window).getByLabelText(/振込日/));
    await userEvent.type(within(window).getByLabelText(/振込日/), "2026-11-24");
    await userEvent.click(close);
    expect(await screen.findByText("締めました。")).toBeInTheDocument();
    expect(engine.asked("POST", `${LIST}/close`)[1]?.body).toEqual({ due: "2026-11-24" });
    expect(screen.getByText("承認待ち")).toBeInTheDocument();
  });

  it("should refuse the same person's second approval in the engine's words", async () => {
    engineWithPayout({ state: "closed", approvals: [{ by: "田中 一郎", at: "2026-11-20T01:00:00Z" }] }).on(
      "POST",
      `${LIST}/approvals`,
      () => problem(409, "「田中 一郎」さんはもう承認しています。別の職員が承認してください。 / Somebody else must."),
    );
    await openList();
    expect(screen.getByText("承認 1 / 2")).toBeInTheDocument();
    await press("承認する");
    const window = await screen.findByRole("dialog", { name: "承認する" });
    expect(window).toHaveTextContent("2件、合計30,000円");
    await userEvent.click(within(window).getByRole("button", { name: "承認する" }));
    const alert = await within(window).findByRole("alert");
    expect(alert).toHaveTextContent("別の職員が承認してください。");
    expect(alert).not.toHaveTextContent("Somebody");
  });

  it("should save the file for the bank under its name, and look at the list again", async () => {
    const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const names: string[] = [];
    const engine = engineWithPayout({ state: "approved", downloadable: true }).on(
      "GET",
      `${LIST}/zengin`,
      () => new Response("1210"),
    );
    await openList();
    await press("全銀ファイルを保存する");
    const window = await screen.findByRole("dialog");
    await userEvent.selectOptions(within(window).getByLabelText("改行"), "crlf");
    await userEvent.click(within(window).getByRole("button", { name: "全銀ファイルを保存する" }));
    expect(await screen.findByText("全銀ファイルを保存しました。")).toBeInTheDocument();
    expect(names).toEqual(["benefit-1.txt"]);
    expect(saved).toHaveBeenCalledOnce();
    expect(engine.asked("GET", `${LIST}/zengin`)[0]?.query.get("lineEnds")).toBe("crlf");
    expect(engine.asked("GET", LIST).length).toBeGreaterThan(1);
  });

  it("should lose a payment only with a reason", async () => {
    const engine = engineWithPayout().on("DELETE", `${LIST}/items/2026-000002`, () => ({
      ...payout,
      count: 1,
      items: [item("2026-000001")],
    }));
    await openList();
    await press("2026-000002を外す");
    const window = await screen.findByRole("dialog", { name: "2026-000002を外す" });
    const remove = within(window).getByRole("button", { name: "2026-000002を外す" });
    expect(remove).toBeDisabled();
    await userEvent.type(within(window).getByLabelText(/理由/), "口座の確認");
    await userEvent.click(remove);
    expect(await screen.findByText("2026-000002を外しました。")).toBeInTheDocument();
    expect(engine.asked("DELETE", `${LIST}/items/2026-000002`)[0]?.body).toEqual({ reason: "口座の確認" });
    expect(screen.queryByRole("row", { name: /2026-000002/ })).toBeNull();
  });

  it("should take results of all at once, with a reason for each that failed", async () => {
    const engine = engineWithPayout({ state: "sent", downloads: 1 }).on("POST", `${LIST}/results`, () => ({
      ...payout,
      state: "done",
    }));
    await openList();
    const enter = screen.getByRole("button", { name: "結果を入れる" });
    expect(enter).toBeDisabled();
    await userEvent.selectOptions(screen.getByLabelText("2026-000001の結果"), "failed");
    expect(screen.getByText("振り込めなかったものには理由を書いてください。")).toBeInTheDocument();
    expect(enter).toBeDisabled();
    await userEvent.type(screen.getByLabelText("2026-000001の理由"), "口座名義相違");
    await press("残りを全部「振り込めた」にする");
    await userEvent.click(enter);
    expect(await screen.findByText("2件の結果を入れました。")).toBeInTheDocument();
    expect(engine.asked("POST", `${LIST}/results`)[0]?.body).toEqual({
      items: [
        { case: "2026-000001", result: "failed", reason: "口座名義相違" },
        { case: "2026-000002", result: "paid", reason: "" },
      ],
    });
  });

  it("should warn of a payment that should not be made any more", async () => {
    engineWithPayout({ state: "sent", items: [item("2026-000001", { notice: "申請が取り下げられました" })] });
    await openList();
    expect(screen.getByRole("row", { name: /申請が取り下げられました/ })).toBeInTheDocument();
  });
});
