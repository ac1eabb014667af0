import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CITY, clerk, engineWith, openConsole } from "../../../../test/console";
import { problem } from "../../../../test/FakeEngine";
import { monthsOf } from "./months";

const SETTINGS = `${CITY}/settings/retention`;
const PREVIEW = `${SETTINGS}/preview`;
const administrator = { ...clerk, actions: ["own-account", "settings-read", "settings-change"] };

const stored = {
  closedCases: null,
  silentResidents: 24,
  leftovers: null,
  procedures: [{ package: "kitchen-waste-subsidy", procedure: "application", months: 60 }],
  known: [
    { package: "kitchen-waste-subsidy", procedure: "application", title: "生ごみ処理機の補助金" },
    { package: "lunch", procedure: "allergy", title: "給食のアレルギー届" },
  ],
  last: {
    night: "2026-11-20",
    finished: "2026-11-19T17:00:00Z",
    cases: 12,
    residents: 3,
    leftovers: 0,
    report: {
      left: [
        {
          id: "open-balance",
          message: "未収か過払いの残高があります。",
          messageEn: "Something is still owed.",
          count: 1,
          cases: ["2026-000007"],
        },
      ],
      failures: 2,
      failed: ["2026-000008", "2026-000009"],
    },
  },
};

const effect = (goes: number) => ({
  night: "2026-11-23",
  cases: { goes, left: [], checked: true },
  residents: { goes: 0, left: [], checked: true },
  leftovers: 0,
});

const withSettings = (goes: number, session = administrator) =>
  engineWith(session)
    .on("GET", SETTINGS, () => stored)
    .on("GET", PREVIEW, () => effect(goes))
    .on("PUT", SETTINGS, ({ body }) => ({ ...stored, ...(body as object) }));

describe("the retention times", () => {
  it("should ask before saving what erases something, and save only then", async () => {
    const engine = withSettings(1234);
    openConsole("/settings/retention");
    await userEvent.type(await screen.findByLabelText("終わった案件（月）"), "６０");
    await userEvent.click(screen.getByRole("button", { name: "保存する" }));
    const asked = await screen.findByRole("dialog", { name: "次の夜に消去が始まります" });
    expect(asked).toHaveTextContent("2026/11/23の未明に消えるもの");
    expect(asked).toHaveTextContent("1,234件");
    await userEvent.click(within(asked).getByRole("button", { name: "やめる" }));
    expect(engine.asked("PUT", SETTINGS)).toHaveLength(0);
    await userEvent.click(screen.getByRole("button", { name: "保存する" }));
    await userEvent.click(await screen.findByRole("button", { name: "消去してよいので保存する" }));
    expect(await screen.findByText("保存しました。")).toBeInTheDocument();
    expect(engine.asked("PUT", SETTINGS)[0]?.body).toEqual({
      closedCases: 60,
      silentResidents: 24,
      leftovers: null,
      procedures: [{ package: "kitchen-waste-subsidy", procedure: "application", months: 60 }],
    });
    const query = engine.asked("GET", PREVIEW)[0]?.query;
    expect([...(query ?? [])]).toEqual([
      ["closedCases", "60"],
      ["silentResidents", "24"],
      ["procedures", "kitchen-waste-subsidy/application:60"],
    ]);
  });

  it("should save at once what erases nothing, with a procedure kept without end", async () => {
    const engine = withSettings(0);
    openConsole("/settings/retention");
    await userEvent.selectOptions(await screen.findByLabelText("手続きを加える"), "給食のアレルギー届");
    await userEvent.click(screen.getByRole("button", { name: "生ごみ処理機の補助金を外す" }));
    await userEvent.click(screen.getByRole("button", { name: "保存する" }));
    expect(await screen.findByText("保存しました。")).toBeInTheDocument();
    expect(engine.asked("PUT", SETTINGS)[0]?.body).toMatchObject({
      procedures: [{ package: "lunch", procedure: "allergy", months: null }],
    });
  });

  it("should count without saving", async () => {
    const engine = withSettings(5);
    openConsole("/settings/retention");
    await userEvent.click(await screen.findByRole("button", { name: "消えるものを数える" }));
    expect(await screen.findByText("5件")).toBeInTheDocument();
    expect(engine.asked("PUT", SETTINGS)).toHaveLength(0);
  });

  it("should refuse what is no number of months, and show at the field what the engine says", async () => {
    const engine = withSettings(0);
    openConsole("/settings/retention");
    const months = await screen.findByLabelText("終わった案件（月）");
    await userEvent.type(months, "1201");
    expect(screen.getByText("1〜1200 の数字にしてください。")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "保存する" })).toBeDisabled();
    engine.on("PUT", SETTINGS, () =>
      problem(400, "1〜1200", [{ field: "procedures/0/months", message: "短すぎます。", messageEn: "Too short." }]),
    );
    await userEvent.clear(months);
    await userEvent.click(screen.getByRole("button", { name: "保存する" }));
    expect(await screen.findByText("短すぎます。")).toBeInTheDocument();
  });

  it("should tell what the last night erased, left and could not erase", async () => {
    withSettings(0);
    openConsole("/settings/retention");
    const last = await screen.findByRole("region", { name: "前回の消去" });
    for (const words of ["2026/11/20", "12件", "3人", "未収か過払いの残高があります。", "2件は消去できませんでした"]) {
      expect(last).toHaveTextContent(words);
    }
    expect(within(last).getByRole("link", { name: "2026-000007" })).toBeInTheDocument();
  });

  it("should change nothing for who may only look", async () => {
    withSettings(0, { ...administrator, actions: ["own-account", "settings-read"] });
    openConsole("/settings/retention");
    expect(await screen.findByLabelText("終わった案件（月）")).toHaveAttribute("readonly");
    expect(screen.queryByRole("button", { name: "保存する" })).toBeNull();
    expect(screen.queryByRole("button", { name: /を外す/ })).toBeNull();
  });

  it("should read months in any width", () => {
    expect(["６０", " 12 ", "", "0", "1200", "1201", "1.5", "-3"].map(monthsOf)).toEqual([
      60,
      12,
      null,
      undefined,
      1200,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
