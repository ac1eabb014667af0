import { useState } from "react";
import { Button } from "../../parts/Button";
import { Window } from "../../parts/Window";
import { useMay } from "../../signin/person";
import { useTexts } from "../../texts/language";
import type { CaseView } from "../caseApi";
import { AskPayment } from "./AskPayment";
import { SendDocument } from "./SendDocument";
import { SendForm } from "./SendForm";

type Sending = "form" | "document" | "payment";

/** What else can be sent: a form, an issued document, a request for money. */
export function OtherSendings({ view }: { view: CaseView }) {
  const texts = useTexts().cases.thread;
  const may = useMay();
  const [open, setOpen] = useState<Sending | null>(null);
  const close = () => setOpen(null);
  const titles = { form: texts.sendForm, document: texts.sendDocument, payment: texts.askPayment };
  return (
    <fieldset className="row plain-set">
      <legend className="unseen">{texts.more}</legend>
      {may("definitions-read") && <Button onPress={() => setOpen("form")}>{texts.sendForm}</Button>}
      <Button isDisabled={view.documents.length === 0} onPress={() => setOpen("document")}>
        {texts.sendDocument}
      </Button>
      {may("money-work") && <Button onPress={() => setOpen("payment")}>{texts.askPayment}</Button>}
      <Window title={open === null ? "" : titles[open]} isOpen={open !== null} onClose={close}>
        {open === "form" && <SendForm view={view} onDone={close} />}
        {open === "document" && <SendDocument view={view} onDone={close} />}
        {open === "payment" && <AskPayment number={view.number} onDone={close} />}
      </Window>
    </fieldset>
  );
}
