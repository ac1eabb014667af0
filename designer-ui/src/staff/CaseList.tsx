import { useEffect, useState } from "react";
import type { PageOfCases, StaffApi } from "./api";
import { texts } from "./texts";
import { dateTimeOf } from "./time";

interface Props {
  api: StaffApi;
  onOpen: (number: string) => void;
  onProblem: (problem: unknown) => void;
}

/** The cases, a page at a time. */
export function CaseList({ api, onOpen, onProblem }: Props) {
  const [state, setState] = useState("");
  const [page, setPage] = useState(0);
  const [reading, setReading] = useState(0);
  const [cases, setCases] = useState<PageOfCases | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `reading` asks for the same page again
  useEffect(() => {
    let shown = true;
    api.cases({ state, page }).then((read) => shown && setCases(read), onProblem);
    return () => {
      shown = false;
    };
  }, [api, state, page, reading, onProblem]);

  return (
    <section aria-labelledby="list-title">
      <div className="bar">
        <h2 id="list-title">{texts.list.title}</h2>
        <label>
          {texts.list.state}
          <select
            value={state}
            onChange={(event) => {
              setState(event.target.value);
              setPage(0);
            }}
          >
            <option value="">{texts.list.all}</option>
            {Object.entries(texts.list.states).map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => setReading(reading + 1)}>
          {texts.list.refresh}
        </button>
      </div>
      {cases === null ? <p>{texts.list.loading}</p> : <Table cases={cases} onOpen={onOpen} />}
      {cases !== null && (
        <nav className="bar" aria-label={texts.list.title}>
          <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {texts.list.previous}
          </button>
          <span>{texts.list.count(cases.total, page)}</span>
          <button type="button" disabled={cases.items.length === 0 || isLast(cases)} onClick={() => setPage(page + 1)}>
            {texts.list.next}
          </button>
        </nav>
      )}
    </section>
  );
}

/** The page size is the engine's affair: a page is the last when all before it, as large as itself, make up the total. */
function isLast(cases: PageOfCases): boolean {
  return (cases.page + 1) * cases.items.length >= cases.total;
}

function Table({ cases, onOpen }: { cases: PageOfCases; onOpen: (number: string) => void }) {
  if (cases.items.length === 0) {
    return <p>{texts.list.none}</p>;
  }
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.list.number}</th>
            <th scope="col">{texts.list.case}</th>
            <th scope="col">{texts.list.state}</th>
            <th scope="col">{texts.list.submitted}</th>
            <th scope="col">{texts.list.department}</th>
          </tr>
        </thead>
        <tbody>
          {cases.items.map((line) => (
            <tr key={line.number}>
              <td>
                <button
                  type="button"
                  className="link"
                  aria-label={texts.list.open(line.number)}
                  onClick={() => onOpen(line.number)}
                >
                  {line.number}
                </button>
                {(line.unread ?? 0) > 0 && (
                  <span className="tag tag-unread">{texts.list.unread(line.unread ?? 0)}</span>
                )}
              </td>
              <td>{line.title}</td>
              <td>
                <span className={`state state-${line.state}`}>{line.stateTitle}</span>
              </td>
              <td>{dateTimeOf(line.submitted)}</td>
              <td>{line.department}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
