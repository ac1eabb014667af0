import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CASE, engineWithCase, ledger } from "../../../../test/caseFixture";
import { openConsole } from "../../../../test/console";
import { problem } from "../../../../test/FakeEngine";
import { yenOf } from "./yen";

async function openMoney() {
  const engine = engineWithCase();
  openConsole("/cases/2026-000001?section=money");
  await screen.findByRole("table", { name: "記帳" });
  return engine;
}

describe("the money of a case", () => {
  it("should show what is owed, and every entry of the books", async () => {
    await openMoney();
    expect(screen.getByText("2,000円")).toBeInTheDocument();
    expect(within(screen.getByRole("table", { name: "記帳" })).getByText("手数料")).toBeInTheDocument();
  });

  it("should give all of it back when no amount is typed, once however often it is tried", async () => {
    let tries = 0;
    const engine = (await openMoney()).on("POST", `${CASE}/refunds`, () => {
      tries += 1;
      return tries === 1 ? problem(503, "しばらくしてからもう一度。") : { ...ledger, refunded: 1000 };
    });
    await userEvent.click(screen.getByRole("button", { name: "返金する" }));
    const form = await screen.findByRole("dialog", { name: "返金する" });
    const refund = within(form).getByRole("button", { name: "返金する" });
    expect(refund).toBeDisabled();
    await userEvent.type(within(form).getByLabelText(/理由/), "二重払い");
    await userEvent.click(refund);
    expect(await within(form).findByRole("alert")).toHaveTextContent("しばらくしてから");
    await userEvent.click(refund);
    expect(await screen.findByText("記帳しました。")).toBeInTheDocument();
    const [first, second] = engine.asked("POST", `${CASE}/refunds`);
    expect(first?.body).toEqual({ amount: null, reason: "二重払い" });
    expect(first?.headers.get("Idempotency-Key")).toBe(second?.headers.get("Idempotency-Key"));
  });

  it("should ask for more, by name, amount and day", async () => {
    const engine = (await openMoney()).on("POST", `${CASE}/charges`, () => ledger);
    await userEvent.click(screen.getByRole("button", { name: "追加で請求する" }));
    const form = await screen.findByRole("dialog", { name: "追加で請求する" });
    await userEvent.type(within(form).getByLabelText(/項目/), "速達料");
    await userEvent.type(within(form).getByLabelText("金額（円）"), "２，６０");
    await userEvent.type(within(form).getByLabelText(/理由/), "速達の希望");
    await userEvent.click(within(form).getByRole("button", { name: "追加で請求する" }));
    await screen.findByText("記帳しました。");
    expect(engine.asked("POST", `${CASE}/charges`)[0]?.body).toEqual({
      items: [{ title: "速達料", amount: 260 }],
      due: null,
      reason: "速達の希望",
    });
  });
});

it.each([
  ["1,000", 1000],
  ["￥１２３円", 123],
  ["0", null],
  ["1.5", null],
  ["-3", null],
  ["", null],
])("should read %s as %s yen", (typed, yen) => {
  expect(yenOf(typed)).toBe(yen);
});
