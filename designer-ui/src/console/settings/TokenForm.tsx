import { useState } from "react";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { today } from "../parts/time";
import { useTexts } from "../texts/language";
import { useMakeToken } from "./settingsApi";

const EMPTY = { name: "", role: "api-client", expires: "" };

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
      <Choice
        label={texts.role}
        value={wanted.role}
        options={Object.entries(texts.roles).map(([value, title]) => ({ value, title }))}
        onChange={(role) => setWanted({ ...wanted, role })}
      />
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
