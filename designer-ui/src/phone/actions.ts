import type { Action, PickerAction } from "../line/messages";
import type { PhoneEvent } from "./api";

/** What a tap leads to: an event for the engine, something to open, or something to copy. */
export type Tap =
  | { kind: "event"; event: PhoneEvent }
  | { kind: "pick"; action: PickerAction }
  | { kind: "photo" }
  | { kind: "place" }
  | { kind: "open"; uri: string }
  | { kind: "copy"; text: string };

export function tapOf(action: Action): Tap {
  switch (action.type) {
    case "message":
      return { kind: "event", event: { type: "text", text: action.text } };
    case "postback":
      return { kind: "event", event: postback(action.data, action.displayText ?? action.text) };
    case "richmenuswitch":
      return { kind: "event", event: { type: "switchMenu", alias: action.richMenuAliasId, data: action.data } };
    case "datetimepicker":
      return { kind: "pick", action };
    case "uri":
      return { kind: "open", uri: action.uri };
    case "clipboard":
      return { kind: "copy", text: action.clipboardText };
    case "camera":
    case "cameraRoll":
      return { kind: "photo" };
    case "location":
      return { kind: "place" };
  }
}

/** The event of a value picked in a date, time or date-and-time picker. */
export function picked(action: PickerAction, value: string): PhoneEvent {
  return { type: "postback", data: action.data, params: { [action.mode]: value } };
}

/** Quick replies stay after these, until what they open has sent something (LINE's behaviour). */
export function keepsQuickReplies(action: Action): boolean {
  return ["camera", "cameraRoll", "location", "datetimepicker"].includes(action.type);
}

function postback(data: string, displayText: string | undefined): PhoneEvent {
  return displayText === undefined ? { type: "postback", data } : { type: "postback", data, displayText };
}

/** Opens an address outside the talk; only what LINE would open. */
export function openAddress(uri: string): void {
  if (/^(https?|tel|line):/i.test(uri)) {
    window.open(uri, "_blank", "noopener,noreferrer");
  }
}
