import { useState } from "react";
import type { Decision } from "./api";
import { texts } from "./texts";

interface Props {
  mayDecide: Decision[];
  onDecide: (outcome: Decision, reason: string) => void;
}

/** Approve or reject; a rejection needs its reason. */
export function DecisionForm({ mayDecide, onDecide }: Props) {
  const [reason, setReason] = useState("");
  return (
    <section className="sheet" aria-labelledby="decision-title">
      <h3 id="decision-title">{texts.view.decision}</h3>
      {mayDecide.length === 0 ? (
        <p>{texts.view.mayNotDecide}</p>
      ) : (
        <>
          <label>
            {texts.view.reason}
            <textarea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <div className="bar">
            {mayDecide.map((outcome) => (
              <button
                key={outcome}
                type="button"
                className={outcome === "approved" ? "primary" : "danger"}
                disabled={outcome === "rejected" && reason.trim() === ""}
                onClick={() => confirm(texts.view.confirm(outcome)) && onDecide(outcome, reason.trim())}
              >
                {texts.view.decide(outcome)}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
