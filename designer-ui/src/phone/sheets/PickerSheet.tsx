import { useState } from "react";
import type { PickerAction, PickerMode } from "../../line/messages";
import { texts } from "../texts";
import { spoken } from "../time";
import { Sheet } from "./Sheet";

const INPUT: Record<PickerMode, string> = { date: "date", time: "time", datetime: "datetime-local" };

interface Props {
  action: PickerAction;
  now: string;
  onPick: (value: string) => void;
  onClose: () => void;
}

/** A date, time or date-and-time picker, as the browser has it. */
export function PickerSheet({ action, now, onPick, onClose }: Props) {
  const [value, setValue] = useState(action.initial?.replace("t", "T") ?? startOf(action, now));
  const title = texts.sheets[action.mode];
  const fits = value !== "" && (action.min ?? value) <= value && value <= (action.max ?? value);
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
          type={INPUT[action.mode]}
          aria-label={title}
          value={value}
          min={action.min}
          max={action.max}
          required
          onChange={(event) => setValue(event.target.value)}
        />
        {(action.min !== undefined || action.max !== undefined) && (
          <p className="quiet">
            {texts.sheets.range(action.min && spoken(action.min), action.max && spoken(action.max))}
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
function startOf(action: PickerAction, now: string): string {
  const local = new Date(new Date(now).getTime() + 9 * 3600_000).toISOString();
  const present = { date: local.slice(0, 10), time: local.slice(11, 16), datetime: local.slice(0, 16) }[action.mode];
  if (action.min !== undefined && present < action.min) {
    return action.min;
  }
  return action.max !== undefined && present > action.max ? action.max : present;
}
