import { useState } from "react";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { ProblemForm } from "../../parts/ProblemForm";
import { today } from "../../parts/time";
import { useTell } from "../../shell/notices";
import { useTexts } from "../../texts/language";
import { type Ledger, type MoneyAct, useMoneyAct } from "./moneyApi";
import { yenOf } from "./yen";

interface Props {
  number: string;
  ledger: Ledger;
  act: MoneyAct["act"];
  label: string;
  onDone: () => void;
}

/** The amount and the reason of one act; of a further charge also what for and until when. */
export function MoneyForm({ number, ledger, act, label, onDone }: Props) {
  const texts = useTexts().cases.money;
  const tell = useTell();
  // One key for as long as the window is open: trying again books nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState({ title: "", amount: "", due: "", reason: "" });
  const book = useMoneyAct(number);
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const wish = wishOf(act, form);
  const said = {
    refunds: texts.refunds(texts.yen(ledger.refundable)),
    waivers: texts.waives(texts.yen(ledger.balance)),
    cash: texts.cashes(texts.yen(ledger.balance)),
    charges: texts.charges,
  };
  const send = () => {
    if (wish !== null) {
      book.mutate(
        { ...wish, key },
        {
          onSuccess: (after) => {
            tell(waiting(after) > waiting(ledger) ? texts.asked : texts.done);
            onDone();
          },
        },
      );
    }
  };
  return (
    <ProblemForm problem={book.error} onSubmit={send}>
      <p>{said[act]}</p>
      {act === "refunds" && ledger.approvalAbove != null && <p>{texts.approval(texts.yen(ledger.approvalAbove))}</p>}
      {act === "charges" && <Field label={texts.item} value={form.title} onChange={set("title")} isRequired />}
      <Field
        name="amount"
        label={texts.amountYen}
        inputMode="numeric"
        value={form.amount}
        onChange={set("amount")}
        error={form.amount !== "" && yenOf(form.amount) === null ? texts.amountWrong : undefined}
      />
      {act === "charges" && (
        <Field label={texts.dueOn} type="date" least={today()} value={form.due} onChange={set("due")} />
      )}
      <Field
        name="reason"
        label={texts.reason}
        lines={2}
        maxLength={1000}
        isRequired
        value={form.reason}
        onChange={set("reason")}
      />
      <Button type="submit" look="solid" isPending={book.isPending} isDisabled={wish === null}>
        {label}
      </Button>
    </ProblemForm>
  );
}

const waiting = ({ requests }: Ledger) => requests.filter(({ state }) => state === "open").length;

/** Null while something is missing. */
function wishOf(
  act: MoneyAct["act"],
  { title, amount: typed, due, reason }: { title: string; amount: string; due: string; reason: string },
): MoneyAct | null {
  const amount = yenOf(typed);
  if (reason.trim() === "" || (typed !== "" && amount === null)) {
    return null;
  }
  if (act === "refunds" || act === "waivers") {
    return { act, amount, reason: reason.trim() };
  }
  if (amount === null) {
    return null;
  }
  if (act === "cash") {
    return { act, amount, reason: reason.trim() };
  }
  return title.trim() === ""
    ? null
    : { act, title: title.trim(), amount, due: due === "" ? null : due, reason: reason.trim() };
}
