import { Link } from "@tanstack/react-router";
import { ProblemNote } from "../parts/ProblemNote";
import { useTimes } from "../parts/time";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { type Difference, useDifferences } from "./moneyApi";

/** Where Stripe and the books say different things. */
export function Differences() {
  const texts = useTexts().money.difference;
  const differences = useDifferences();
  return (
    <>
      <p className="hint">{texts.hint}</p>
      <ProblemNote problem={differences.error} />
      {differences.isPending && <Waiting />}
      {differences.data?.length === 0 && <p role="status">{texts.none}</p>}
      {differences.data !== undefined && differences.data.length > 0 && <Table differences={differences.data} />}
    </>
  );
}

function Table({ differences }: { differences: readonly Difference[] }) {
  const { difference: texts, yen } = useTexts().money;
  const { dateTime } = useTimes();
  return (
    <div className="scroll">
      <table className="table">
        <caption>{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.text}</th>
            <th scope="col" className="number">
              {texts.stripe}
            </th>
            <th scope="col" className="number">
              {texts.ledger}
            </th>
            <th scope="col">{texts.case}</th>
            <th scope="col">{texts.reference}</th>
            <th scope="col">{texts.found}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={`${one.kind} ${one.reference}`}>
              <th scope="row">{one.text}</th>
              <td className="number">{yen(one.stripeAmount)}</td>
              <td className="number">{yen(one.ledgerAmount)}</td>
              <td>
                {one.case != null && (
                  <Link to="/cases/$number" params={{ number: one.case }} search={{ section: "money" }}>
                    {one.case}
                  </Link>
                )}
              </td>
              <td>{one.reference}</td>
              <td>{one.found != null && dateTime(one.found)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
