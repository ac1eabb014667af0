import { useMutation } from "@tanstack/react-query";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { useTexts } from "../texts/language";
import { type Choices, door, type Session } from "./session";

interface Props {
  municipality: string;
  staff: Choices["demo"];
  onEnter: (session: Session) => void;
}

/** The people of the sandbox: one click and one is in. */
export function DemoStaff({ municipality, staff, onEnter }: Props) {
  const texts = useTexts().signin;
  const enter = useMutation({ mutationFn: (login: string) => door.demo(municipality, login), onSuccess: onEnter });
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{texts.demoTitle}</h2>
      <p className="hint">{texts.demoLead}</p>
      <ProblemNote problem={enter.error} />
      <ul className="plain stack">
        {staff.map(({ login, name, roles }) => (
          <li key={login}>
            <Button onPress={() => enter.mutate(login)} isDisabled={enter.isPending}>
              {texts.demo(name, roles.map((role) => texts.roles[role] ?? role).join("・"))}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
