/** LINE's message objects, as far as the phone shows them. */

import type { PickerMode } from "../talk/PickerSheet";

export type Action =
  | { type: "message"; label?: string; text: string }
  | { type: "postback"; label?: string; data: string; displayText?: string; text?: string }
  | { type: "uri"; label?: string; uri: string }
  | {
      type: "datetimepicker";
      label?: string;
      data: string;
      mode: PickerMode;
      initial?: string;
      min?: string;
      max?: string;
    }
  | { type: "clipboard"; label?: string; clipboardText: string }
  | { type: "richmenuswitch"; label?: string; richMenuAliasId: string; data: string }
  | { type: "camera" | "cameraRoll" | "location"; label: string };

export type PickerAction = Extract<Action, { type: "datetimepicker" }>;

export interface QuickReply {
  items: { type: "action"; imageUrl?: string; action: Action }[];
}

export type Template =
  | (TemplateCard & { type: "buttons"; imageBackgroundColor?: string })
  | { type: "confirm"; text: string; actions: Action[] }
  | { type: "carousel"; columns: TemplateCard[] }
  | { type: "image_carousel"; columns: { imageUrl: string; action: Action }[] };

export interface TemplateCard {
  thumbnailImageUrl?: string;
  title?: string;
  text: string;
  actions: Action[];
}

export type Message = { quickReply?: QuickReply } & MessageBody;

export type MessageBody =
  | { type: "text" | "textV2"; text: string }
  | { type: "image"; originalContentUrl?: string; previewImageUrl?: string }
  | { type: "video" | "audio"; originalContentUrl?: string; previewImageUrl?: string }
  | { type: "file"; fileName: string; fileSize: number }
  | { type: "location"; title?: string; address?: string; latitude: number; longitude: number }
  | { type: "sticker"; packageId: string; stickerId: string }
  | { type: "imagemap"; altText: string; baseUrl: string }
  | { type: "template"; altText: string; template: Template }
  | { type: "flex"; altText: string; contents: FlexContainer }
  | { type: "notice"; text: "followed" | "blocked" };

export type FlexContainer = FlexBubble | { type: "carousel"; contents: FlexBubble[] };

export interface FlexBubble {
  type: "bubble";
  size?: "nano" | "micro" | "deca" | "hecto" | "kilo" | "mega" | "giga";
  direction?: "ltr" | "rtl";
  header?: FlexBox;
  hero?: FlexComponent;
  body?: FlexBox;
  footer?: FlexBox;
  styles?: Partial<Record<"header" | "hero" | "body" | "footer", FlexBlockStyle>>;
  action?: Action;
}

export interface FlexBlockStyle {
  backgroundColor?: string;
  separator?: boolean;
  separatorColor?: string;
}

interface FlexPlaced {
  flex?: number;
  margin?: string;
  position?: "relative" | "absolute";
  offsetTop?: string;
  offsetBottom?: string;
  offsetStart?: string;
  offsetEnd?: string;
}

export interface FlexBox extends FlexPlaced {
  type: "box";
  layout: "horizontal" | "vertical" | "baseline";
  contents: FlexComponent[];
  spacing?: string;
  backgroundColor?: string;
  borderColor?: string;
  borderWidth?: string;
  cornerRadius?: string;
  width?: string;
  maxWidth?: string;
  height?: string;
  maxHeight?: string;
  paddingAll?: string;
  paddingTop?: string;
  paddingBottom?: string;
  paddingStart?: string;
  paddingEnd?: string;
  justifyContent?: string;
  alignItems?: string;
  action?: Action;
}

export interface FlexTextStyle {
  size?: string;
  weight?: "regular" | "bold";
  color?: string;
  style?: "normal" | "italic";
  decoration?: "none" | "underline" | "line-through";
}

export interface FlexText extends FlexPlaced, FlexTextStyle {
  type: "text";
  text?: string;
  contents?: ({ type: "span"; text: string } & FlexTextStyle)[];
  align?: "start" | "end" | "center";
  gravity?: "top" | "bottom" | "center";
  wrap?: boolean;
  maxLines?: number;
  lineSpacing?: string;
  action?: Action;
}

export interface FlexButton extends FlexPlaced {
  type: "button";
  action: Action;
  style?: "primary" | "secondary" | "link";
  color?: string;
  height?: "sm" | "md";
  gravity?: "top" | "bottom" | "center";
}

export interface FlexImage extends FlexPlaced {
  type: "image" | "icon";
  url: string;
  size?: string;
  align?: "start" | "end" | "center";
  aspectRatio?: string;
  aspectMode?: "cover" | "fit";
  backgroundColor?: string;
  action?: Action;
}

export type FlexComponent =
  | FlexBox
  | FlexText
  | FlexButton
  | FlexImage
  | { type: "separator"; margin?: string; color?: string }
  | { type: "filler"; flex?: number }
  | { type: "video"; url: string; previewUrl: string; altContent: FlexComponent };

export interface RichMenu {
  size: { width: number; height: number };
  selected: boolean;
  name: string;
  chatBarText: string;
  areas: { bounds: { x: number; y: number; width: number; height: number }; action: Action }[];
}
