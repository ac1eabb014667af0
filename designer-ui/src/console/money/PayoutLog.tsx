import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import type { Payout } from "./payoutApi";

/** Who did what with the list, as it cannot be erased. */
export function PayoutLog({ payout }: { payout: Payout }) {
  const texts = useTexts().money.payout;
  const { dateTime } = useTimes();
  return (
    <div className="scroll">
      <table className="table">
        <caption>{texts.log}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.at}</th>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.case}</th>
            <th scope="col">{texts.reason}</th>
            <th scope="col">{texts.by}</th>
          </tr>
        </thead>
        <tbody>
          {(payout.log ?? []).map(({ at, what, details }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows at its end
            <tr key={index}>
              <td>{dateTime(at)}</td>
              <td>{texts.events[what] ?? what}</td>
              <td>{word(details["case"])}</td>
              <td>{word(details["reason"])}</td>
              <td>{word(details["by"])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const word = (value: unknown): string => (typeof value === "string" ? value : "");
