import { useState } from "react";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import type { Ready } from "./officeApi";
import { useSaveReady } from "./readyApi";
import { SaveRow } from "./SaveRow";

interface Props {
  /** Null for a new one. */
  answer: Ready | null;
  onDone: () => void;
}

export function ReadyForm({ answer, onDone }: Props) {
  const texts = useTexts().settings;
  const tell = useTell();
  const save = useSaveReady(answer?.id ?? null);
  const [form, setForm] = useState({
    title: answer?.title ?? "",
    text: answer?.text ?? "",
    department: answer?.department ?? "",
  });
  const done = () => {
    tell(texts.saved);
    onDone();
  };
  return (
    <ProblemForm problem={save.error} onSubmit={() => save.mutate(form, { onSuccess: done })}>
      <Field
        label={texts.ready.name}
        name="title"
        isRequired
        maxLength={200}
        value={form.title}
        onChange={(title) => setForm({ ...form, title })}
      />
      <Field
        label={texts.ready.text}
        hint={texts.ready.textHint}
        name="text"
        lines={6}
        isRequired
        value={form.text}
        onChange={(text) => setForm({ ...form, text })}
      />
      <Field
        label={texts.ready.department}
        hint={texts.ready.departmentHint}
        name="department"
        value={form.department}
        onChange={(department) => setForm({ ...form, department })}
      />
      <SaveRow
        isPending={save.isPending}
        isSaved={false}
        isDisabled={form.title.trim() === "" || form.text.trim() === ""}
      />
    </ProblemForm>
  );
}
