import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import type { CaseView } from "./caseApi";

/** What one wants to know of a case at a glance. */
export function CaseFacts({ view }: { view: CaseView }) {
  const texts = useTexts().cases.view;
  const { dateTime } = useTimes();
  return (
    <dl className="facts">
      <div>
        <dt>{texts.received}</dt>
        <dd>{dateTime(view.submitted)}</dd>
      </div>
      <div>
        <dt>{texts.department}</dt>
        <dd>{view.department}</dd>
      </div>
    </dl>
  );
}
