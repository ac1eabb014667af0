import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CASE, engineWithCase, view } from "../../../test/caseFixture";
import { openConsole } from "../../../test/console";

describe("an answer that is a place", () => {
  it("should be shown on a map only when that is asked for", async () => {
    const place = {
      ...view.questions[0],
      id: "spot",
      title: "場所",
      kind: "place",
      text: "北緯34.18 東経131.47",
      markable: false,
    };
    engineWithCase().on("GET", CASE, () => ({
      ...view,
      questions: [place],
      answers: { spot: { latitude: 34.18, longitude: 131.47 } },
    }));
    openConsole("/cases/2026-000001");
    const button = await screen.findByRole("button", { name: "地図で見る" });
    expect(document.querySelector("img[src*='gsi']")).toBeNull();
    await userEvent.click(button);
    expect(await screen.findByRole("region", { name: "「場所」の地図" })).toBeInTheDocument();
    expect(await screen.findByRole("link", { name: "地理院タイル" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "地図を閉じる" }));
    expect(screen.queryByRole("region", { name: "「場所」の地図" })).toBeNull();
  });
});
