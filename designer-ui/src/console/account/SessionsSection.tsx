import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { useTimes } from "../parts/time";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import { useSessionEnd, useSessions } from "./accountApi";
import { Section } from "./Section";

/** Where one is signed in, and the way to end it there. */
export function SessionsSection() {
  const texts = useTexts().people;
  const times = useTimes();
  const tell = useTell();
  const sessions = useSessions();
  const end = useSessionEnd();
  return (
    <Section title={texts.sessions}>
      <ProblemNote problem={sessions.error ?? end.error} />
      <div className="scroll">
        <table className="table" aria-label={texts.sessions}>
          <thead>
            <tr>
              <th scope="col">{texts.browser}</th>
              <th scope="col">{texts.address}</th>
              <th scope="col">{texts.since}</th>
              <th scope="col">{texts.lastUsed}</th>
              <th scope="col">{texts.acts}</th>
            </tr>
          </thead>
          <tbody>
            {(sessions.data ?? []).map(({ id = "", browser = "", address, created = "", lastUsed = "", current }) => (
              <tr key={id}>
                <th scope="row">{browser}</th>
                <td>{address}</td>
                <td>{times.dateTime(created)}</td>
                <td>{times.dateTime(lastUsed)}</td>
                <td>
                  {current ? (
                    <span className="tag">{texts.thisOne}</span>
                  ) : (
                    <Button
                      small
                      aria-label={texts.endOf(browser)}
                      onPress={() => end.mutate(id, { onSuccess: () => tell(texts.ended) })}
                    >
                      {texts.end}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
