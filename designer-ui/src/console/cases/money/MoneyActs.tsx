import { useState } from "react";
import { Button } from "../../parts/Button";
import { Window } from "../../parts/Window";
import { useTexts } from "../../texts/language";
import { MoneyForm } from "./MoneyForm";
import type { Ledger, MoneyAct } from "./moneyApi";

interface Props {
  number: string;
  ledger: Ledger;
}

/** Refund, waive, take cash, ask for more: each where it can be done. */
export function MoneyActs({ number, ledger }: Props) {
  const texts = useTexts().cases.money;
  const [act, setAct] = useState<MoneyAct["act"] | null>(null);
  const titles = { refunds: texts.refund, waivers: texts.waive, cash: texts.cash, charges: texts.charge };
  const possible = {
    refunds: ledger.refundable > 0,
    waivers: ledger.balance > 0,
    cash: ledger.balance > 0,
    charges: true,
  };
  return (
    <fieldset className="row plain-set">
      <legend className="unseen">{texts.acts}</legend>
      {(["refunds", "waivers", "cash", "charges"] as const).map((one) => (
        <Button key={one} isDisabled={!possible[one]} onPress={() => setAct(one)}>
          {titles[one]}
        </Button>
      ))}
      <Window title={act === null ? "" : titles[act]} isOpen={act !== null} onClose={() => setAct(null)}>
        {act !== null && (
          <MoneyForm number={number} ledger={ledger} act={act} label={titles[act]} onDone={() => setAct(null)} />
        )}
      </Window>
    </fieldset>
  );
}
