import { useTimes } from "../../parts/time";
import { useTexts } from "../../texts/language";
import type { Ledger } from "./moneyApi";

/** Every line of the books, as they were written. */
export function LedgerEntries({ ledger }: { ledger: Ledger }) {
  const texts = useTexts().cases.money;
  const { dateTime } = useTimes();
  const account = (id: string) => texts.accounts[id] ?? id;
  return (
    <div className="scroll">
      <table className="table">
        <caption>{texts.entries}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.at}</th>
            <th scope="col">{texts.debit}</th>
            <th scope="col">{texts.credit}</th>
            <th scope="col" className="number">
              {texts.amount}
            </th>
            <th scope="col">{texts.reason}</th>
            <th scope="col">{texts.who}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.entries.map((entry) => (
            <tr key={`${entry.act} ${entry.debit} ${entry.credit}`}>
              <td>{dateTime(entry.at)}</td>
              <td>
                {account(entry.debit)}
                {entry.debit === "paid-other" && entry.method !== "" && `（${entry.method}）`}
              </td>
              <td>{account(entry.credit)}</td>
              <td className="number">{texts.yen(entry.amount)}</td>
              <td>{entry.reason}</td>
              <td>{entry.who}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
