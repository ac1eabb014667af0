import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { today } from "../parts/time";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import { type CaseView, useMarkDeficient } from "./caseApi";

interface Props {
  view: CaseView;
  /** By question, what is wrong with its answer. */
  comments: Record<string, string>;
  onSent: () => void;
}

/** Sends the marks: the resident is asked for these answers again. */
export function DeficiencyBar({ view, comments, onSent }: Props) {
  const texts = useTexts().cases.view;
  const tell = useTell();
  const [deadline, setDeadline] = useState("");
  const mark = useMarkDeficient(view);
  const items = Object.entries(comments).map(([question, comment]) => ({ question, comment: comment.trim() }));
  if (items.length === 0) {
    return null;
  }
  const send = () =>
    mark.mutate(
      { items, deadline: deadline === "" ? null : deadline },
      {
        onSuccess: () => {
          setDeadline("");
          onSent();
          tell(texts.sent);
        },
      },
    );
  return (
    <ProblemForm className="row act-bar" problem={mark.error} onSubmit={send}>
      <DateField label={texts.deadline} value={deadline} onChange={setDeadline} />
      <Button
        type="submit"
        look="solid"
        isPending={mark.isPending}
        isDisabled={items.some(({ comment }) => comment === "")}
      >
        {texts.send(items.length)}
      </Button>
    </ProblemForm>
  );
}

function DateField(props: { label: string; value: string; onChange: (value: string) => void }) {
  return <Field {...props} name="deadline" type="date" least={today()} />;
}
