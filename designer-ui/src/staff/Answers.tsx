import { useState } from "react";
import type { CaseQuestion, Deficiency } from "./api";
import { Contents } from "./Contents";
import { texts } from "./texts";

interface Props {
  questions: CaseQuestion[];
  file: (url: string) => Promise<Blob>;
  onOpen: (url: string) => void;
  onSend: (items: Deficiency[], deadline: string | null) => void;
}

/** The answers, and the marks that ask the resident for some of them again. */
export function Answers({ questions, file, onOpen, onSend }: Props) {
  const [comments, setComments] = useState<Record<string, string>>({});
  const [deadline, setDeadline] = useState("");
  const items = Object.entries(comments).map(([question, comment]) => ({ question, comment: comment.trim() }));
  const mark = (id: string, marked: boolean) =>
    setComments((old) =>
      marked ? { ...old, [id]: "" } : Object.fromEntries(Object.entries(old).filter(([known]) => known !== id)),
    );
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(items, deadline === "" ? null : deadline);
        setComments({});
      }}
    >
      <h3>{texts.view.answers}</h3>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.view.question}</th>
              <th scope="col">{texts.view.answer}</th>
              <th scope="col">{texts.view.markColumn}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => (
              <Row
                file={file}
                onOpen={onOpen}
                key={question.id}
                question={question}
                comment={comments[question.id]}
                onMark={(marked) => mark(question.id, marked)}
                onComment={(comment) => setComments((old) => ({ ...old, [question.id]: comment }))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {items.length > 0 && (
        <div className="bar">
          <label>
            {texts.view.deadline}
            <input type="date" value={deadline} onChange={(event) => setDeadline(event.target.value)} />
          </label>
          <button type="submit" className="primary" disabled={items.some((item) => item.comment === "")}>
            {texts.view.send(items.length)}
          </button>
        </div>
      )}
    </form>
  );
}

interface RowProps {
  question: CaseQuestion;
  file: (url: string) => Promise<Blob>;
  onOpen: (url: string) => void;
  comment: string | undefined;
  onMark: (marked: boolean) => void;
  onComment: (comment: string) => void;
}

function Row({ question, file, onOpen, comment, onMark, onComment }: RowProps) {
  if (question.kind === "section") {
    return (
      <tr className="section">
        <th scope="rowgroup" colSpan={3}>
          {question.title}
        </th>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">
        {question.title}
        {question.personal && <span className="tag">{texts.view.personal}</span>}
        {question.before !== null && <span className="tag tag-changed">{texts.view.changed}</span>}
        {question.deficient !== null && (
          <span className="tag tag-deficient">
            {texts.view.deficient}：{question.deficient}
          </span>
        )}
      </th>
      <td>
        <span className="answer">{question.text}</span>
        <Contents title={question.title} contents={question.contents} file={file} onOpen={onOpen} />
        {question.before !== null && (
          <div className="before">
            <span>{texts.view.before}：</span>
            <del className="answer">{question.before.text === "" ? texts.view.noAnswer : question.before.text}</del>
            <Contents title={question.title} contents={question.before.contents} file={file} onOpen={onOpen} />
          </div>
        )}
        {comment !== undefined && (
          <input
            aria-label={texts.view.comment(question.title)}
            placeholder={texts.view.commentHint}
            required
            value={comment}
            onChange={(event) => onComment(event.target.value)}
          />
        )}
      </td>
      <td>
        {question.markable && (
          <input
            type="checkbox"
            aria-label={texts.view.mark(question.title)}
            checked={comment !== undefined}
            onChange={(event) => onMark(event.target.checked)}
          />
        )}
      </td>
    </tr>
  );
}
