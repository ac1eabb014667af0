import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CASE, engineWithCase, ledger } from "../../../test/caseFixture";
import { CITY, clerk, engineWith, openConsole } from "../../../test/console";
import { problem } from "../../../test/FakeEngine";

const request = {
  id: "r1",
  case: "2026-000001",
  amount: 50000,
  state: "open",
  reason: "二重払い",
  askedBy: "田中 一郎",
  asked: "2026-11-20T01:00:00Z",
  own: false,
  decidedBy: null,
  decided: null,
  decision: null,
};
const LIST = `${CITY}/payments/refund-requests`;
const ONE = `${CITY}/cases/2026-000001/refund-requests/r1`;
const cashier = { ...clerk, actions: ["money-read", "money-work", "cases-read"] };

describe("refunds that wait for a second person", () => {
  it("should be approved by another person, once however often it is tried", async () => {
    let tries = 0;
    const engine = engineWith(cashier)
      .on("GET", LIST, () => ({ items: tries > 1 ? [] : [request] }))
      .on("POST", `${ONE}/approval`, () => {
        tries += 1;
        return tries === 1 ? problem(503, "しばらくしてからもう一度。") : { ...ledger, refunded: 50000 };
      });
    openConsole("/money?section=refunds");
    await userEvent.click(await screen.findByRole("button", { name: "承認する: 2026-000001" }));
    const form = await screen.findByRole("dialog", { name: "承認する" });
    expect(form).toHaveTextContent("50,000円（申請 田中 一郎）");
    const approve = within(form).getByRole("button", { name: "承認する" });
    await userEvent.click(approve);
    expect(await within(form).findByRole("alert")).toHaveTextContent("しばらくしてから");
    await userEvent.click(approve);
    expect(await screen.findByText("承認しました。返金します。")).toBeInTheDocument();
    expect(await screen.findByText("承認を待っている返金はありません。")).toBeInTheDocument();
    const [first, second] = engine.asked("POST", `${ONE}/approval`);
    expect(first?.headers.get("Idempotency-Key")).toBe(second?.headers.get("Idempotency-Key"));
  });

  it("should be declined with a reason only", async () => {
    const engine = engineWith(cashier)
      .on("GET", LIST, () => ({ items: [request] }))
      .on("POST", `${ONE}/refusal`, () => ledger);
    openConsole("/money?section=refunds");
    await userEvent.click(await screen.findByRole("button", { name: "却下する: 2026-000001" }));
    const form = await screen.findByRole("dialog", { name: "却下する" });
    expect(within(form).getByRole("button", { name: "却下する" })).toBeDisabled();
    await userEvent.type(within(form).getByLabelText(/却下する理由/), "領収書なし");
    await userEvent.click(within(form).getByRole("button", { name: "却下する" }));
    await screen.findByText("却下しました。");
    expect(engine.asked("POST", `${ONE}/refusal`)[0]?.body).toEqual({ reason: "領収書なし" });
  });

  it("should only be withdrawn by who asked for them", async () => {
    engineWith(cashier).on("GET", LIST, () => ({ items: [{ ...request, own: true }] }));
    openConsole("/money?section=refunds");
    expect(await screen.findByRole("button", { name: "取り下げる: 2026-000001" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /承認する/ })).toBeNull();
  });

  it("should be told of when a refund of a case becomes a request", async () => {
    engineWithCase()
      .on("GET", `${CASE}/ledger`, () => ({ ...ledger, approvalAbove: 500 }))
      .on("POST", `${CASE}/refunds`, () => Response.json({ ...ledger, requests: [request] }, { status: 202 }));
    openConsole("/cases/2026-000001?section=money");
    await userEvent.click(await screen.findByRole("button", { name: "返金する" }));
    const form = await screen.findByRole("dialog", { name: "返金する" });
    expect(form).toHaveTextContent("500円を超えると、別の職員の承認が必要です");
    await userEvent.type(within(form).getByLabelText(/理由/), "二重払い");
    await userEvent.click(within(form).getByRole("button", { name: "返金する" }));
    expect(await screen.findByText(/返金を申請しました/)).toBeInTheDocument();
  });
});
