import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { CITY, clerk, engineWith, openConsole } from "../../../test/console";
import { problem } from "../../../test/FakeEngine";

const none = { charged: 0, paid: 0, card: 0, konbini: 0, other: 0, cash: 0, refunded: 0, waived: 0 };
const DAYS = `${CITY}/payments`;

const engineWithDays = () =>
  engineWith({ ...clerk, actions: ["money-read"] }).on("GET", DAYS, ({ query }) => ({
    from: query.get("from"),
    to: query.get("to"),
    days: [
      { ...none, day: "2026-11-19", charged: 3000, paid: 1000, card: 1000 },
      { ...none, day: "2026-11-20", paid: 2000, cash: 2000, refunded: 500 },
    ],
  }));

describe("the payments of days", () => {
  it("should add up, for the days in the address", async () => {
    const engine = engineWithDays();
    openConsole("/money?from=2026-11-01&to=2026-11-30");
    const sum = await screen.findByRole("row", { name: /^合計/ });
    expect(sum).toHaveTextContent("合計3,000円3,000円1,000円0円0円2,000円500円0円");
    expect(Object.fromEntries(engine.asked("GET", DAYS)[0]?.query ?? [])).toEqual({
      from: "2026-11-01",
      to: "2026-11-30",
    });
    expect(screen.queryByRole("tab", { name: "支払リスト" })).toBeNull();
  });

  it("should say what is wrong with a span of days", async () => {
    engineWithDays().on("GET", DAYS, () => problem(400, "from から to までは 366 日以内にしてください。"));
    openConsole("/money?from=2020-11-01&to=2026-11-30");
    expect(await screen.findByRole("alert")).toHaveTextContent("366 日以内");
    expect(screen.getByLabelText("この日から")).toHaveValue("2020-11-01");
  });

  it("should be saved in the encoding chosen, and tell what cannot be written", async () => {
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    const engine = engineWithDays().on("GET", `${DAYS}.csv`, ({ query }) =>
      query.get("encoding") === "utf-8" ? new Response("日時") : problem(400, "Windows-31J で表せない文字があります。"),
    );
    openConsole("/money?from=2026-11-01&to=2026-11-30");
    await userEvent.selectOptions(await screen.findByLabelText("文字コード"), "windows-31j");
    await userEvent.click(screen.getByRole("button", { name: "CSV で保存する" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("表せない文字");
    await userEvent.selectOptions(screen.getByLabelText("文字コード"), "utf-8");
    await userEvent.click(screen.getByRole("button", { name: "CSV で保存する" }));
    await vi.waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(engine.asked("GET", `${DAYS}.csv`)).toHaveLength(2);
  });
});

describe("the differences from Stripe", () => {
  it("should lead to the money of the case", async () => {
    engineWithDays().on("GET", `${DAYS}/differences`, () => ({
      items: [
        {
          kind: "too-much",
          text: "請求より多く入金がありました",
          reference: "pi_1",
          case: "2026-000001",
          stripeAmount: 2000,
          ledgerAmount: 1000,
          found: "2026-11-20T01:00:00Z",
        },
      ],
    }));
    openConsole("/money?section=differences");
    const row = await screen.findByRole("row", { name: /請求より多く/ });
    expect(row).toHaveTextContent("2,000円1,000円");
    expect(screen.getByRole("link", { name: "2026-000001" })).toHaveAttribute(
      "href",
      "/staff/cases/2026-000001?section=money",
    );
  });

  it("should say so when there are none", async () => {
    engineWithDays().on("GET", `${DAYS}/differences`, () => ({ items: [] }));
    openConsole("/money?section=differences");
    expect(await screen.findByText("Stripe と帳簿に違いはありません。")).toBeInTheDocument();
  });
});
