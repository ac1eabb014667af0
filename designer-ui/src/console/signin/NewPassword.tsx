import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { useTexts } from "../texts/language";
import { LEAST, MOST, strength } from "./password";

interface Props {
  problem: unknown;
  isPending: boolean;
  onSet: (password: string) => void;
  label: string;
}

/** A new password, typed twice, with its strength. */
export function NewPassword({ problem, isPending, onSet, label }: Props) {
  const texts = useTexts().signin;
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const short = password !== "" && password.length < LEAST;
  const different = again !== "" && again !== password;
  const grade = strength(password);
  return (
    <ProblemForm problem={problem} onSubmit={() => onSet(password)}>
      <Field
        name="password"
        label={texts.newPassword}
        hint={texts.passwordHint(LEAST)}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={short ? texts.tooShort(LEAST) : password.length > MOST ? texts.tooLong(MOST) : undefined}
      />
      <div className="strength">
        <meter aria-label={texts.strength} min={0} max={4} low={2} high={3} optimum={4} value={grade} />
        <span role="status">{password === "" ? "" : texts.strengths[grade]}</span>
      </div>
      <Field
        name="again"
        label={texts.passwordAgain}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={different ? texts.different : undefined}
      />
      <Button
        type="submit"
        look="solid"
        isPending={isPending}
        isDisabled={password.length < LEAST || password.length > MOST || again !== password}
      >
        {label}
      </Button>
    </ProblemForm>
  );
}
