import { useState } from "react";
import { Button } from "../parts/Button";
import { ProblemForm } from "../parts/ProblemForm";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import { ItemTable } from "./ItemTable";
import { type Entered, type Payout, type PayoutItem, useEnterResults } from "./payoutApi";

type Chosen = Record<string, { result: string; reason: string }>;

/** The payments of a list the bank has, each with what became of it; all that was chosen is entered at once. */
export function Results({ payout }: { payout: Payout }) {
  const texts = useTexts().money.payout;
  const tell = useTell();
  const [chosen, setChosen] = useState<Chosen>({});
  const enter = useEnterResults(payout.id);
  const items = payout.items ?? [];
  const waiting = items.filter(({ result }) => result === "waiting");
  const entered = wishOf(chosen, waiting);
  const unexplained = entered.some(({ result, reason }) => result === "failed" && reason === "");
  const send = () =>
    enter.mutate(entered, {
      onSuccess: () => {
        tell(texts.entered(entered.length));
        setChosen({});
      },
    });
  const all = () => {
    const others = waiting.filter((item) => chosen[item.case] === undefined);
    setChosen({ ...chosen, ...Object.fromEntries(others.map((item) => [item.case, { result: "paid", reason: "" }])) });
  };
  return (
    <ProblemForm problem={enter.error} onSubmit={send} className="stack">
      <ItemTable
        items={items}
        {...(waiting.length > 0
          ? {
              last: (item) =>
                item.result === "waiting" && (
                  <ResultCell
                    item={item}
                    {...(chosen[item.case] ?? { result: "", reason: "" })}
                    onChange={(next) => setChosen({ ...chosen, [item.case]: next })}
                  />
                ),
            }
          : {})}
      />
      {unexplained && <p className="error">{texts.reasonNeeded}</p>}
      <p className="hint">{texts.enterHint}</p>
      <div className="row">
        <Button type="submit" look="solid" isPending={enter.isPending} isDisabled={entered.length === 0 || unexplained}>
          {texts.enter}
        </Button>
        <Button isDisabled={waiting.every((item) => chosen[item.case] !== undefined)} onPress={all}>
          {texts.allPaid}
        </Button>
      </div>
    </ProblemForm>
  );
}

function wishOf(chosen: Chosen, waiting: readonly PayoutItem[]): Entered[] {
  return waiting.flatMap((item) => {
    const { result, reason } = chosen[item.case] ?? { result: "", reason: "" };
    return result === "paid" || result === "failed"
      ? [{ case: item.case, result, reason: result === "failed" ? reason.trim() : "" }]
      : [];
  });
}

interface CellProps {
  item: PayoutItem;
  result: string;
  reason: string;
  onChange: (next: { result: string; reason: string }) => void;
}

function ResultCell({ item, result, reason, onChange }: CellProps) {
  const texts = useTexts().money.payout;
  return (
    <div className="stack">
      <select
        className="input"
        aria-label={texts.resultOf(item.case)}
        value={result}
        onChange={(event) => onChange({ result: event.target.value, reason })}
      >
        <option value="">{texts.results["waiting"]}</option>
        <option value="paid">{texts.results["paid"]}</option>
        <option value="failed">{texts.results["failed"]}</option>
      </select>
      {result === "failed" && (
        <input
          className="input"
          aria-label={texts.reasonOf(item.case)}
          placeholder={texts.reason}
          value={reason}
          onChange={(event) => onChange({ result, reason: event.target.value })}
        />
      )}
    </div>
  );
}
