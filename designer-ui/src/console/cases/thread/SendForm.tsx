import { useState } from "react";
import { Button } from "../../parts/Button";
import { Choice } from "../../parts/Choice";
import { Field } from "../../parts/Field";
import { ProblemForm } from "../../parts/ProblemForm";
import { useTell } from "../../shell/notices";
import { useTexts } from "../../texts/language";
import type { CaseView } from "../caseApi";
import { usePackageForms, useSendForm } from "./threadApi";

/** Asks the resident what another form of the package asks; the answers come into the thread and the case. */
export function SendForm({ view, onDone }: { view: CaseView; onDone: () => void }) {
  const texts = useTexts().cases.thread;
  const tell = useTell();
  const forms = usePackageForms(view.package, view.version);
  const [form, setForm] = useState("");
  const [text, setText] = useState("");
  const send = useSendForm(view.number);
  const sent = () => {
    tell(texts.sent);
    onDone();
  };
  return (
    <ProblemForm
      problem={send.error ?? forms.error}
      onSubmit={() => send.mutate({ form, text: text.trim() }, { onSuccess: sent })}
    >
      <Choice
        label={texts.form}
        none={texts.choose}
        value={form}
        options={(forms.data ?? []).map(({ id, title }) => ({ value: id, title }))}
        onChange={setForm}
      />
      <Field name="text" label={texts.withText} lines={2} value={text} onChange={setText} />
      <Button type="submit" look="solid" isPending={send.isPending} isDisabled={form === ""}>
        {texts.send}
      </Button>
    </ProblemForm>
  );
}
