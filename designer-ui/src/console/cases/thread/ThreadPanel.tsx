import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { Waiting } from "../../parts/Waiting";
import { useMay } from "../../signin/person";
import { useTexts } from "../../texts/language";
import type { CaseView } from "../caseApi";
import { OtherSendings } from "./OtherSendings";
import { ThreadEntryView } from "./ThreadEntryView";
import { type Thread, useRead, useThread } from "./threadApi";
import { Writing } from "./Writing";

/** What staff and the resident wrote to each other, and what can be sent. */
export function ThreadPanel({ view }: { view: CaseView }) {
  const texts = useTexts().cases.thread;
  const may = useMay();
  const thread = useThread(view.number);
  if (thread.isPending) {
    return <Waiting />;
  }
  if (thread.data === undefined) {
    return <ProblemNote problem={thread.error} />;
  }
  const { items } = thread.data;
  return (
    <section className="thread-panel" aria-labelledby="thread-title">
      <h2 id="thread-title">{texts.title}</h2>
      {items.length === 0 && <p>{texts.none}</p>}
      <ol className="thread">
        {items.map((entry) => (
          <ThreadEntryView key={entry.number} entry={entry} />
        ))}
      </ol>
      {may("cases-work") && (
        <>
          <Unread number={view.number} thread={thread.data} />
          <Writing number={view.number} department={view.department} />
          <OtherSendings view={view} />
        </>
      )}
    </section>
  );
}

/** Only when staff say so: a page that is open has not yet been read. */
function Unread({ number, thread }: { number: string; thread: Thread }) {
  const texts = useTexts().cases.thread;
  const read = useRead(number);
  if (thread.unread === 0) {
    return null;
  }
  return (
    <div className="row">
      <ProblemNote problem={read.error} />
      <span>{texts.unread(thread.unread)}</span>
      <Button small isPending={read.isPending} onPress={() => read.mutate(thread.items.at(-1)?.number ?? null)}>
        {texts.read}
      </Button>
    </div>
  );
}
