import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import { GrantsField } from "./GrantsField";
import { type Grant, type Person, useInvite, usePersonChange } from "./peopleApi";

/** Somebody new: the address, the name, the roles. */
export function InviteForm({ onSent }: { onSent: (person: Person) => void }) {
  const texts = useTexts().people;
  const [login, setLogin] = useState("");
  const [name, setName] = useState("");
  const [grants, setGrants] = useState<Grant[]>([{ role: "case-worker", department: null }]);
  const invite = useInvite();
  return (
    <ProblemForm problem={invite.error} onSubmit={() => invite.mutate({ login, name, grants }, { onSuccess: onSent })}>
      <Field
        name="login"
        label={texts.login}
        hint={texts.inviteLead}
        type="email"
        value={login}
        onChange={setLogin}
        isRequired
      />
      <Field name="name" label={texts.name} value={name} onChange={setName} isRequired />
      <GrantsField grants={grants} onChange={setGrants} />
      <Button
        type="submit"
        look="solid"
        isPending={invite.isPending}
        isDisabled={login.trim() === "" || name.trim() === ""}
      >
        {texts.send}
      </Button>
    </ProblemForm>
  );
}

/** The name and the roles of somebody who is there. */
export function ChangeForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const texts = useTexts().people;
  const tell = useTell();
  const [name, setName] = useState(person.name ?? "");
  const [grants, setGrants] = useState<Grant[]>(grantsOf(person));
  const change = usePersonChange(person.id ?? "");
  const done = () => {
    tell(texts.saved);
    onDone();
  };
  return (
    <ProblemForm problem={change.error} onSubmit={() => change.mutate({ name, grants }, { onSuccess: done })}>
      <Field name="name" label={texts.name} value={name} onChange={setName} isRequired />
      <GrantsField grants={grants} onChange={setGrants} />
      <Button type="submit" look="solid" isPending={change.isPending} isDisabled={name.trim() === ""}>
        {texts.save}
      </Button>
    </ProblemForm>
  );
}

export const grantsOf = (person: Person): Grant[] =>
  (person.grants ?? []).map(({ role, department }) => ({ role: role ?? "", department: department ?? null }));
