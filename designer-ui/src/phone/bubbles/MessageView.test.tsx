import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Action, Message } from "../../line/messages";
import { MessageView } from "./MessageView";

function show(message: Message, mediaUrl: string | null = null) {
  const onTap = vi.fn<(action: Action) => void>();
  const view = render(<MessageView message={message} mediaUrl={mediaUrl} onTap={onTap} />);
  return { onTap, ...view };
}

describe("a text", () => {
  it("should keep its line breaks", () => {
    const { container } = show({ type: "text", text: "お名前を\n教えてください" });
    expect(container.querySelector(".bubble")?.textContent).toBe("お名前を\n教えてください");
  });

  it("should make addresses tappable without swallowing the Japanese around them", () => {
    show({ type: "text", text: "詳しくは https://example.jp/gomi?x=1。お電話は tel:083-922-4111 へ" });
    const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(links).toEqual(["https://example.jp/gomi?x=1", "tel:083-922-4111"]);
    expect(screen.getAllByRole("link")[0]).toHaveAttribute("rel", "noopener noreferrer");
  });

  it("should show markup as the words it is", () => {
    const { container } = show({ type: "text", text: "<img src=x onerror=alert(1)>" });
    expect(container.querySelector("img")).toBeNull();
  });
});

describe("photos, files and places", () => {
  it("should show the preview and link to the original", () => {
    show({ type: "image", originalContentUrl: "https://a.jp/o.jpg", previewImageUrl: "https://a.jp/p.jpg" });
    expect(screen.getByRole("img", { name: "写真" })).toHaveAttribute("src", "https://a.jp/p.jpg");
    expect(screen.getByRole("link")).toHaveAttribute("href", "https://a.jp/o.jpg");
  });

  it("should show a resident's own photo from the sandbox", () => {
    show({ type: "image" }, "/media/17");
    expect(screen.getByRole("img")).toHaveAttribute("src", "/media/17");
  });

  it("should offer a file for download with its size", () => {
    show({ type: "file", fileName: "見積書.pdf", fileSize: 20480 }, "/media/18");
    expect(screen.getByRole("link", { name: /見積書\.pdf\s*20 KB/ })).toHaveAttribute("download", "見積書.pdf");
  });

  it("should tell where a place is", () => {
    show({ type: "location", title: "亀山公園", address: "山口市亀山町", latitude: 34.17828, longitude: 131.47395 });
    expect(screen.getByText("亀山公園")).toBeInTheDocument();
    expect(screen.getByText(/北緯34.17828\s東経131.47395/)).toBeInTheDocument();
  });

  it("should name a kind it cannot show", () => {
    show({ type: "imagemap", altText: "地図", baseUrl: "https://a.jp" });
    expect(screen.getByText(/表示できないメッセージです（imagemap）/)).toBeInTheDocument();
  });
});

describe("templates", () => {
  const yes: Action = { type: "postback", label: "はい", data: "yes", displayText: "はい" };
  const no: Action = { type: "message", label: "いいえ", text: "いいえ" };

  it("should show buttons with title and text", async () => {
    const { onTap } = show({
      type: "template",
      altText: "種類",
      template: { type: "buttons", title: "種類", text: "どれですか", actions: [yes, no] },
    });
    expect(screen.getByRole("heading", { name: "種類" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "はい" }));
    expect(onTap).toHaveBeenCalledExactlyOnceWith(yes);
  });

  it("should show the two answers of a confirm side by side", () => {
    const { container } = show({
      type: "template",
      altText: "確認",
      template: { type: "confirm", text: "送信しますか", actions: [yes, no] },
    });
    expect(container.querySelector(".side-by-side")?.children).toHaveLength(2);
  });

  it("should show every column of a carousel", () => {
    show({
      type: "template",
      altText: "施設",
      template: {
        type: "carousel",
        columns: ["中央", "湯田", "小郡"].map((text) => ({ text, actions: [{ ...no, label: `${text}を選ぶ` }] })),
      },
    });
    expect(screen.getAllByRole("article")).toHaveLength(3);
    expect(screen.getByRole("button", { name: "小郡を選ぶ" })).toBeInTheDocument();
  });

  it("should show the pictures of an image carousel", async () => {
    const { onTap } = show({
      type: "template",
      altText: "写真",
      template: { type: "image_carousel", columns: [{ imageUrl: "https://a.jp/1.jpg", action: no }] },
    });
    await userEvent.click(screen.getByRole("button", { name: "いいえ" }));
    expect(onTap).toHaveBeenCalledWith(no);
  });
});
