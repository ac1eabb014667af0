import { Contents } from "../cases/Contents";
import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import type { ThreadEntry } from "./thread";

/** One message: who, when, what, and of what staff wrote, whether it got there. */
export function ThreadEntryView({ entry }: { entry: ThreadEntry }) {
  const texts = useTexts().cases.thread;
  const { dateTime } = useTimes();
  const kind = entry.withdrawn ? undefined : texts.kinds[entry.kind];
  return (
    <li className={`said said-${entry.author}`}>
      <p className="said-by">
        <span>{entry.author === "staff" ? (entry.by ?? texts.staff) : texts.resident}</span>
        <time dateTime={entry.at}>{dateTime(entry.at)}</time>
        {entry.state !== undefined && (
          <span className={`sent sent-${entry.state}`}>{texts.states[entry.state] ?? entry.state}</span>
        )}
      </p>
      {kind !== undefined && <strong className="tag">{kind}</strong>}
      <p className={entry.withdrawn ? "told withdrawn" : "told"}>{entry.text}</p>
      {entry.content !== undefined && <Contents title={texts.title} contents={[entry.content]} />}
    </li>
  );
}
