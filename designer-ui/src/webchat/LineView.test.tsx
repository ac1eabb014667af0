import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { LineView } from "./LineView";
import type { Says } from "./lines";

function show(says: Says) {
  const doings = { onTap: vi.fn(), onPick: vi.fn(), onPlace: vi.fn(), onFile: vi.fn() };
  const line = { number: 7, at: "2026-11-20T01:00:00Z", own: false, says, quick: [] };
  const { container } = render(<LineView line={line} mediaUrl="/lines/7/media" {...doings} />);
  return { ...doings, container };
}

const HOSTILE = '<img src="x" onerror="alert(1)">';

describe("a line", () => {
  it.each<Says>([
    { type: "text", text: HOSTILE },
    { type: "choices", text: HOSTILE, options: [] },
    { type: "card", title: HOSTILE, note: "", rows: [], actions: [] },
    { type: "link", title: HOSTILE, text: "", label: "開く", uri: "https://example.jp/" },
  ])("should show markup in a $type as words", (says) => {
    const { container } = show(says);
    expect(container.querySelector("img")).toBeNull();
    expect(screen.getByText(HOSTILE)).toBeInTheDocument();
  });

  it("should offer choices", async () => {
    const option = { label: "電動式", data: "d:1:answer:0:0" };
    const { onTap } = show({ type: "choices", text: "種類", options: [option] });
    await userEvent.click(screen.getByRole("button", { name: "電動式" }));
    expect(onTap).toHaveBeenCalledWith(option);
  });

  it("should open a picker within its range", async () => {
    const { onPick } = show({
      type: "pick",
      text: "購入日",
      mode: "date",
      label: "日付を選ぶ",
      data: "d",
      initial: null,
      min: "2026-04-01",
      max: "2026-11-20",
    });
    await userEvent.click(screen.getByRole("button", { name: "日付を選ぶ" }));
    expect(onPick).toHaveBeenCalledWith({ mode: "date", min: "2026-04-01", max: "2026-11-20" }, "d");
  });

  it("should name what each action of a card changes", async () => {
    const action = { label: "修正", data: "e" };
    const { onTap } = show({
      type: "card",
      title: "内容をご確認ください",
      note: "",
      rows: [
        { label: "申請者", value: "", action: null },
        { label: "購入日", value: "2026年10月1日", action },
      ],
      actions: [{ label: "送信する", data: "s" }],
    });
    await userEvent.click(screen.getByRole("button", { name: "購入日：修正" }));
    expect(onTap).toHaveBeenCalledWith(action);
    expect(screen.getByRole("button", { name: "送信する" })).toBeInTheDocument();
  });

  it("should take a photo", async () => {
    const { onFile } = show({ type: "photo", text: "領収書の写真" });
    const photo = new File(["x"], "a.jpg", { type: "image/jpeg" });
    await userEvent.upload(screen.getByLabelText("写真を撮る・選ぶ"), photo);
    expect(onFile).toHaveBeenCalledWith(photo);
  });

  it("should ask for a place", async () => {
    const { onPlace } = show({ type: "place", text: "場所" });
    await userEvent.click(screen.getByRole("button", { name: "位置を送る" }));
    expect(onPlace).toHaveBeenCalled();
  });

  it("should link to a document in a new tab", () => {
    show({ type: "link", title: "通知書", text: "", label: "PDFを開く", uri: "https://example.jp/d/1" });
    const link = screen.getByRole("link", { name: /PDFを開く/ });
    expect(link).toHaveAttribute("href", "https://example.jp/d/1");
    expect(link).toHaveAttribute("target", "_blank");
  });

  it("should not link to a script", () => {
    show({ type: "link", title: "通知書", text: "", label: "開く", uri: "javascript:alert(1)" });
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("should show what the resident sent and picked", () => {
    show({ type: "sent", photo: true, name: null, size: 3 });
    expect(screen.getByAltText("写真")).toHaveAttribute("src", "/lines/7/media");
    show({ type: "picked", value: "2026-10-01" });
    expect(screen.getByText("2026年10月1日")).toBeInTheDocument();
  });
});
