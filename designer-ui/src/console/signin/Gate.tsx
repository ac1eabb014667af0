import { useQuery } from "@tanstack/react-query";
import { type ReactNode, Suspense } from "react";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { Entrance } from "./Entrance";
import { ExpiredWindow } from "./ExpiredWindow";
import { SessionContext } from "./person";
import { Steps } from "./Steps";
import { door, type Session } from "./session";
import { useDoor } from "./useDoor";

/** Lets nobody past who is not signed in all the way; the address stays, so that one arrives where one wanted to go. */
export function Gate({ children }: { children: ReactNode }) {
  const texts = useTexts();
  const session = useQuery({ queryKey: ["session"], queryFn: door.session, staleTime: Number.POSITIVE_INFINITY });
  if (session.isPending) {
    return <Waiting />;
  }
  if (session.data === undefined) {
    return (
      <Entrance title={texts.shell.problemTitle}>
        <ProblemNote problem={session.error} />
        <Button look="solid" onPress={() => session.refetch()}>
          {texts.shell.retry}
        </Button>
      </Entrance>
    );
  }
  if (session.data?.state !== "open") {
    return <Entering session={session.data} />;
  }
  return (
    <SessionContext value={session.data}>
      {children}
      <ExpiredWindow session={session.data} />
    </SessionContext>
  );
}

function Entering({ session }: { session: Session | null }) {
  const texts = useTexts().signin;
  const { enter, leave } = useDoor();
  const title = session === null ? texts.title : session.state === "enrol" ? texts.enrolTitle : texts.factorTitle;
  return (
    <Entrance title={title}>
      <Suspense fallback={<Waiting />}>
        <Steps session={session} onEnter={enter} onOther={leave} />
      </Suspense>
    </Entrance>
  );
}
