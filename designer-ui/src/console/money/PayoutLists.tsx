import { Link } from "@tanstack/react-router";
import { Paging } from "../parts/Paging";
import { ProblemNote } from "../parts/ProblemNote";
import { useTimes } from "../parts/time";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { PAGE_SIZE, type Payout, usePayouts } from "./payoutApi";

interface Props {
  page: number;
  onPage: (page: number) => void;
}

/** The payout lists, newest first. */
export function PayoutLists({ page, onPage }: Props) {
  const texts = useTexts().money.payout;
  const payouts = usePayouts(page);
  return (
    <>
      <ProblemNote problem={payouts.error} />
      {payouts.isPending && <Waiting />}
      {payouts.data?.total === 0 && <p role="status">{texts.none}</p>}
      {payouts.data !== undefined && payouts.data.total > 0 && (
        <>
          <Table payouts={payouts.data.items} />
          <Paging page={page} total={payouts.data.total} size={PAGE_SIZE} onGo={onPage} />
        </>
      )}
    </>
  );
}

function Table({ payouts }: { payouts: readonly Payout[] }) {
  const { payout: texts, yen } = useTexts().money;
  const { date } = useTimes();
  return (
    <div className="scroll">
      <table className="table">
        <caption>{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.due}</th>
            <th scope="col" className="number">
              {texts.count}
            </th>
            <th scope="col" className="number">
              {texts.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {payouts.map((payout) => (
            <tr key={payout.id}>
              <th scope="row">
                <Link to="/money/payouts/$id" params={{ id: payout.id }}>
                  {payout.title}（{payout.id}）
                </Link>
              </th>
              <td>
                <PayoutState payout={payout} />
              </td>
              <td>{payout.due == null ? texts.noDue : date(payout.due)}</td>
              <td className="number">{texts.number(payout.count)}</td>
              <td className="number">{yen(payout.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const LIKE: Record<string, string> = {
  closed: "deficient",
  approved: "submitted",
  sent: "submitted",
  done: "approved",
};

/** The state in a word, in the colours cases have. */
export function PayoutState({ payout }: { payout: Payout }) {
  const texts = useTexts().money.payout;
  return (
    <span className={`state state-${LIKE[payout.state] ?? "open"}`}>
      {texts.states[payout.state] ?? payout.stateTitle}
    </span>
  );
}
