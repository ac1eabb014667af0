import { lazy } from "react";
import { SignInForm } from "./SignInForm";
import { door, type Session } from "./session";

const SecondFactor = lazy(async () => ({ default: (await import("./SecondFactor")).SecondFactor }));
const Enrol = lazy(async () => ({ default: (await import("./Enrol")).Enrol }));

interface StepsProps {
  session: Session | null;
  onEnter: (session: Session | null) => void;
  onOther: () => void;
  last?: { municipality: string; login: string };
}

/** What is still wanted of a person who wants in: the password, the second factor, or to set one up. */
export function Steps({ session, onEnter, onOther, last }: StepsProps) {
  if (session === null) {
    return <SignInForm onEnter={onEnter} {...(last === undefined ? {} : { last })} />;
  }
  if (session.state === "enrol") {
    return <Enrol onDone={() => void door.session().then(onEnter)} onOther={onOther} />;
  }
  return <SecondFactor session={session} onEnter={onEnter} onOther={onOther} />;
}
