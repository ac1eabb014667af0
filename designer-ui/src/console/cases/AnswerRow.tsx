import { Checkbox } from "react-aria-components";
import { Field } from "../parts/Field";
import { useTexts } from "../texts/language";
import { Contents } from "./Contents";
import type { CaseQuestion } from "./caseApi";
import { PlaceAnswer } from "./PlaceAnswer";
import type { Place } from "./place";

interface Props {
  question: CaseQuestion;
  /** Where on a map it is, when it is a place. */
  place: Place | null;
  /** Whether this person may ask for corrections. */
  marking: boolean;
  /** What is wrong with the answer; undefined when it is not marked. */
  comment: string | undefined;
  onMark: (marked: boolean) => void;
  onComment: (comment: string) => void;
}

/** One question with its answer, the answer before a correction, and the mark that asks for it again. */
export function AnswerRow({ question, place, marking, comment, onMark, onComment }: Props) {
  const texts = useTexts().cases.view;
  if (question.kind === "section") {
    return (
      <tr className="table-section">
        <th scope="rowgroup" colSpan={marking ? 3 : 2}>
          {question.title}
        </th>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">
        {question.title} <Tags question={question} />
      </th>
      <td>
        <span className="answer">{question.text}</span>
        <Contents title={question.title} contents={question.contents} />
        {place !== null && <PlaceAnswer title={question.title} place={place} />}
        <Before question={question} />
        {comment !== undefined && (
          <Field
            label={texts.comment(question.title)}
            placeholder={texts.commentHint}
            isRequired
            autoFocus
            wide
            value={comment}
            onChange={onComment}
          />
        )}
      </td>
      {marking && (
        <td>
          {question.markable && (
            <Checkbox
              className="check"
              aria-label={texts.mark(question.title)}
              isSelected={comment !== undefined}
              onChange={onMark}
            >
              <span className="check-box" aria-hidden="true" />
            </Checkbox>
          )}
        </td>
      )}
    </tr>
  );
}

function Tags({ question }: { question: CaseQuestion }) {
  const texts = useTexts().cases.view;
  return (
    <>
      {question.personal && <span className="tag">{texts.personal}</span>}
      {isSaid(question.before) && <span className="tag tag-changed">{texts.changed}</span>}
      {isSaid(question.deficient) && (
        <span className="tag tag-deficient">
          {texts.deficient}：{question.deficient}
        </span>
      )}
    </>
  );
}

function Before({ question: { title, before } }: { question: CaseQuestion }) {
  const texts = useTexts().cases.view;
  if (!isSaid(before)) {
    return null;
  }
  return (
    <div className="before">
      <span>{texts.before}：</span>
      <del className="answer">{before.text === "" ? texts.noAnswer : before.text}</del>
      <Contents title={title} contents={before.contents} />
    </div>
  );
}

function isSaid<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
