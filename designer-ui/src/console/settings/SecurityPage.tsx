import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useTexts } from "../texts/language";
import { useSaveSecurity, useSecurity } from "./settingsApi";
import { ToSettings } from "./ToSettings";

/** From where staff may come, and whether they need a second factor. */
export function SecurityPage() {
  const texts = useTexts().settings;
  const security = useSecurity();
  return (
    <Page title={texts.pages.security.title} aside={<ToSettings />}>
      <ProblemNote problem={security.error} />
      {security.isPending && <Waiting />}
      {security.isSuccess && <SecurityForm {...security.data} />}
    </Page>
  );
}

function SecurityForm(shown: { ranges: string[]; secondFactor: boolean; address: string }) {
  const texts = useTexts().settings;
  const save = useSaveSecurity();
  const [ranges, setRanges] = useState(shown.ranges.join("\n"));
  const [secondFactor, setSecondFactor] = useState(shown.secondFactor);
  return (
    <ProblemForm
      problem={save.error}
      onSubmit={() => save.mutate({ ranges: ranges.split(/\s+/).filter((range) => range !== ""), secondFactor })}
    >
      <Field
        label={texts.security.ranges}
        hint={texts.security.rangesHint}
        name="ranges"
        lines={5}
        value={ranges}
        onChange={setRanges}
      />
      <p>{texts.security.own(shown.address)}</p>
      <Checkbox className="check" isSelected={secondFactor} onChange={setSecondFactor}>
        <span className="check-box" aria-hidden="true" />
        {texts.security.secondFactor}
      </Checkbox>
      <div className="row">
        <Button type="submit" look="solid" isPending={save.isPending}>
          {texts.save}
        </Button>
        {save.isSuccess && <span role="status">{texts.saved}</span>}
      </div>
    </ProblemForm>
  );
}
