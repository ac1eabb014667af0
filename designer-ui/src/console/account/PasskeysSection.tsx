import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { useTimes } from "../parts/time";
import { Window } from "../parts/Window";
import { useTell } from "../shell/notices";
import { hasPasskeys } from "../signin/passkeys";
import { RecoveryCodes } from "../signin/RecoveryCodes";
import { useTexts } from "../texts/language";
import { useNewPasskey, usePasskeyRemoval, usePasskeys } from "./accountApi";
import { Section } from "./Section";

export function PasskeysSection() {
  const texts = useTexts().people;
  const passkeys = usePasskeys();
  return (
    <Section title={texts.passkeys}>
      <ProblemNote problem={passkeys.error} />
      {passkeys.data?.length === 0 ? <p>{texts.passkeysNone}</p> : <PasskeyTable />}
      <NewPasskey />
    </Section>
  );
}

function PasskeyTable() {
  const texts = useTexts().people;
  const times = useTimes();
  const tell = useTell();
  const passkeys = usePasskeys().data ?? [];
  const remove = usePasskeyRemoval();
  return (
    <div className="scroll">
      <ProblemNote problem={remove.error} />
      <table className="table" aria-label={texts.passkeys}>
        <thead>
          <tr>
            <th scope="col">{texts.passkeyLabel}</th>
            <th scope="col">{texts.created}</th>
            <th scope="col">{texts.lastUsed}</th>
            <th scope="col">{texts.acts}</th>
          </tr>
        </thead>
        <tbody>
          {passkeys.map(({ id = "", label = "", created, lastUsed }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{created === undefined ? "" : times.dateTime(created)}</td>
              <td>{lastUsed === undefined || lastUsed === null ? texts.never : times.dateTime(lastUsed)}</td>
              <td>
                <Button
                  small
                  look="danger"
                  aria-label={texts.removeOf(label)}
                  onPress={() => remove.mutate(id, { onSuccess: () => tell(texts.removed) })}
                >
                  {texts.remove}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NewPasskey() {
  const all = useTexts();
  const texts = all.people;
  const tell = useTell();
  const [label, setLabel] = useState("");
  const [codes, setCodes] = useState<string[]>([]);
  const make = useNewPasskey();
  if (!hasPasskeys()) {
    return <p className="hint">{all.signin.noPasskeys}</p>;
  }
  const made = ({ recoveryCodes }: { recoveryCodes?: string[] }) => {
    tell(texts.added);
    setLabel("");
    setCodes(recoveryCodes ?? []);
  };
  return (
    <>
      <ProblemForm problem={make.error} onSubmit={() => make.mutate(label, { onSuccess: made })}>
        <Field
          name="label"
          label={texts.passkeyLabel}
          hint={texts.passkeyHint}
          maxLength={100}
          value={label}
          onChange={setLabel}
        />
        <Button type="submit" isPending={make.isPending} isDisabled={label.trim() === ""}>
          {texts.addPasskey}
        </Button>
      </ProblemForm>
      <Window title={texts.recovery} isOpen={codes.length > 0}>
        <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
      </Window>
    </>
  );
}
