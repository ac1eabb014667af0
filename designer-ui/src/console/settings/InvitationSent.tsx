import { useState } from "react";
import { Button } from "../parts/Button";
import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import type { Person } from "./peopleApi";

/** The link, for an office whose mail does not arrive. */
export function InvitationSent({ person, onDone }: { person: Person; onDone: () => void }) {
  const all = useTexts();
  const texts = all.people;
  const times = useTimes();
  const [copied, setCopied] = useState(false);
  const link = person.invitation?.link ?? "";
  const until = person.invitation?.expires;
  return (
    <div className="form">
      <p>{texts.linkLead(person.login ?? "")}</p>
      <label className="field field-wide">
        <span className="label">{texts.link}</span>
        <input className="input" readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      {until !== undefined && <p className="hint">{texts.linkUntil(times.dateTime(until))}</p>}
      <div className="row">
        <Button onPress={() => navigator.clipboard.writeText(link).then(() => setCopied(true))}>
          {all.signin.copy}
        </Button>
        <span role="status">{copied ? all.signin.copied : ""}</span>
        <Button look="solid" onPress={onDone}>
          {all.shell.close}
        </Button>
      </div>
    </div>
  );
}
