import { ProblemNote } from "../parts/ProblemNote";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import { useSessionEnd, useSessions } from "./accountApi";
import { Section } from "./Section";
import { SessionTable } from "./SessionTable";

/** Where one is signed in, and the way to end it there. */
export function SessionsSection() {
  const texts = useTexts().people;
  const tell = useTell();
  const sessions = useSessions();
  const end = useSessionEnd();
  return (
    <Section title={texts.sessions}>
      <ProblemNote problem={sessions.error ?? end.error} />
      <SessionTable
        sessions={sessions.data ?? []}
        onEnd={(id) => end.mutate(id, { onSuccess: () => tell(texts.ended) })}
      />
    </Section>
  );
}
