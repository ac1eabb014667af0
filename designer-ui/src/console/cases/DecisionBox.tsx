import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemNote } from "../parts/ProblemNote";
import { Window } from "../parts/Window";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import { type CaseView, useDecide } from "./caseApi";

/** Approve, reject, or what else the process takes; a rejection needs its reason, and every decision a second look. */
export function DecisionBox({ view }: { view: CaseView }) {
  const texts = useTexts();
  const tell = useTell();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState<string | null>(null);
  const decide = useDecide(view);
  const confirmed = (outcome: string) =>
    decide.mutate(
      { outcome, reason: reason.trim() },
      {
        onSuccess: () => {
          setReason("");
          tell(texts.cases.view.decided(outcome));
        },
        onSettled: () => setAsked(null),
      },
    );
  return (
    <section className="box" aria-labelledby="decision-title">
      <h2 id="decision-title">{texts.cases.view.decision}</h2>
      <ProblemNote problem={decide.error} />
      {view.mayDecide.length === 0 ? (
        <p>{texts.cases.view.mayNotDecide}</p>
      ) : (
        <>
          <Field
            label={texts.cases.view.reason}
            hint={texts.cases.view.reasonHint}
            lines={2}
            wide
            value={reason}
            onChange={setReason}
          />
          <div className="row">
            {view.mayDecide.map((outcome) => (
              <Button
                key={outcome}
                look={outcome === "approved" ? "solid" : outcome === "rejected" ? "danger" : "outline"}
                isDisabled={outcome === "rejected" && reason.trim() === ""}
                onPress={() => setAsked(outcome)}
              >
                {texts.cases.view.decide(outcome)}
              </Button>
            ))}
          </div>
        </>
      )}
      <Window title={texts.cases.view.confirmTitle} isOpen={asked !== null} onClose={() => setAsked(null)}>
        <p>{texts.cases.view.confirm(view.number, asked ?? "")}</p>
        <div className="row">
          <Button look="solid" isPending={decide.isPending} onPress={() => asked !== null && confirmed(asked)}>
            {texts.cases.view.decide(asked ?? "")}
          </Button>
          <Button onPress={() => setAsked(null)}>{texts.shell.cancel}</Button>
        </div>
      </Window>
    </section>
  );
}
