import type { ReactNode } from "react";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { ThreadEntryView } from "./ThreadEntryView";
import type { Marking, Reading, Thread } from "./thread";

interface Props {
  title: string;
  reading: Reading;
  marking: Marking;
  mayWrite: boolean;
  /** What can be sent; shown to whom may write. */
  children: ReactNode;
}

/** What staff and a resident wrote to each other. */
export function ThreadSection({ title, reading, marking, mayWrite, children }: Props) {
  const texts = useTexts().cases.thread;
  const thread = reading.data;
  if (thread === undefined) {
    return reading.isPending ? <Waiting /> : <ProblemNote problem={reading.error} />;
  }
  return (
    <section className="thread-panel" aria-labelledby="thread-title">
      <h2 id="thread-title">{title}</h2>
      {thread.items.length === 0 && <p>{texts.none}</p>}
      <ol className="thread">
        {thread.items.map((entry) => (
          <ThreadEntryView key={entry.number} entry={entry} />
        ))}
      </ol>
      {mayWrite && (
        <>
          {thread.unread > 0 && <Unread thread={thread} marking={marking} />}
          {children}
        </>
      )}
    </section>
  );
}

/** Only when staff say so: a page that is open has not yet been read. */
function Unread({ thread, marking }: { thread: Thread; marking: Marking }) {
  const texts = useTexts().cases.thread;
  return (
    <div className="row">
      <ProblemNote problem={marking.error} />
      <span>{texts.unread(thread.unread)}</span>
      <Button small isPending={marking.isPending} onPress={() => marking.mutate(thread.items.at(-1)?.number ?? null)}>
        {texts.read}
      </Button>
    </div>
  );
}
