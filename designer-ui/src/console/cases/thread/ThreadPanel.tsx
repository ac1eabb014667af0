import { useMay } from "../../signin/person";
import { useTexts } from "../../texts/language";
import { MessageForm } from "../../thread/MessageForm";
import { ThreadSection } from "../../thread/ThreadSection";
import type { CaseView } from "../caseApi";
import { OtherSendings } from "./OtherSendings";
import { useCannedAnswers, useRead, useThread, useWrite } from "./threadApi";

/** What staff and the resident wrote to each other about a case, and what can be sent. */
export function ThreadPanel({ view }: { view: CaseView }) {
  const texts = useTexts().cases.thread;
  const may = useMay();
  const reading = useThread(view.number);
  const marking = useRead(view.number);
  return (
    <ThreadSection title={texts.title} reading={reading} marking={marking} mayWrite={may("cases-work")}>
      <Writing number={view.number} department={view.department} />
      <OtherSendings view={view} />
    </ThreadSection>
  );
}

function Writing({ number, department }: { number: string; department: string }) {
  const canned = useCannedAnswers(number, department);
  return <MessageForm writing={useWrite(number)} canned={canned.data ?? []} />;
}
