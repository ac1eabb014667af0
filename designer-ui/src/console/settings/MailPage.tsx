import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { type MailSettings, useMail, useSaveMail, useTestMail } from "./officeApi";
import { SaveRow } from "./SaveRow";
import { ToSettings } from "./ToSettings";

/** As whom mail comes, and a mail to try it. The mail server is the operator's. */
export function MailPage() {
  const texts = useTexts().settings;
  const mail = useMail();
  const may = useMay();
  return (
    <Page title={texts.pages.mail.title} aside={<ToSettings />}>
      <p>{texts.mail.lead}</p>
      <ProblemNote problem={mail.error} />
      {mail.isPending && <Waiting />}
      {mail.data !== undefined && <MailForm mail={mail.data} />}
      {may("settings-change") && <TestMail />}
    </Page>
  );
}

function MailForm({ mail }: { mail: MailSettings }) {
  const texts = useTexts().settings.mail;
  const may = useMay();
  const save = useSaveMail();
  const [form, setForm] = useState({
    name: mail.name ?? "",
    address: mail.address ?? "",
    replyTo: mail.replyTo ?? "",
  });
  return (
    <ProblemForm problem={save.error} onSubmit={() => save.mutate(form)}>
      {(["name", "address", "replyTo"] as const).map((name) => (
        <Field
          key={name}
          label={texts[name]}
          hint={texts.hints[name]}
          name={name}
          value={form[name]}
          onChange={(value) => setForm({ ...form, [name]: value })}
        />
      ))}
      {may("settings-change") && <SaveRow isPending={save.isPending} isSaved={save.isSuccess} />}
    </ProblemForm>
  );
}

function TestMail() {
  const texts = useTexts().settings.mail;
  const test = useTestMail();
  return (
    <section className="box" aria-labelledby="test-mail">
      <h2 id="test-mail">{texts.test}</h2>
      <p>{texts.testHint}</p>
      <ProblemNote problem={test.error} />
      <div className="row">
        <Button onPress={() => test.mutate()} isPending={test.isPending}>
          {texts.send}
        </Button>
        {test.isSuccess && <span role="status">{texts.sent(test.data.to)}</span>}
      </div>
    </section>
  );
}
