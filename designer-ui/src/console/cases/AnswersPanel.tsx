import { useState } from "react";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { AnswerRow } from "./AnswerRow";
import type { CaseView } from "./caseApi";
import { DecisionBox } from "./DecisionBox";
import { DeficiencyBar } from "./DeficiencyBar";
import { placeIn } from "./place";

/** The answers, the marks that ask the resident for some of them again, and the decision. */
export function AnswersPanel({ view }: { view: CaseView }) {
  const texts = useTexts().cases.view;
  const may = useMay();
  const [comments, setComments] = useState<Record<string, string>>({});
  const marking = may("cases-work") && view.questions.some(({ markable }) => markable);
  const mark = (id: string, marked: boolean) =>
    setComments(({ [id]: _, ...others }) => (marked ? { ...others, [id]: "" } : others));
  return (
    <div className="answers">
      <div className="scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.question}</th>
              <th scope="col">{texts.answer}</th>
              {marking && <th scope="col">{texts.markColumn}</th>}
            </tr>
          </thead>
          <tbody>
            {view.questions.map((question) => (
              <AnswerRow
                key={question.id}
                question={question}
                place={placeIn(view.answers[question.id])}
                marking={marking}
                comment={comments[question.id]}
                onMark={(marked) => mark(question.id, marked)}
                onComment={(comment) => setComments((old) => ({ ...old, [question.id]: comment }))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <DeficiencyBar view={view} comments={comments} onSent={() => setComments({})} />
      {may("cases-decide") && <DecisionBox view={view} />}
    </div>
  );
}
