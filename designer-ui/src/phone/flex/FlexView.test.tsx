import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { FlexBox, FlexBubble, FlexComponent } from "../../line/messages";
import { FlexView } from "./FlexView";
import { boxStyle, placeStyle, textSize } from "./flexStyle";

const bubble = (contents: FlexComponent[], more: Partial<FlexBubble> = {}): FlexBubble => ({
  type: "bubble",
  body: { type: "box", layout: "vertical", contents },
  ...more,
});

const box = (more: Partial<FlexBox>): FlexBox => ({ type: "box", layout: "vertical", contents: [], ...more });

describe("a flex message", () => {
  it("should show every block of a bubble in LINE's order", () => {
    const { container } = render(
      <FlexView
        altText="確認"
        contents={bubble([{ type: "text", text: "中身" }], {
          footer: box({ contents: [{ type: "text", text: "足" }] }),
          header: box({ contents: [{ type: "text", text: "頭" }] }),
          hero: { type: "image", url: "https://a.jp/h.jpg", size: "full" },
        })}
        onTap={vi.fn()}
      />,
    );
    const blocks = [...container.querySelectorAll(".flex-bubble > div")].map((block) => block.className);
    expect(blocks).toEqual(["flex-header", "flex-hero", "flex-body", "flex-footer"]);
    expect(screen.getByRole("group", { name: "確認" })).toBeInTheDocument();
  });

  it("should draw text with weight, size, colour, wrapping and spans", () => {
    render(
      <FlexView
        altText="文"
        contents={bubble([
          { type: "text", text: "補助金", weight: "bold", size: "xl", color: "#06803a", wrap: true },
          { type: "text", text: "長い文" },
          { type: "text", contents: [{ type: "span", text: "20,000円", weight: "bold" }] },
        ])}
        onTap={vi.fn()}
      />,
    );
    const title = screen.getByText("補助金");
    expect(title.style.fontWeight).toBe("700");
    expect(title.style.fontSize).toBe("22px");
    expect(title.style.whiteSpace).toBe("pre-wrap");
    expect(screen.getByText("長い文").style.whiteSpace).toBe("nowrap");
    expect(screen.getByText("20,000円").style.fontWeight).toBe("700");
  });

  it("should tap buttons and boxes with an action", async () => {
    const onTap = vi.fn();
    const correct = { type: "postback", label: "修正", data: "edit:name" } as const;
    const open = { type: "uri", label: "PDFを開く", uri: "https://a.jp/d" } as const;
    render(
      <FlexView
        altText="確認"
        contents={bubble([
          box({ layout: "horizontal", action: correct, contents: [{ type: "text", text: "お名前" }] }),
          { type: "button", style: "primary", action: open },
        ])}
        onTap={onTap}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: "修正" }));
    await userEvent.click(screen.getByRole("button", { name: "PDFを開く" }));
    expect(onTap.mock.calls).toEqual([[correct], [open]]);
  });

  it("should draw separators across the layout", () => {
    const { container } = render(
      <FlexView altText="線" contents={bubble([{ type: "separator", margin: "lg" }])} onTap={vi.fn()} />,
    );
    expect(container.querySelector("hr.flex-line-vertical")).toHaveStyle({ marginTop: "12px" });
  });

  it("should show all bubbles of a carousel", () => {
    const one = bubble([{ type: "text", text: "一" }]);
    render(<FlexView altText="一覧" contents={{ type: "carousel", contents: [one, one] }} onTap={vi.fn()} />);
    expect(screen.getAllByRole("article")).toHaveLength(2);
  });
});

describe("flex layout", () => {
  const text: FlexComponent = { type: "text", text: "a" };

  it("should share a row evenly and let a column be as high as it needs", () => {
    expect(placeStyle(text, box({ layout: "horizontal" }), true).flex).toBe("1 1 0");
    expect(placeStyle(text, box({ layout: "vertical" }), true).flex).toBe("0 0 auto");
    expect(placeStyle({ ...text, flex: 3 }, box({ layout: "horizontal" }), true).flex).toBe("3 3 0");
    expect(placeStyle({ ...text, flex: 0 }, box({ layout: "horizontal" }), true).flex).toBe("0 0 auto");
  });

  it("should use the box's spacing unless a child has its own margin, and not before the first", () => {
    const column = box({ spacing: "md" });
    expect(placeStyle(text, column, true).marginTop).toBe("0px");
    expect(placeStyle(text, column, false).marginTop).toBe("8px");
    expect(placeStyle({ ...text, margin: "xxl" }, column, false).marginTop).toBe("20px");
    expect(placeStyle(text, box({ layout: "horizontal", spacing: "sm" }), false).marginInlineStart).toBe("4px");
  });

  it("should take named sizes and plain lengths", () => {
    expect(textSize("xxs")).toBe("11px");
    expect(textSize("18px")).toBe("18px");
    expect(boxStyle(box({ paddingAll: "lg", cornerRadius: "10px", borderWidth: "light" }))).toMatchObject({
      padding: "12px",
      borderRadius: "10px",
      border: "0.5px solid #d4d6da",
    });
  });
});
