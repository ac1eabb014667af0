import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { Window } from "../parts/Window";
import { useTell } from "../shell/notices";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { type RefundAct, type RefundRequest, useRefundAct } from "./refundApi";

/** What the reader may do with an open request: who asked for it withdraws it, others approve or decline. */
export function RefundActs({ request }: { request: RefundRequest }) {
  const texts = useTexts().money.refund;
  const may = useMay();
  const [act, setAct] = useState<RefundAct | null>(null);
  if (request.state !== "open" || !may("money-work")) {
    return null;
  }
  const acts: readonly RefundAct[] = request.own ? ["withdrawal"] : ["approval", "refusal"];
  return (
    <div className="row">
      {acts.map((one) => (
        <Button
          key={one}
          small
          look={one === "approval" ? "solid" : "outline"}
          aria-label={`${texts.acts[one]}: ${request.case}`}
          onPress={() => setAct(one)}
        >
          {texts.acts[one]}
        </Button>
      ))}
      <Window title={act === null ? "" : texts.acts[act]} isOpen={act !== null} onClose={() => setAct(null)}>
        {act !== null && <ActForm request={request} act={act} onDone={() => setAct(null)} />}
      </Window>
    </div>
  );
}

interface Props {
  request: RefundRequest;
  act: RefundAct;
  onDone: () => void;
}

function ActForm({ request, act, onDone }: Props) {
  const { refund: texts, yen } = useTexts().money;
  const tell = useTell();
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState("");
  const decide = useRefundAct(request);
  const done = () => {
    tell(texts.done[act]);
    onDone();
  };
  return (
    <ProblemForm
      problem={decide.error}
      onSubmit={() => decide.mutate({ act, reason: reason.trim(), key }, { onSuccess: done })}
    >
      <p>{texts.sure[act](request.case, yen(request.amount), request.askedBy)}</p>
      <p>
        {texts.reason}: {request.reason}
      </p>
      {act === "refusal" && (
        <Field
          label={texts.why}
          name="reason"
          lines={2}
          maxLength={1000}
          isRequired
          value={reason}
          onChange={setReason}
        />
      )}
      <Button
        type="submit"
        look={act === "approval" ? "solid" : "danger"}
        isPending={decide.isPending}
        isDisabled={act === "refusal" && reason.trim() === ""}
      >
        {texts.acts[act]}
      </Button>
    </ProblemForm>
  );
}
