import { useState } from "react";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { ProblemForm } from "../../parts/ProblemForm";
import { today } from "../../parts/time";
import { useTell } from "../../shell/notices";
import { useTexts } from "../../texts/language";
import { yenOf } from "../money/yen";
import { useAskPayment } from "./threadApi";

/** Words and a charge in one: the resident gets both, and the card to pay. */
export function AskPayment({ number, onDone }: { number: string; onDone: () => void }) {
  const texts = useTexts().cases;
  const tell = useTell();
  const [form, setForm] = useState({ title: "", amount: "", due: "", text: "" });
  const ask = useAskPayment(number);
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const amount = yenOf(form.amount);
  const send = () => {
    if (amount !== null) {
      const wish = { title: form.title.trim(), amount, due: form.due === "" ? null : form.due, text: form.text.trim() };
      ask.mutate(wish, {
        onSuccess: () => {
          tell(texts.thread.sent);
          onDone();
        },
      });
    }
  };
  return (
    <ProblemForm problem={ask.error} onSubmit={send}>
      <Field label={texts.money.item} isRequired value={form.title} onChange={set("title")} />
      <Field
        label={texts.money.amountYen}
        inputMode="numeric"
        isRequired
        value={form.amount}
        onChange={set("amount")}
        error={form.amount !== "" && amount === null ? texts.money.amountWrong : undefined}
      />
      <Field label={texts.thread.due} type="date" least={today()} value={form.due} onChange={set("due")} />
      <Field
        name="text"
        label={texts.thread.paymentText}
        lines={2}
        isRequired
        value={form.text}
        onChange={set("text")}
      />
      <Button
        type="submit"
        look="solid"
        isPending={ask.isPending}
        isDisabled={amount === null || form.title.trim() === "" || form.text.trim() === ""}
      >
        {texts.thread.send}
      </Button>
    </ProblemForm>
  );
}
