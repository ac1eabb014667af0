import { Link } from "@tanstack/react-router";
import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import { RefundActs } from "./RefundActs";
import type { RefundRequest } from "./refundApi";

interface Props {
  requests: readonly RefundRequest[];
  /** Of one case: its number is not said again. */
  ofCase?: boolean;
}

/** Refunds that wait, or waited, for a second person. */
export function RefundTable({ requests, ofCase = false }: Props) {
  const { refund: texts, yen } = useTexts().money;
  const { dateTime } = useTimes();
  return (
    <div className="scroll">
      <table className="table">
        <caption>{ofCase ? texts.ofCase : texts.caption}</caption>
        <thead>
          <tr>
            {!ofCase && <th scope="col">{texts.case}</th>}
            <th scope="col" className="number">
              {texts.amount}
            </th>
            <th scope="col">{texts.reason}</th>
            <th scope="col">{texts.asked}</th>
            <th scope="col">{texts.state}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              {!ofCase && (
                <th scope="row">
                  <Link to="/cases/$number" params={{ number: request.case }} search={{ section: "money" }}>
                    {request.case}
                  </Link>
                </th>
              )}
              <td className="number">{yen(request.amount)}</td>
              <td>{request.reason}</td>
              <td>
                {request.askedBy}
                <div className="hint">{dateTime(request.asked)}</div>
              </td>
              <td>
                {texts.states[request.state] ?? request.state}
                {request.decided != null && (
                  <div className="hint">
                    {request.decidedBy} {dateTime(request.decided)} {request.decision}
                  </div>
                )}
                <RefundActs request={request} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
