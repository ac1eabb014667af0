import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { minutesOf } from "./length";
import { type ThreadSettings, useSaveThreadSettings, useThreadSettings } from "./officeApi";
import { ReadyAnswers } from "./ReadyAnswers";
import { SaveRow } from "./SaveRow";
import { ToSettings } from "./ToSettings";

/** How staff and residents write to each other, and what staff have ready to say. */
export function ThreadsPage() {
  const texts = useTexts().settings;
  const may = useMay();
  return (
    <Page title={texts.pages.threads.title} aside={<ToSettings />}>
      {may("settings-read") && <Threads />}
      {may("cases-work") && <ReadyAnswers />}
    </Page>
  );
}

function Threads() {
  const texts = useTexts().settings.threads;
  const settings = useThreadSettings();
  return (
    <section className="box" aria-labelledby="threads">
      <h2 id="threads">{texts.title}</h2>
      <ProblemNote problem={settings.error} />
      {settings.isPending && <Waiting />}
      {settings.data !== undefined && <ThreadForm settings={settings.data} />}
    </section>
  );
}

const DAY = 24 * 60;

function ThreadForm({ settings }: { settings: ThreadSettings }) {
  const texts = useTexts().settings.threads;
  const may = useMay();
  const save = useSaveThreadSettings();
  const [names, setNames] = useState(settings.showStaffNames ?? false);
  const [form, setForm] = useState({
    openFor: String(minutesOf(settings.openFor ?? "P14D") / DAY),
    mailEvery: String(minutesOf(settings.mailEvery ?? "PT30M")),
    mail: settings.mail ?? "",
  });
  const send = () =>
    save.mutate({
      showStaffNames: names,
      openFor: `PT${Math.round(Number(form.openFor) * DAY)}M`,
      mailEvery: `PT${Math.round(Number(form.mailEvery))}M`,
      mail: form.mail,
    });
  return (
    <ProblemForm problem={save.error} onSubmit={send}>
      <Checkbox className="check" isSelected={names} onChange={setNames}>
        <span className="check-box" aria-hidden="true" />
        {texts.showStaffNames}
      </Checkbox>
      {(["openFor", "mailEvery", "mail"] as const).map((name) => (
        <Field
          key={name}
          label={texts[name]}
          hint={texts.hints[name]}
          name={name}
          {...(name === "mail" ? {} : { type: "number", isRequired: true })}
          value={form[name]}
          onChange={(value) => setForm({ ...form, [name]: value })}
        />
      ))}
      {may("settings-change") && <SaveRow isPending={save.isPending} isSaved={save.isSuccess} />}
    </ProblemForm>
  );
}
