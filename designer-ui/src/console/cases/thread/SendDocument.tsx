import { useState } from "react";
import { Button } from "../../parts/Button";
import { Choice } from "../../parts/Choice";
import { Field } from "../../parts/Field";
import { ProblemForm } from "../../parts/ProblemForm";
import { useTell } from "../../shell/notices";
import { useTexts } from "../../texts/language";
import type { CaseView } from "../caseApi";
import { useSendDocument } from "./threadApi";

/** Sends a document that was issued once more, as a link only its resident can open. */
export function SendDocument({ view, onDone }: { view: CaseView; onDone: () => void }) {
  const texts = useTexts().cases.thread;
  const tell = useTell();
  const [document, setDocument] = useState(view.documents.at(-1)?.number ?? "");
  const [text, setText] = useState("");
  const send = useSendDocument(view.number);
  const sent = () => {
    tell(texts.sent);
    onDone();
  };
  return (
    <ProblemForm
      problem={send.error}
      onSubmit={() => send.mutate({ document, text: text.trim() }, { onSuccess: sent })}
    >
      <Choice
        label={texts.document}
        value={document}
        options={view.documents.map(({ number, title }) => ({ value: number, title: `${title}（${number}）` }))}
        onChange={setDocument}
      />
      <Field name="text" label={texts.withText} lines={2} value={text} onChange={setText} />
      <Button type="submit" look="solid" isPending={send.isPending}>
        {texts.send}
      </Button>
    </ProblemForm>
  );
}
