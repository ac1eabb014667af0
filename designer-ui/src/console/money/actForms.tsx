import { type ReactNode, useState } from "react";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { today } from "../parts/time";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import { type Payout, type PayoutAct, usePayoutAct, useSaveZengin } from "./payoutApi";

interface Props {
  payout: Payout;
  label: string;
  onDone: () => void;
}

interface AskedProps extends Props {
  /** Null while something is missing. */
  wish: PayoutAct | null;
  done: string;
  children: ReactNode;
}

/** A step after a second look; a refusal stays where it was asked for. */
function Asked({ payout, label, onDone, wish, done, children }: AskedProps) {
  const tell = useTell();
  const change = usePayoutAct(payout.id);
  const send = () => {
    if (wish !== null) {
      change.mutate(wish, {
        onSuccess: () => {
          tell(done);
          onDone();
        },
      });
    }
  };
  return (
    <ProblemForm problem={change.error} onSubmit={send}>
      {children}
      <Button type="submit" look="solid" isPending={change.isPending} isDisabled={wish === null}>
        {label}
      </Button>
    </ProblemForm>
  );
}

export function Closing(props: Props) {
  const texts = useTexts().money.payout;
  const [due, setDue] = useState(props.payout.due ?? "");
  return (
    <Asked {...props} wish={due === "" ? null : { act: "close", due }} done={texts.closed}>
      <Field
        name="due"
        type="date"
        label={texts.due}
        hint={texts.closeHint}
        isRequired
        least={today()}
        value={due}
        onChange={setDue}
      />
    </Asked>
  );
}

export function Approving(props: Props) {
  const texts = useTexts().money.payout;
  const { title, count, total } = props.payout;
  return (
    <Asked {...props} wish={{ act: "approvals" }} done={texts.approved}>
      <p>{texts.approveConfirm(title, count, total)}</p>
    </Asked>
  );
}

export function Sending(props: Props) {
  const texts = useTexts().money.payout;
  return (
    <Asked {...props} wish={{ act: "sent" }} done={texts.sent}>
      <p>{texts.sendConfirm}</p>
    </Asked>
  );
}

export function Reissuing(props: Props) {
  const texts = useTexts().money.payout;
  const [reason, setReason] = useState("");
  const given = reason.trim();
  return (
    <Asked {...props} wish={given === "" ? null : { act: "reissue", reason: given }} done={texts.reissued}>
      <Field
        name="reason"
        label={texts.reason}
        hint={texts.reissueHint}
        lines={2}
        isRequired
        value={reason}
        onChange={setReason}
      />
    </Asked>
  );
}

/** The file for the bank, which can be had once. */
export function Saving({ payout, label, onDone }: Props) {
  const texts = useTexts().money.payout;
  const tell = useTell();
  const [lineEnds, setLineEnds] = useState("none");
  const save = useSaveZengin(payout.id);
  const saved = () => {
    tell(texts.downloaded);
    onDone();
  };
  return (
    <ProblemForm problem={save.error} onSubmit={() => save.mutate(lineEnds, { onSuccess: saved })}>
      <p>{texts.downloadConfirm}</p>
      <Choice
        label={texts.lineEnds}
        value={lineEnds}
        options={[
          { value: "none", title: texts.noLineEnds },
          { value: "crlf", title: texts.crlf },
        ]}
        onChange={setLineEnds}
      />
      <Button type="submit" look="solid" isPending={save.isPending}>
        {label}
      </Button>
    </ProblemForm>
  );
}
