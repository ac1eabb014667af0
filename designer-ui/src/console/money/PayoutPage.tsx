import { Link, useParams } from "@tanstack/react-router";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { useTimes } from "../parts/time";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { PayoutActs } from "./PayoutActs";
import { PayoutItems } from "./PayoutItems";
import { PayoutState } from "./PayoutLists";
import { PayoutLog } from "./PayoutLog";
import { type Payout, usePayout, useSaveList } from "./payoutApi";
import { Results } from "./Results";

/** One payout list: where it stands, what comes next, every payment, and what happened to it. */
export function PayoutPage() {
  const { id } = useParams({ from: "/desk/money/payouts/$id" });
  const payout = usePayout(id);
  if (payout.data === undefined) {
    return (
      <Page title={id} aside={<ToList />}>
        {payout.isPending ? <Waiting /> : <ProblemNote problem={payout.error} />}
      </Page>
    );
  }
  return <Shown payout={payout.data} />;
}

function ToList() {
  return (
    <Link to="/money" search={{ section: "payouts" }} className="page-up">
      {useTexts().money.payout.toList}
    </Link>
  );
}

function Shown({ payout }: { payout: Payout }) {
  const may = useMay();
  return (
    <Page
      title={payout.title}
      aside={
        <>
          <PayoutState payout={payout} />
          <ToList />
        </>
      }
    >
      <Facts payout={payout} />
      <PayoutActs payout={payout} />
      {payout.state === "sent" && may("payouts-work") ? (
        <Results key={payout.id} payout={payout} />
      ) : (
        <PayoutItems payout={payout} />
      )}
      <PayoutLog payout={payout} />
    </Page>
  );
}

function Facts({ payout }: { payout: Payout }) {
  const { payout: texts, yen } = useTexts().money;
  const { date, dateTime } = useTimes();
  const save = useSaveList(payout.id);
  const approvals = payout.approvals ?? [];
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{texts.due}</dt>
          <dd>{payout.due == null ? texts.noDue : date(payout.due)}</dd>
        </div>
        <div>
          <dt>{texts.count}</dt>
          <dd>{texts.number(payout.count)}</dd>
        </div>
        <div>
          <dt>{texts.total}</dt>
          <dd>{yen(payout.total)}</dd>
        </div>
        <div>
          <dt>{texts.approvals(approvals.length)}</dt>
          <dd>{approvals.map(({ by, at }) => texts.approvedBy(by, dateTime(at))).join("、")}</dd>
        </div>
      </dl>
      <ProblemNote problem={save.error} />
      <div>
        <Button small isPending={save.isPending} onPress={() => save.mutate()}>
          {texts.csv}
        </Button>
      </div>
    </>
  );
}
