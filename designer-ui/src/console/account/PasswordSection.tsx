import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { useTell } from "../shell/notices";
import { LEAST } from "../signin/password";
import { useTexts } from "../texts/language";
import { usePasswordChange } from "./accountApi";
import { Section } from "./Section";

const EMPTY = { current: "", next: "", again: "" };

export function PasswordSection() {
  const all = useTexts();
  const texts = all.people;
  const tell = useTell();
  const [form, setForm] = useState(EMPTY);
  const change = usePasswordChange();
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const different = form.again !== "" && form.again !== form.next;
  const send = () =>
    change.mutate(
      { current: form.current, next: form.next },
      {
        onSuccess: () => {
          tell(texts.passwordChanged);
          setForm(EMPTY);
        },
      },
    );
  return (
    <Section title={texts.password}>
      <p>{texts.passwordLead}</p>
      <ProblemForm problem={change.error} onSubmit={send}>
        <Field
          name="current"
          label={texts.current}
          type="password"
          autoComplete="current-password"
          value={form.current}
          onChange={set("current")}
        />
        <Field
          name="next"
          label={texts.next}
          hint={all.signin.passwordHint(LEAST)}
          type="password"
          autoComplete="new-password"
          value={form.next}
          onChange={set("next")}
        />
        <Field
          name="again"
          label={all.signin.passwordAgain}
          type="password"
          autoComplete="new-password"
          value={form.again}
          onChange={set("again")}
          error={different ? all.signin.different : undefined}
        />
        <Button
          type="submit"
          isPending={change.isPending}
          isDisabled={form.current === "" || form.next.length < LEAST || form.again !== form.next}
        >
          {texts.changePassword}
        </Button>
      </ProblemForm>
    </Section>
  );
}
