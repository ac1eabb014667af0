import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { atWork, sessionExpired } from "../api/reach";
import { Waiting } from "../parts/Waiting";
import { Window } from "../parts/Window";
import { useTexts } from "../texts/language";
import { Steps } from "./Steps";
import { door, type Session } from "./session";

/** The session ended under the person's hands: signing in again happens over the page, which stays as it is. */
export function ExpiredWindow({ session }: { session: Session }) {
  const texts = useTexts().signin;
  const client = useQueryClient();
  const expired = useSyncExternalStore(sessionExpired.subscribe, sessionExpired.isRaised);
  useEffect(() => {
    atWork.set(true);
    return () => {
      atWork.set(false);
      sessionExpired.set(false);
    };
  }, []);
  const [reached, setReached] = useState<Session | null>(null);
  useEffect(() => {
    if (expired) {
      setReached(null);
    }
  }, [expired]);
  const enter = (entered: Session | null) => {
    if (entered?.state !== "open") {
      setReached(entered);
    } else if (entered.account.id !== session.account.id || entered.municipality.code !== session.municipality.code) {
      // What the other person typed is not for these eyes.
      location.reload();
    } else {
      client.setQueryData(["session"], entered);
      sessionExpired.set(false);
    }
  };
  return (
    <Window title={texts.expiredTitle} isOpen={expired}>
      <p>{texts.expiredLead}</p>
      <Suspense fallback={<Waiting />}>
        <Steps
          session={reached}
          onEnter={enter}
          onOther={() => void door.signOut().finally(() => location.reload())}
          last={{ municipality: session.municipality.code, login: session.account.login }}
        />
      </Suspense>
    </Window>
  );
}
