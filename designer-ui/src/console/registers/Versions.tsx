import { useState } from "react";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { useTimes } from "../parts/time";
import { Waiting } from "../parts/Waiting";
import { Window } from "../parts/Window";
import { useTell } from "../shell/notices";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { type RegisterName, useRestore, useVersions, type Version } from "./registerApi";

interface Props {
  name: RegisterName;
  current: number;
}

/** The versions kept, and going back to one of them after a second look. */
export function Versions({ name, current }: Props) {
  const texts = useTexts();
  const said = texts.registers.version;
  const versions = useVersions(name);
  const restore = useRestore(name);
  const tell = useTell();
  const [asked, setAsked] = useState<Version | null>(null);
  if (versions.data === undefined) {
    return versions.isPending ? <Waiting /> : <ProblemNote problem={versions.error} />;
  }
  const confirmed = ({ version }: Version) =>
    restore.mutate(version, {
      onSuccess: (made) => {
        setAsked(null);
        tell(said.restored(made.version));
      },
    });
  const leave = () => {
    restore.reset();
    setAsked(null);
  };
  return (
    <>
      {versions.data.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <VersionTable versions={versions.data} current={current} onRestore={setAsked} />
      )}
      <Window title={said.confirmTitle} isOpen={asked !== null} onClose={leave}>
        <ProblemNote problem={restore.error} />
        {asked !== null && (
          <>
            <p>{said.confirm(asked.version, asked.counts.total)}</p>
            <div className="row">
              <Button look="solid" isPending={restore.isPending} onPress={() => confirmed(asked)}>
                {said.restore(asked.version)}
              </Button>
              <Button onPress={leave}>{texts.shell.cancel}</Button>
            </div>
          </>
        )}
      </Window>
    </>
  );
}

interface TableProps {
  versions: readonly Version[];
  current: number;
  onRestore: (version: Version) => void;
}

function VersionTable({ versions, current, onRestore }: TableProps) {
  const texts = useTexts().registers;
  const said = texts.version;
  const { dateTime } = useTimes();
  const may = useMay()("registers-import");
  return (
    <div className="scroll">
      <table className="table">
        <caption>{said.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{said.number}</th>
            <th scope="col">{said.made}</th>
            <th scope="col">{said.how}</th>
            <th scope="col" className="number">
              {said.counts}
            </th>
            {may && <td />}
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.version}>
              <th scope="row">
                {version.version}
                {version.version === current && <span className="tag tag-beside">{said.current}</span>}
              </th>
              <td>{dateTime(version.made)}</td>
              <td>
                {texts.modeNames[version.mode] ?? version.mode}（{version.source}）
              </td>
              <td className="number">{texts.count(version.counts.total)}</td>
              {may && (
                <td>
                  {version.version !== current && (
                    <Button small onPress={() => onRestore(version)}>
                      {said.restore(version.version)}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
