import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { engineWithCase, line } from "../../../test/caseFixture";
import { CITY, clerk, engineWith, openConsole } from "../../../test/console";

describe("the home page", () => {
  it("should show the work of the day, what needs somebody, and figures per procedure", async () => {
    const engine = engineWithCase()
      .on("GET", `${CITY}/cases`, ({ query }) =>
        query.has("overdue") ? { items: [], page: 0, total: 0 } : { items: [line], page: 0, total: 12 },
      )
      .on("GET", `${CITY}/attention`, () => ({
        items: [{ kind: "stopped-cases", count: 1, numbers: ["2026-000009"] }],
      }))
      .on("GET", `${CITY}/figures`, () => ({
        items: [
          { package: "kitchen-waste-subsidy", procedure: "subsidy", state: "submitted", count: 3 },
          { package: "kitchen-waste-subsidy", procedure: "subsidy", state: "own-state", count: 4 },
        ],
      }));
    openConsole();
    const fresh = await screen.findByRole("region", { name: "新しく届いた申請" });
    expect(await within(fresh).findByText("12件")).toBeInTheDocument();
    expect(within(fresh).getByRole("link", { name: line.number })).toBeInTheDocument();
    const overdue = screen.getByRole("region", { name: "期限を過ぎた申請" });
    expect(await within(overdue).findByText("ありません。")).toBeInTheDocument();
    expect(await screen.findByText(/処理が止まった申請が1件あります/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "2026-000009" })).toBeInTheDocument();
    const figures = await screen.findByRole("row", { name: /生ごみ処理機購入費補助金/ });
    expect(within(figures).getAllByRole("cell").at(-1)).toHaveTextContent("7");
    const asked = engine.asked("GET", `${CITY}/cases`).map(({ query }) => query.toString());
    expect(asked.some((query) => query.includes("assignee=me"))).toBe(true);
    expect(asked.some((query) => query.includes("state=submitted"))).toBe(true);
  });

  it("should show no cases to whom they are not allowed", async () => {
    const engine = engineWith({ ...clerk, actions: ["own-account"] }).on("GET", `${CITY}/attention`, () => ({
      items: [],
    }));
    openConsole();
    expect(await screen.findByText("気がかりなことはありません。")).toBeInTheDocument();
    expect(screen.queryByText("今日の仕事")).toBeNull();
    expect(engine.asked("GET", `${CITY}/cases`)).toHaveLength(0);
  });
});
