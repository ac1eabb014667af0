import { useState } from "react";
import { wholeTimeOf } from "../talk/time";
import { texts } from "./texts";

type Unit = keyof typeof texts.clock.units;

const ISO: Record<Unit, (amount: number) => string> = {
  minutes: (amount) => `PT${amount}M`,
  hours: (amount) => `PT${amount}H`,
  days: (amount) => `PT${amount * 24}H`,
  weeks: (amount) => `PT${amount * 24 * 7}H`,
};

interface Props {
  now: string;
  onAdvance: (duration: string) => void;
}

/** The engine's clock: it shows the time, and lets it pass. */
export function ClockPanel({ now, onAdvance }: Props) {
  const [amount, setAmount] = useState("14");
  const [unit, setUnit] = useState<Unit>("days");
  return (
    <section className="panel" aria-labelledby="clock-title">
      <h2 id="clock-title">{texts.clock.title}</h2>
      <p className="clock" role="timer" aria-live="off">
        <time dateTime={now}>{wholeTimeOf(now)}</time>
      </p>
      <div className="buttons">
        <button type="button" onClick={() => onAdvance("PT1H")}>
          {texts.clock.hour}
        </button>
        <button type="button" onClick={() => onAdvance("PT24H")}>
          {texts.clock.day}
        </button>
        <button type="button" onClick={() => onAdvance("PT72H")}>
          {texts.clock.threeDays}
        </button>
      </div>
      <form
        className="free"
        onSubmit={(event) => {
          event.preventDefault();
          onAdvance(ISO[unit](Number(amount)));
        }}
      >
        <input
          type="number"
          min={1}
          max={999}
          required
          aria-label={texts.clock.amount}
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
        />
        <select aria-label={texts.clock.unit} value={unit} onChange={(event) => setUnit(event.target.value as Unit)}>
          {Object.entries(texts.clock.units).map(([name, title]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
        <button type="submit">{texts.clock.advance}</button>
      </form>
      <p className="quiet">{texts.clock.note}</p>
    </section>
  );
}
