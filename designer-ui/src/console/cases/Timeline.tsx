import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import type { CaseView } from "./caseApi";

/** What happened to a case, the first thing first. */
export function Timeline({ view }: { view: CaseView }) {
  const texts = useTexts().cases.view;
  const { dateTime } = useTimes();
  return (
    <ol className="timeline" aria-label={texts.timeline}>
      {view.timeline.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a timeline only ever grows at its end
        <li key={index}>
          <time dateTime={entry.at}>{dateTime(entry.at)}</time>
          <span className="told">
            {entry.by && !entry.text.includes(entry.by) && `${entry.by}：`}
            {entry.text}
          </span>
        </li>
      ))}
    </ol>
  );
}
