import type { PickerMode } from "../talk/PickerSheet";

/** What the engine sends as the lines of a talk; docs/webchat.md describes it. */

export interface Action {
  label: string;
  data: string;
}

export interface Row {
  label: string;
  value: string;
  action: Action | null;
}

export type Says =
  | { type: "text"; text: string }
  | { type: "choices"; text: string; options: Action[] }
  | {
      type: "pick";
      text: string;
      mode: PickerMode;
      label: string;
      data: string;
      initial: string | null;
      min: string | null;
      max: string | null;
    }
  | { type: "place"; text: string }
  | { type: "photo"; text: string }
  | { type: "card"; title: string; note: string; rows: Row[]; actions: Action[] }
  | { type: "link"; title: string; text: string; label: string; uri: string }
  | { type: "picked"; value: string }
  | { type: "shared"; latitude: number; longitude: number; title: string | null; address: string | null }
  | { type: "sent"; photo: boolean; name: string | null; size: number };

export interface Line {
  number: number;
  at: string;
  own: boolean;
  says: Says;
  /** Offered at the keyboard for as long as this is the last line. */
  quick: Action[];
}

/** The lines with those that are new: each once, in order. */
export function withLines(known: Line[], more: Line[]): Line[] {
  const last = known.at(-1)?.number ?? 0;
  return [...known, ...more.filter((line) => line.number > last)];
}

/** What is offered at the keyboard now. */
export const quickOf = (lines: Line[]): Action[] => lines.at(-1)?.quick ?? [];
