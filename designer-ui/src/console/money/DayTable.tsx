import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import type { Day } from "./moneyApi";

interface Props {
  from: string;
  to: string;
  days: readonly Day[];
}

const SUMS = ["charged", "paid", "card", "konbini", "other", "cash", "refunded", "waived"] as const;

/** One line for each day on which something was booked, and their sum. */
export function DayTable({ from, to, days }: Props) {
  const texts = useTexts().money;
  const { date } = useTimes();
  return (
    <div className="scroll">
      <table className="table">
        <caption>{texts.span.caption(date(from), date(to))}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.span.day}</th>
            {SUMS.map((sum) => (
              <th key={sum} scope="col" className="number">
                {texts.span.columns[sum]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{date(day.day)}</th>
              {SUMS.map((sum) => (
                <td key={sum} className="number">
                  {texts.yen(day[sum])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="table-sum">
            <th scope="row">{texts.span.total}</th>
            {SUMS.map((sum) => (
              <td key={sum} className="number">
                {texts.yen(days.reduce((all, day) => all + day[sum], 0))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
