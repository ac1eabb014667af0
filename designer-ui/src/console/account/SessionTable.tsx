import { Button } from "../parts/Button";
import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";

interface Session {
  id?: string;
  browser?: string;
  address?: string | null;
  created?: string;
  lastUsed?: string;
  current?: boolean;
}

interface Props {
  sessions: readonly Session[];
  onEnd: (id: string) => void;
}

/** Where somebody is signed in. */
export function SessionTable({ sessions, onEnd }: Props) {
  const texts = useTexts().people;
  const times = useTimes();
  return (
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
          {sessions.map(({ id = "", browser = "", address, created = "", lastUsed = "", current }) => (
            <tr key={id}>
              <th scope="row">{browser}</th>
              <td>{address}</td>
              <td>{times.dateTime(created)}</td>
              <td>{times.dateTime(lastUsed)}</td>
              <td>
                {current ? (
                  <span className="tag">{texts.thisOne}</span>
                ) : (
                  <Button small aria-label={texts.endOf(browser)} onPress={() => onEnd(id)}>
                    {texts.end}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
