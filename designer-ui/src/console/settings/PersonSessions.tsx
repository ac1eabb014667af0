import { SessionTable } from "../account/SessionTable";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { type Person, usePersonSessionEnd, usePersonSessions } from "./peopleApi";

/** Where a person is signed in, and the way to end it there. */
export function PersonSessions({ person }: { person: Person }) {
  const texts = useTexts().people;
  const sessions = usePersonSessions(person.id ?? "");
  const end = usePersonSessionEnd(person.id ?? "");
  const found = sessions.data ?? [];
  return (
    <>
      <ProblemNote problem={sessions.error ?? end.error} />
      {sessions.isPending && <Waiting />}
      {sessions.isSuccess && found.length === 0 && <p role="status">{texts.noSessions}</p>}
      {found.length > 0 && (
        <>
          <SessionTable sessions={found} onEnd={(id) => end.mutate(id)} />
          <Button look="danger" isPending={end.isPending} onPress={() => end.mutate(null)}>
            {texts.endAll}
          </Button>
        </>
      )}
    </>
  );
}
