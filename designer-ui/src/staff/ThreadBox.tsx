import { useCallback, useEffect, useState } from "react";
import type { CannedAnswer, StaffApi, Thread, ThreadEntry } from "./api";
import { Contents } from "./Contents";
import { texts } from "./texts";
import { dateTimeOf } from "./time";

const EVERY = 10_000;

interface Props {
  api: StaffApi;
  number: string;
  department: string;
  onOpen: (url: string) => void;
  onProblem: (problem: unknown) => void;
}

/** What staff and the resident wrote to each other, and a box to write in. Read anew every ten seconds. */
export function ThreadBox({ api, number, department, onOpen, onProblem }: Props) {
  const [thread, setThread] = useState<Thread | null>(null);
  const [answers, setAnswers] = useState<CannedAnswer[]>([]);
  const reread = useCallback(() => api.thread(number).then(setThread, onProblem), [api, number, onProblem]);
  useEffect(() => {
    reread();
    api.cannedAnswers(number, department).then(setAnswers, onProblem);
    const again = setInterval(reread, EVERY);
    return () => clearInterval(again);
  }, [api, number, department, reread, onProblem]);
  if (thread === null) {
    return <p>{texts.list.loading}</p>;
  }
  return (
    <section className="sheet" aria-labelledby="thread-title">
      <h3 id="thread-title">{texts.thread.title}</h3>
      {thread.items.length === 0 && <p>{texts.thread.none}</p>}
      <ol className="thread">
        {thread.items.map((entry) => (
          <Entry key={entry.number} entry={entry} file={api.file} onOpen={onOpen} />
        ))}
      </ol>
      {thread.unread > 0 && (
        <p className="bar">
          <span>{texts.thread.unread(thread.unread)}</span>
          <button type="button" onClick={() => api.read(number).then(setThread, onProblem)}>
            {texts.thread.read}
          </button>
        </p>
      )}
      <Writing
        answers={answers}
        onSend={(text, by) => api.write(number, text, by).then(setThread)}
        onProblem={onProblem}
      />
    </section>
  );
}

function Entry({ entry, file, onOpen }: { entry: ThreadEntry } & Pick<Props, "onOpen"> & { file: StaffApi["file"] }) {
  return (
    <li className={`from-${entry.author}`}>
      <span className="who">
        {entry.author === "staff" ? (entry.by ?? texts.thread.staff) : texts.thread.resident}
        <time dateTime={entry.at}>{dateTimeOf(entry.at)}</time>
        {entry.state !== undefined && (
          <span className={`sent sent-${entry.state}`}>{texts.thread.state(entry.state)}</span>
        )}
      </span>
      <span className={entry.withdrawn ? "told withdrawn" : "told"}>
        {texts.thread.kinds[entry.kind] !== undefined && !entry.withdrawn && (
          <strong>{texts.thread.kinds[entry.kind]} </strong>
        )}
        {entry.text}
      </span>
      {entry.content !== undefined && (
        <Contents title={texts.thread.title} contents={[entry.content]} file={file} onOpen={onOpen} />
      )}
    </li>
  );
}

interface WritingProps {
  answers: CannedAnswer[];
  onSend: (text: string, by: string) => Promise<void>;
  onProblem: (problem: unknown) => void;
}

function Writing({ answers, onSend, onProblem }: WritingProps) {
  const [text, setText] = useState("");
  const [by, setBy] = useState("");
  const [sending, setSending] = useState(false);
  const send = () => {
    setSending(true);
    onSend(text, by)
      .then(() => setText(""), onProblem)
      .finally(() => setSending(false));
  };
  return (
    <form
      className="writing"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {answers.length > 0 && (
        <label>
          {texts.thread.canned}
          <select
            value=""
            onChange={(event) => setText(answers.find((answer) => answer.id === event.target.value)?.text ?? text)}
          >
            <option value="">{texts.thread.choose}</option>
            {answers.map((answer) => (
              <option key={answer.id} value={answer.id}>
                {answer.title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {texts.thread.text}
        <textarea required rows={3} maxLength={5000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="bar">
        <label>
          {texts.thread.by}
          <input maxLength={100} value={by} onChange={(event) => setBy(event.target.value)} />
        </label>
        <button type="submit" className="primary" disabled={sending || text.trim() === ""}>
          {texts.thread.send}
        </button>
      </div>
    </form>
  );
}
