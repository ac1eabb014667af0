import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Paging } from "../parts/Paging";
import { ProblemNote } from "../parts/ProblemNote";
import { useTimes } from "../parts/time";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useTexts } from "../texts/language";
import { CertificateSaving } from "./CertificateSaving";
import { type Certificate, PAGE_SIZE, useCertificates } from "./holdingApi";

/** The proofs of all erasures, newest first. */
export function CertificatesPage() {
  const all = useTexts().residents;
  const texts = all.holdings;
  const [page, setPage] = useState(1);
  const found = useCertificates(page);
  return (
    <Page
      title={texts.certificates}
      aside={
        <Link to="/residents" className="page-up">
          {all.toList}
        </Link>
      }
    >
      <p>{texts.certificatesExplained}</p>
      <ProblemNote problem={found.error} />
      {found.isPending && <Waiting />}
      {found.data !== undefined && (
        <>
          {found.data.total === 0 ? <p>{texts.noCertificates}</p> : <Table certificates={found.data.items} />}
          <Paging page={page} total={found.data.total} size={PAGE_SIZE} onGo={setPage} />
        </>
      )}
    </Page>
  );
}

function Table({ certificates }: { certificates: readonly Certificate[] }) {
  const texts = useTexts().residents.holdings;
  const { dateTime } = useTimes();
  return (
    <div className="scroll">
      <table className="table">
        <caption>{texts.certificates}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.at}</th>
            <th scope="col">{texts.resident}</th>
            <th scope="col">{texts.by}</th>
            <th scope="col">{texts.reason}</th>
            <th scope="col">{texts.count}</th>
            <th scope="col">{texts.certificate}</th>
          </tr>
        </thead>
        <tbody>
          {certificates.map(({ certificate }) => (
            <tr key={certificate.id}>
              <td className="one-line">{dateTime(certificate.at)}</td>
              <th scope="row">{certificate.resident}</th>
              <td>{certificate.by}</td>
              <td>{certificate.reason}</td>
              <td>{certificate.erased.reduce((sum, line) => sum + line.count, 0)}</td>
              <td>
                <CertificateSaving id={certificate.id} small />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
