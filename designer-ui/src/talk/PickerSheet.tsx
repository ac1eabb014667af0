import { useState } from "react";
import { Sheet } from "./Sheet";
import { texts } from "./texts";
import { spoken } from "./time";

export type PickerMode = "date" | "time" | "datetime";

/** What can be picked; values are written 2026-10-01, 10:30 or 2026-10-01T10:30. */
export interface Picker {
  mode: PickerMode;
  initial?: string;
  min?: string;
  max?: string;
}

const INPUT: Record<PickerMode, string> = { date: "date", time: "time", datetime: "datetime-local" };

interface Props {
  picker: Picker;
  now: string;
  onPick: (value: string) => void;
  onClose: () => void;
}

/** A date, time or date-and-time picker, as the browser has it. */
export function PickerSheet({ picker, now, onPick, onClose }: Props) {
  const [value, setValue] = useState(picker.initial?.replace("t", "T") ?? startOf(picker, now));
  const title = texts.sheets[picker.mode];
  const fits = value !== "" && (picker.min ?? value) <= value && value <= (picker.max ?? value);
  return (
    <Sheet title={title} onClose={onClose}>
      <form
        className="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          onPick(value);
        }}
      >
        <input
          type={INPUT[picker.mode]}
          aria-label={title}
          value={value}
          min={picker.min}
          max={picker.max}
          required
          onChange={(event) => setValue(event.target.value)}
        />
        {(picker.min !== undefined || picker.max !== undefined) && (
          <p className="quiet">
            {texts.sheets.range(picker.min && spoken(picker.min), picker.max && spoken(picker.max))}
          </p>
        )}
        {!fits && value !== "" && <p role="alert">{texts.sheets.outOfRange}</p>}
        <button type="submit" className="primary" disabled={!fits}>
          {texts.sheets.send}
        </button>
      </form>
    </Sheet>
  );
}

/** Without an initial value LINE opens a picker at the present, or at the nearest it may go. */
function startOf(picker: Picker, now: string): string {
  const local = new Date(new Date(now).getTime() + 9 * 3600_000).toISOString();
  const present = { date: local.slice(0, 10), time: local.slice(11, 16), datetime: local.slice(0, 16) }[picker.mode];
  if (picker.min !== undefined && present < picker.min) {
    return picker.min;
  }
  return picker.max !== undefined && present > picker.max ? picker.max : present;
}
