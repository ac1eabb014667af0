import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { DemoStaff } from "./DemoStaff";
import { type Choices, door, type Session } from "./session";

interface Props {
  onEnter: (session: Session) => void;
  /** Who was signed in here, when the session ended under their hands. */
  last?: { municipality: string; login: string };
}

/** Municipality, login and password; the municipality only where there are several. */
export function SignInForm({ onEnter, last }: Props) {
  const choices = useQuery({ queryKey: ["choices"], queryFn: door.choices });
  if (choices.isPending) {
    return <Waiting />;
  }
  return choices.isError ? (
    <ProblemNote problem={choices.error} />
  ) : (
    <Ready choices={choices.data} onEnter={onEnter} {...(last === undefined ? {} : { last })} />
  );
}

function Ready({ choices, onEnter, last }: Props & { choices: Choices }) {
  const texts = useTexts().signin;
  const [municipality, setMunicipality] = useState(last?.municipality ?? choices.municipalities[0]?.code ?? "");
  const [login, setLogin] = useState(last?.login ?? "");
  const [password, setPassword] = useState("");
  const signIn = useMutation({ mutationFn: door.signIn, onSuccess: onEnter });
  const demo = choices.demo.filter(
    (person) => person.municipality === municipality && (last === undefined || person.login === last.login),
  );
  return (
    <>
      <ProblemForm
        problem={signIn.error}
        onSubmit={() => signIn.mutate({ municipality, login: login.trim(), password })}
      >
        {choices.municipalities.length > 1 && (
          <Choice
            label={texts.municipality}
            value={municipality}
            options={choices.municipalities.map(({ code, name }) => ({ value: code, title: name }))}
            onChange={setMunicipality}
          />
        )}
        <Field
          name="login"
          label={texts.login}
          value={login}
          onChange={setLogin}
          autoComplete="username"
          autoFocus={last === undefined}
        />
        <Field
          name="password"
          label={texts.password}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          autoFocus={last !== undefined}
        />
        <Button
          type="submit"
          look="solid"
          isPending={signIn.isPending}
          isDisabled={login.trim() === "" || password === ""}
        >
          {texts.enter}
        </Button>
      </ProblemForm>
      {demo.length > 0 && <DemoStaff municipality={municipality} staff={demo} onEnter={onEnter} />}
    </>
  );
}
