import { Link, useParams } from "@tanstack/react-router";
import { ProblemNote } from "../parts/ProblemNote";
import { State } from "../parts/State";
import { useTimes } from "../parts/time";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useTexts } from "../texts/language";
import { HoldingActs } from "./HoldingActs";
import { Following } from "./ResidentListPage";
import { ResidentThread } from "./ResidentThread";
import { type OneResident, type Resident, useResident } from "./residentApi";

/** One resident: who, how reached, what was asked for, and what was written beside it. */
export function ResidentPage() {
  const { id } = useParams({ from: "/desk/residents/$id" });
  const texts = useTexts().residents;
  const found = useResident(id);
  return (
    <Page
      title={found.data === undefined ? texts.title : (found.data.resident.name ?? texts.unnamed)}
      aside={
        <Link to="/residents" className="page-up">
          {texts.toList}
        </Link>
      }
    >
      <ProblemNote problem={found.error} />
      {found.isPending && <Waiting />}
      {found.data !== undefined && (
        <>
          {!found.data.resident.following && <p className="note note-error">{texts.blockedNote}</p>}
          <Facts resident={found.data.resident} />
          <Attributes attributes={found.data.resident.attributes} />
          <ResidentCases cases={found.data.cases} />
          <ResidentThread id={id} />
          <HoldingActs id={id} />
        </>
      )}
    </Page>
  );
}

function Facts({ resident }: { resident: Resident }) {
  const texts = useTexts().residents;
  const { dateTime } = useTimes();
  return (
    <dl className="facts">
      <div>
        <dt>{texts.channel}</dt>
        <dd>{texts.channels[resident.channelKind] ?? resident.channelKind}</dd>
      </div>
      <div>
        <dt>{texts.language}</dt>
        <dd>{texts.languages[resident.language] ?? resident.language}</dd>
      </div>
      <div>
        <dt>{texts.state}</dt>
        <dd>
          <Following resident={resident} />
        </dd>
      </div>
      <div>
        <dt>{texts.arrived}</dt>
        <dd>{dateTime(resident.arrived)}</dd>
      </div>
      <div>
        <dt>{texts.channelUser}</dt>
        <dd>{resident.channelUser}</dd>
      </div>
    </dl>
  );
}

function Attributes({ attributes }: { attributes: Record<string, unknown> }) {
  const texts = useTexts().residents;
  const entries = Object.entries(attributes);
  return (
    <section className="stack" aria-labelledby="attributes-title">
      <h2 id="attributes-title">{texts.attributes}</h2>
      {entries.length === 0 && <p>{texts.noAttributes}</p>}
      {entries.length > 0 && (
        <dl className="facts">
          {entries.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{typeof value === "string" ? value : JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function ResidentCases({ cases }: Pick<OneResident, "cases">) {
  const texts = useTexts();
  const { dateTime } = useTimes();
  if (cases.length === 0) {
    return (
      <section className="stack">
        <h2>{texts.residents.cases}</h2>
        <p>{texts.residents.noCases}</p>
      </section>
    );
  }
  return (
    <div className="scroll">
      <table className="table">
        <caption>{texts.residents.cases}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.cases.list.number}</th>
            <th scope="col">{texts.cases.list.procedure}</th>
            <th scope="col">{texts.cases.list.state}</th>
            <th scope="col">{texts.cases.list.received}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((line) => (
            <tr key={line.number}>
              <th scope="row">
                <Link to="/cases/$number" params={{ number: line.number }}>
                  {line.number}
                </Link>
              </th>
              <td>{line.title}</td>
              <td>
                <State state={line.state} title={line.stateTitle} />
              </td>
              <td>{dateTime(line.submitted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
