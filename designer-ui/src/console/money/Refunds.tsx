import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { RefundTable } from "./RefundTable";
import { useRefundRequests } from "./refundApi";

/** The refunds of all cases that wait for a second person. */
export function Refunds() {
  const texts = useTexts().money.refund;
  const requests = useRefundRequests();
  return (
    <>
      <p className="hint">{texts.hint}</p>
      <ProblemNote problem={requests.error} />
      {requests.isPending && <Waiting />}
      {requests.data?.length === 0 && <p role="status">{texts.none}</p>}
      {requests.data !== undefined && requests.data.length > 0 && <RefundTable requests={requests.data} />}
    </>
  );
}
