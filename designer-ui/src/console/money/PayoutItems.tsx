import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { Window } from "../parts/Window";
import { useTell } from "../shell/notices";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { ItemTable } from "./ItemTable";
import { type Payout, useRemoveItem } from "./payoutApi";

const NOT_YET_SENT = ["open", "closed", "approved"];

/** The payments of a list; until it is sent, each can be taken out. */
export function PayoutItems({ payout }: { payout: Payout }) {
  const texts = useTexts().money.payout;
  const may = useMay();
  const [asked, setAsked] = useState<string | null>(null);
  const removable = may("payouts-work") && NOT_YET_SENT.includes(payout.state);
  return (
    <>
      <ItemTable
        items={payout.items ?? []}
        {...(removable
          ? {
              last: ({ case: number }) => (
                <Button small look="danger" aria-label={texts.removeOf(number)} onPress={() => setAsked(number)}>
                  {texts.remove}
                </Button>
              ),
            }
          : {})}
      />
      <Window
        title={asked === null ? "" : texts.removeOf(asked)}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
      >
        {asked !== null && <Removing payout={payout} number={asked} onDone={() => setAsked(null)} />}
      </Window>
    </>
  );
}

function Removing({ payout, number, onDone }: { payout: Payout; number: string; onDone: () => void }) {
  const texts = useTexts().money.payout;
  const tell = useTell();
  const [reason, setReason] = useState("");
  const remove = useRemoveItem(payout.id);
  const removed = () => {
    tell(texts.removed(number));
    onDone();
  };
  const send = () => {
    if (reason.trim() !== "") {
      remove.mutate({ number, reason: reason.trim() }, { onSuccess: removed });
    }
  };
  return (
    <ProblemForm problem={remove.error} onSubmit={send}>
      <p>{texts.removeHint}</p>
      <Field name="reason" label={texts.reason} lines={2} isRequired value={reason} onChange={setReason} />
      <Button type="submit" look="danger" isPending={remove.isPending} isDisabled={reason.trim() === ""}>
        {texts.removeOf(number)}
      </Button>
    </ProblemForm>
  );
}
