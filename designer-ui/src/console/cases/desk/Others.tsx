import { useTimes } from "../../parts/time";
import { useTexts } from "../../texts/language";
import { useOthers } from "./deskApi";

/** Says who else has this case open, so that two do not do the same work. */
export function Others({ number }: { number: string }) {
  const texts = useTexts().cases.desk;
  const { dateTime } = useTimes();
  const others = useOthers(number);
  return (
    <div role="status">
      {others.length > 0 && (
        <p className="note">{others.map(({ name, since }) => texts.alsoOpen(name, dateTime(since))).join(" ")}</p>
      )}
    </div>
  );
}
