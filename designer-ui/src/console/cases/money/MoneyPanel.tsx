import { RefundTable } from "../../money/RefundTable";
import { ProblemNote } from "../../parts/ProblemNote";
import { Waiting } from "../../parts/Waiting";
import { useMay } from "../../signin/person";
import { useTexts } from "../../texts/language";
import type { CaseView } from "../caseApi";
import { LedgerEntries } from "./LedgerEntries";
import { LedgerSums } from "./LedgerSums";
import { MoneyActs } from "./MoneyActs";
import { useLedger } from "./moneyApi";

/** What the case owes, what was paid, and what staff do about it. */
export function MoneyPanel({ view }: { view: CaseView }) {
  const texts = useTexts().cases.money;
  const may = useMay();
  const ledger = useLedger(view.number);
  if (ledger.isPending) {
    return <Waiting />;
  }
  if (ledger.data === undefined) {
    return <ProblemNote problem={ledger.error} />;
  }
  return (
    <>
      <ProblemNote problem={ledger.error} />
      {ledger.data.entries.length === 0 ? <p>{texts.none}</p> : <LedgerSums ledger={ledger.data} />}
      {may("money-work") && <MoneyActs number={view.number} ledger={ledger.data} />}
      {ledger.data.requests.length > 0 && <RefundTable requests={ledger.data.requests} ofCase />}
      {ledger.data.entries.length > 0 && <LedgerEntries ledger={ledger.data} />}
    </>
  );
}
