import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { engineWithCase } from "../../../../test/caseFixture";
import { CITY, openConsole } from "../../../../test/console";
import { problem } from "../../../../test/FakeEngine";

const VIEWS = `${CITY}/saved-views`;

describe("a search under a name", () => {
  it("should be kept as it stands, and chosen again", async () => {
    const items: unknown[] = [];
    const engine = engineWithCase()
      .on("GET", VIEWS, () => ({ items }))
      .on("POST", VIEWS, ({ body }) => {
        const made = { id: "v1", own: true, ...(body as object) };
        items.push(made);
        return Response.json(made, { status: 201 });
      });
    openConsole("/cases?state=deficient&overdue=true&page=2");
    await userEvent.click(await screen.findByRole("button", { name: "この検索を保存" }));
    await userEvent.type(screen.getByLabelText(/名前/), "遅れている補正");
    await userEvent.click(screen.getByRole("button", { name: "保存する" }));
    expect(await screen.findByText("検索「遅れている補正」を保存しました。")).toBeInTheDocument();
    expect(engine.asked("POST", VIEWS)[0]?.body).toEqual({
      name: "遅れている補正",
      shared: false,
      search: { state: "deficient", overdue: "true" },
    });
    await userEvent.click(screen.getByRole("button", { name: "条件を消す" }));
    await userEvent.selectOptions(await screen.findByLabelText("保存した検索"), "遅れている補正");
    expect(await screen.findByLabelText("状態")).toHaveValue("deficient");
    expect(screen.getByRole("checkbox", { name: "期限切れだけ" })).toBeChecked();
  });

  it("should show what the engine says at the field", async () => {
    engineWithCase()
      .on("GET", VIEWS, () => ({ items: [] }))
      .on("POST", VIEWS, () =>
        problem(400, "Wrong.", [{ field: "name", message: "名前を 1〜60 文字で入れてください。" }]),
      );
    openConsole("/cases?assignee=none");
    await userEvent.click(await screen.findByRole("button", { name: "この検索を保存" }));
    await userEvent.type(screen.getByLabelText(/名前/), "x");
    await userEvent.click(screen.getByRole("button", { name: "保存する" }));
    expect(
      await within(screen.getByRole("dialog")).findByText("名前を 1〜60 文字で入れてください。"),
    ).toBeInTheDocument();
  });

  it("should be removed only by who made it", async () => {
    const shared = { id: "v2", name: "環境課", shared: true, own: false, search: { department: "環境政策課" } };
    const engine = engineWithCase()
      .on("GET", VIEWS, () => ({ items: [shared] }))
      .on("DELETE", VIEWS, () => undefined);
    openConsole("/cases?department=%E7%92%B0%E5%A2%83%E6%94%BF%E7%AD%96%E8%AA%B2");
    expect(await screen.findByLabelText("保存した検索")).toHaveValue("v2");
    expect(screen.getByRole("option", { name: "環境課（共有）" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "この検索を削除" })).toBeNull();
    expect(engine.asked("DELETE", VIEWS)).toHaveLength(0);
  });
});
