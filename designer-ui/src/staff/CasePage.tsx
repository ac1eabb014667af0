import { useCallback, useEffect, useState } from "react";
import { Answers } from "./Answers";
import type { CaseDocument, CaseView, StaffApi, TimelineEntry } from "./api";
import { DecisionForm } from "./DecisionForm";
import { ThreadBox } from "./ThreadBox";
import { texts } from "./texts";
import { dateTimeOf } from "./time";

const AFTERWARDS = [1_000, 4_000];

interface Props {
  api: StaffApi;
  number: string;
  onBack: () => void;
  onProblem: (problem: unknown) => void;
}

/** One case: answers, decision, documents, what happened. */
export function CasePage({ api, number, onBack, onProblem }: Props) {
  const [view, setView] = useState<CaseView | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [acts, setActs] = useState(0);
  const read = useCallback(() => api.find(number).then(setView), [api, number]);
  useEffect(() => {
    read().catch(onProblem);
  }, [read, onProblem]);

  // What an act leads to (a document, a message) is there a moment later.
  useEffect(() => {
    const again = acts === 0 ? [] : AFTERWARDS.map((ms) => setTimeout(() => read().catch(onProblem), ms));
    return () => again.forEach(clearTimeout);
  }, [acts, read, onProblem]);

  const act = (work: Promise<void>, said: string) => {
    work
      .then(async () => {
        setDone(said);
        setActs((count) => count + 1);
        await read();
      })
      .catch(onProblem);
  };
  const open = (url: string) => {
    api.file(url).then((file) => window.open(URL.createObjectURL(file), "_blank", "noopener"), onProblem);
  };
  if (view === null) {
    return <p>{texts.list.loading}</p>;
  }
  return (
    <article>
      <div className="bar">
        <button type="button" onClick={onBack}>
          {texts.view.back}
        </button>
        <h2>
          {view.number}　{view.title}
        </h2>
        <span className={`state state-${view.state}`}>{view.stateTitle}</span>
        <span>{view.department}</span>
      </div>
      {view.state === "failed" && (
        <p className="problem" role="alert">
          {texts.view.failed}
          <button type="button" onClick={() => act(api.retry(number), texts.view.done("retry"))}>
            {texts.view.retry}
          </button>
        </p>
      )}
      {done !== null && (
        <p className="done" role="status">
          {done}
        </p>
      )}
      <Answers
        key={view.timeline.length}
        questions={view.questions}
        file={api.file}
        onOpen={open}
        onSend={(items, deadline) => act(api.markDeficient(number, items, deadline), texts.view.done("deficient"))}
      />
      <DecisionForm
        mayDecide={view.mayDecide}
        onDecide={(outcome, reason) => act(api.decide(number, outcome, reason), texts.view.done(outcome))}
      />
      <ThreadBox api={api} number={number} department={view.department} onOpen={open} onProblem={onProblem} />
      <Documents documents={view.documents} onOpen={open} />
      <Timeline entries={view.timeline} />
    </article>
  );
}

function Documents({ documents, onOpen }: { documents: CaseDocument[]; onOpen: (url: string) => void }) {
  return (
    <section className="sheet" aria-labelledby="documents-title">
      <h3 id="documents-title">{texts.view.documents}</h3>
      {documents.length === 0 && <p>{texts.view.noDocuments}</p>}
      <ul>
        {documents.map((document) => (
          <li key={document.number}>
            <button type="button" className="link" onClick={() => onOpen(document.url)}>
              {document.title}（{document.number}）
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <section className="sheet" aria-labelledby="timeline-title">
      <h3 id="timeline-title">{texts.view.timeline}</h3>
      <ol className="timeline">
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a timeline only ever grows at its end
          <li key={index}>
            <time dateTime={entry.at}>{dateTimeOf(entry.at)}</time>
            <span className="told">{entry.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
