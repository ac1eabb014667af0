import { useState } from "react";
import { yenOf } from "../cases/money/yen";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { useRefundApproval, useSaveRefundApproval } from "./officeApi";
import { SaveRow } from "./SaveRow";

/** Above which amount a refund needs a second person. */
export function RefundSection() {
  const texts = useTexts().settings.refund;
  const rule = useRefundApproval();
  return (
    <section className="box" aria-labelledby="refund-approval">
      <h2 id="refund-approval">{texts.title}</h2>
      <p>{texts.lead}</p>
      <ProblemNote problem={rule.error} />
      {rule.isPending && <Waiting />}
      {rule.data !== undefined && <AmountForm above={rule.data.above ?? null} />}
    </section>
  );
}

function AmountForm({ above }: { above: number | null }) {
  const texts = useTexts().settings.refund;
  const money = useTexts().cases.money;
  const save = useSaveRefundApproval();
  const [typed, setTyped] = useState(above === null ? "" : String(above));
  const amount = typed.normalize("NFKC").trim() === "0" ? 0 : yenOf(typed);
  const wrong = typed.trim() !== "" && amount === null;
  return (
    <ProblemForm problem={save.error} onSubmit={() => save.mutate(typed.trim() === "" ? null : amount)}>
      <Field
        label={texts.above}
        hint={texts.hint}
        name="above"
        inputMode="numeric"
        value={typed}
        onChange={setTyped}
        error={wrong ? money.amountWrong : undefined}
      />
      <SaveRow isPending={save.isPending} isSaved={save.isSuccess} isDisabled={wrong} />
    </ProblemForm>
  );
}
