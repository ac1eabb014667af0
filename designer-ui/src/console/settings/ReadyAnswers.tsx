import { useState } from "react";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Window } from "../parts/Window";
import { useTexts } from "../texts/language";
import type { Ready } from "./officeApi";
import { ReadyForm } from "./ReadyForm";
import { useReadyAnswers, useRemoveReady } from "./readyApi";

type Open = { act: "new" } | { act: "change" | "remove"; answer: Ready } | null;

/** Answers staff have ready: made, changed and removed. */
export function ReadyAnswers() {
  const texts = useTexts().settings.ready;
  const answers = useReadyAnswers();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <section className="box" aria-labelledby="ready">
      <h2 id="ready">{texts.title}</h2>
      <p>{texts.lead}</p>
      <ProblemNote problem={answers.error} />
      {answers.isPending && <Waiting />}
      {answers.data?.length === 0 && <p role="status">{texts.none}</p>}
      {answers.data !== undefined && answers.data.length > 0 && (
        <Table answers={answers.data} onAct={(act, answer) => setOpen({ act, answer })} />
      )}
      <div className="row">
        <Button onPress={() => setOpen({ act: "new" })}>{texts.make}</Button>
      </div>
      <Window title={open === null ? "" : texts.windows[open.act]} isOpen={open !== null} onClose={close}>
        {open?.act === "remove" ? (
          <Removal answer={open.answer} onDone={close} />
        ) : (
          open !== null && <ReadyForm answer={open.act === "new" ? null : open.answer} onDone={close} />
        )}
      </Window>
    </section>
  );
}

interface TableProps {
  answers: readonly Ready[];
  onAct: (act: "change" | "remove", answer: Ready) => void;
}

function Table({ answers, onAct }: TableProps) {
  const texts = useTexts().settings.ready;
  return (
    <div className="scroll">
      <table className="table">
        <caption className="unseen">{texts.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.text}</th>
            <th scope="col">{texts.department}</th>
            <th scope="col">{texts.acts}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <tr key={answer.id}>
              <th scope="row">{answer.title}</th>
              <td className="spoken">{answer.text}</td>
              <td>{answer.department === "" ? texts.all : answer.department}</td>
              <td>
                <div className="row">
                  {(["change", "remove"] as const).map((act) => (
                    <Button
                      key={act}
                      small
                      aria-label={`${texts.windows[act]}: ${answer.title}`}
                      onPress={() => onAct(act, answer)}
                    >
                      {texts[act]}
                    </Button>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Removal({ answer, onDone }: { answer: Ready; onDone: () => void }) {
  const texts = useTexts().settings.ready;
  const remove = useRemoveReady();
  return (
    <>
      <p>{texts.sure(answer.title)}</p>
      <ProblemNote problem={remove.error} />
      <Button
        look="danger"
        isPending={remove.isPending}
        onPress={() => remove.mutate(answer.id, { onSuccess: onDone })}
      >
        {texts.remove}
      </Button>
    </>
  );
}
