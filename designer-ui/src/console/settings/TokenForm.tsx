import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { today } from "../parts/time";
import { useTexts } from "../texts/language";
import { GrantsField } from "./GrantsField";
import type { Grant } from "./peopleApi";
import { useMakeToken } from "./settingsApi";

const EMPTY = { name: "", grants: [{ role: "api-client", department: null }] as Grant[], expires: "" };

/** Makes a token and shows it, this once. */
export function TokenForm() {
  const texts = useTexts().settings.tokens;
  const make = useMakeToken();
  const [wanted, setWanted] = useState(EMPTY);
  return (
    <ProblemForm
      className="form box"
      problem={make.error}
      onSubmit={() => make.mutate(wanted, { onSuccess: () => setWanted(EMPTY) })}
    >
      <h2>{texts.make}</h2>
      <Field
        label={texts.name}
        hint={texts.nameHint}
        name="name"
        isRequired
        value={wanted.name}
        onChange={(name) => setWanted({ ...wanted, name })}
      />
      <GrantsField program grants={wanted.grants} onChange={(grants) => setWanted({ ...wanted, grants })} />
      <Field
        label={texts.expires}
        name="expires"
        type="date"
        isRequired
        least={today()}
        value={wanted.expires}
        onChange={(expires) => setWanted({ ...wanted, expires })}
      />
      <div className="row">
        <Button type="submit" look="solid" isPending={make.isPending}>
          {texts.make}
        </Button>
      </div>
      {make.isSuccess && (
        <div className="note note-good" role="status">
          <p>{texts.made}</p>
          <p>
            {texts.token}: <span className="code">{make.data.token}</span>
          </p>
        </div>
      )}
    </ProblemForm>
  );
}
