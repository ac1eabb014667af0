import { Link } from "@tanstack/react-router";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useTexts } from "../texts/language";
import { type RegisterLine, useRegisters } from "./registerApi";

/** Every register of the packages installed. */
export function RegisterListPage() {
  const texts = useTexts().registers;
  const registers = useRegisters();
  return (
    <Page title={texts.title}>
      <ProblemNote problem={registers.error} />
      {registers.isPending && <Waiting />}
      {registers.data?.length === 0 && <p>{texts.none}</p>}
      {registers.data !== undefined && registers.data.length > 0 && <Registers lines={registers.data} />}
    </Page>
  );
}

function Registers({ lines }: { lines: readonly RegisterLine[] }) {
  const texts = useTexts().registers;
  return (
    <div className="scroll">
      <table className="table">
        <caption>{texts.list.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.list.name}</th>
            <th scope="col">{texts.list.package}</th>
            <th scope="col" className="number">
              {texts.list.rows}
            </th>
            <th scope="col">{texts.list.state}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.packageId} ${line.id}`}>
              <th scope="row">
                <Link
                  to="/registers/$id"
                  params={{ id: line.id }}
                  search={line.packageId == null ? {} : { package: line.packageId }}
                >
                  {line.title}
                </Link>
              </th>
              <td>{line.packageId}</td>
              <td className="number">{texts.count(line.rows)}</td>
              <td>
                <RegisterState line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is not as it should be; nothing when all is. */
export function RegisterState({ line }: { line: RegisterLine }) {
  const texts = useTexts().registers;
  if (line.needsImport) {
    return <span className="tag tag-deficient">{texts.needsImport}</span>;
  }
  return line.version === 0 ? <span className="tag">{texts.neverImported}</span> : null;
}
