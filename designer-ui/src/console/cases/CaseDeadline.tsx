import { today, useTimes } from "../parts/time";
import { useTexts } from "../texts/language";

/** The day by which something must be done; one that is past says so. */
export function CaseDeadline({ day }: { day: string | null }) {
  const texts = useTexts().cases.list;
  const { date } = useTimes();
  if (day === null) {
    return null;
  }
  return (
    <>
      <time dateTime={day}>{date(day)}</time>
      {day < today() && <span className="tag tag-overdue">{texts.overdue}</span>}
    </>
  );
}
