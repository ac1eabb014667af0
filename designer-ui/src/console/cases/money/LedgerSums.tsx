import { useTimes } from "../../parts/time";
import { useTexts } from "../../texts/language";
import type { Ledger } from "./moneyApi";

/** The sums of the books; what is still owed, or was paid too much, stands out. */
export function LedgerSums({ ledger }: { ledger: Ledger }) {
  const texts = useTexts().cases.money;
  const { date } = useTimes();
  const sums = (["due", "paid", "waived", "refunded"] as const).filter((sum) => sum === "due" || ledger[sum] !== 0);
  const dueOn = ledger.dueOn ?? null;
  const link = ledger.link ?? null;
  return (
    <dl className="facts">
      {sums.map((sum) => (
        <div key={sum}>
          <dt>{texts[sum]}</dt>
          <dd>{texts.yen(ledger[sum])}</dd>
        </div>
      ))}
      <div className={ledger.balance === 0 ? "" : "fact-strong"}>
        <dt>{ledger.balance < 0 ? texts.tooMuch : texts.balance}</dt>
        <dd>{texts.yen(Math.abs(ledger.balance))}</dd>
      </div>
      {dueOn !== null && (
        <div>
          <dt>{texts.dueOn}</dt>
          <dd>{date(dueOn)}</dd>
        </div>
      )}
      {link !== null && (
        <div>
          <dt>{texts.link}</dt>
          <dd>
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
