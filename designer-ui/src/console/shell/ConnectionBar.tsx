import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { connectionLost } from "../api/reach";
import { door } from "../signin/session";
import { useTexts } from "../texts/language";
import { useTell } from "./notices";

const EVERY = 3_000;

/** Says that the engine does not answer, knocks until it does, and then reads anew what is on the page. */
export function ConnectionBar() {
  const texts = useTexts().shell;
  const tell = useTell();
  const client = useQueryClient();
  const lost = useSyncExternalStore(connectionLost.subscribe, connectionLost.isRaised);
  useEffect(() => {
    if (!lost) {
      return;
    }
    // A session that ended meanwhile shows at the next call, over the page; here it would take the page away.
    const knock = () => void door.choices().then(undefined, () => undefined);
    const timer = setInterval(knock, EVERY);
    return () => {
      clearInterval(timer);
      tell(texts.back);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    };
  }, [lost, client, tell, texts]);
  return (
    <div role="status" className={lost ? "connection" : ""}>
      {lost ? texts.lost : ""}
    </div>
  );
}
