import type { CSSProperties } from "react";
import type { FlexBlockStyle, FlexBox, FlexBubble, FlexComponent, FlexTextStyle } from "../../line/messages";

/** Sizes of flex messages in pixels, as LINE draws them. */
const TEXT: Record<string, number> = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  "3xl": 35,
  "4xl": 48,
  "5xl": 74,
};
const SPACE: Record<string, number> = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const BORDER: Record<string, number> = { none: 0, light: 0.5, normal: 1, medium: 2, "semi-bold": 3, bold: 4 };
const IMAGE: Record<string, string> = {
  xxs: "40px",
  xs: "60px",
  sm: "80px",
  md: "100px",
  lg: "120px",
  xl: "140px",
  xxl: "160px",
  "3xl": "180px",
  "4xl": "200px",
  "5xl": "220px",
  full: "100%",
};
const BUBBLE: Record<NonNullable<FlexBubble["size"]>, number> = {
  nano: 120,
  micro: 160,
  deca: 200,
  hecto: 220,
  kilo: 250,
  mega: 290,
  giga: 330,
};
const BLOCK_PADDING = { header: "20px", hero: "0", body: "20px", footer: "10px" };

export type BlockName = keyof typeof BLOCK_PADDING;

export const bubbleWidth = (size: FlexBubble["size"]): string => `${BUBBLE[size ?? "mega"]}px`;

export const textSize = (size: string | undefined): string => length(TEXT, size ?? "md");

export const space = (size: string | undefined): string => length(SPACE, size ?? "none");

export const imageSize = (size: string | undefined): string => IMAGE[size ?? "md"] ?? size ?? "100px";

export const aspectRatio = (ratio: string | undefined): string => (ratio ?? "1:1").replace(":", " / ");

export function textStyle(text: FlexTextStyle): CSSProperties {
  return defined({
    fontSize: text.size === undefined ? undefined : textSize(text.size),
    fontWeight: text.weight === "bold" ? 700 : undefined,
    color: text.color,
    fontStyle: text.style === "italic" ? "italic" : undefined,
    textDecoration: text.decoration,
  });
}

export function blockStyle(name: BlockName, style: FlexBlockStyle | undefined): CSSProperties {
  return defined({
    padding: BLOCK_PADDING[name],
    backgroundColor: style?.backgroundColor,
    borderTop: style?.separator ? `1px solid ${style.separatorColor ?? "#d4d6da"}` : undefined,
  });
}

export function boxStyle(box: FlexBox): CSSProperties {
  return defined({
    display: "flex",
    flexDirection: box.layout === "vertical" ? "column" : "row",
    alignItems: box.layout === "baseline" ? "baseline" : box.alignItems,
    justifyContent: box.justifyContent,
    backgroundColor: box.backgroundColor,
    border:
      box.borderWidth === undefined
        ? undefined
        : `${length(BORDER, box.borderWidth)} solid ${box.borderColor ?? "#d4d6da"}`,
    borderRadius: box.cornerRadius === undefined ? undefined : space(box.cornerRadius),
    width: box.width,
    maxWidth: box.maxWidth,
    height: box.height,
    maxHeight: box.maxHeight,
    padding: box.paddingAll === undefined ? undefined : space(box.paddingAll),
    paddingTop: box.paddingTop === undefined ? undefined : space(box.paddingTop),
    paddingBottom: box.paddingBottom === undefined ? undefined : space(box.paddingBottom),
    paddingInlineStart: box.paddingStart === undefined ? undefined : space(box.paddingStart),
    paddingInlineEnd: box.paddingEnd === undefined ? undefined : space(box.paddingEnd),
  });
}

/** How a child stands in its box: its share, its margin, or the box's spacing in place of it. */
export function placeStyle(child: FlexComponent, box: FlexBox, first: boolean): CSSProperties {
  const margin =
    "margin" in child && child.margin !== undefined ? child.margin : first ? "none" : (box.spacing ?? "none");
  const placed = child as Partial<FlexBox>;
  return defined({
    flex: share(child, box),
    minWidth: 0,
    maxWidth: "100%",
    [box.layout === "vertical" ? "marginTop" : "marginInlineStart"]: space(margin),
    position: placed.position ?? "relative",
    top: placed.offsetTop === undefined ? undefined : space(placed.offsetTop),
    bottom: placed.offsetBottom === undefined ? undefined : space(placed.offsetBottom),
    insetInlineStart: placed.offsetStart === undefined ? undefined : space(placed.offsetStart),
    insetInlineEnd: placed.offsetEnd === undefined ? undefined : space(placed.offsetEnd),
    alignSelf: gravity(child),
  });
}

/** Side by side, children share the width evenly unless told otherwise; one above the other, they are as high as they need. */
function share(child: FlexComponent, box: FlexBox): string {
  const given = "flex" in child ? child.flex : undefined;
  const sized =
    child.type === "separator" || child.type === "icon" || (child.type === "box" && child.width !== undefined);
  const standard = child.type === "filler" ? 1 : box.layout === "vertical" || sized ? 0 : 1;
  const parts = given ?? standard;
  return parts === 0 ? "0 0 auto" : `${parts} ${parts} 0`;
}

function gravity(child: FlexComponent): string | undefined {
  const wanted = "gravity" in child ? child.gravity : undefined;
  return wanted === undefined ? undefined : { top: "flex-start", bottom: "flex-end", center: "center" }[wanted];
}

function length(named: Record<string, number>, size: string): string {
  const pixels = named[size];
  return pixels === undefined ? size : `${pixels}px`;
}

function defined(style: Record<string, string | number | undefined>): CSSProperties {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined)) as CSSProperties;
}
