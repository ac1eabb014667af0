import { useState } from "react";
import { Button } from "../parts/Button";
import { Window } from "../parts/Window";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { Approving, Closing, Reissuing, Saving, Sending } from "./actForms";
import type { Payout } from "./payoutApi";

type Act = "close" | "approve" | "download" | "reissue" | "send";

/** What can be done with a list as it stands, by somebody with these rights. */
function possible(payout: Payout, may: (action: string) => boolean): Act[] {
  const { state, downloadable, downloads } = payout;
  const fetched = downloads > 0;
  const work: [Act, boolean][] = [
    ["download", state === "approved" && downloadable],
    ["send", state === "approved" && fetched && !downloadable],
    ["reissue", (state === "approved" || state === "sent") && fetched && !downloadable],
    ["close", state === "open" || state === "closed" || (state === "approved" && !fetched)],
  ];
  return [
    ...(state === "closed" && may("payouts-approve") ? (["approve"] as const) : []),
    ...(may("payouts-work") ? work.filter(([, can]) => can).map(([act]) => act) : []),
  ];
}

/** The next steps of a list; each asks once more before it is taken. */
export function PayoutActs({ payout }: { payout: Payout }) {
  const texts = useTexts().money.payout;
  const may = useMay();
  const [act, setAct] = useState<Act | null>(null);
  const titles = {
    close: payout.state === "open" ? texts.close : texts.closeAgain,
    approve: texts.approve,
    download: texts.download,
    reissue: texts.reissue,
    send: texts.send,
  };
  const Form =
    act === null
      ? null
      : { close: Closing, approve: Approving, download: Saving, reissue: Reissuing, send: Sending }[act];
  return (
    <section className="box" aria-labelledby="acts-title">
      <h2 id="acts-title">{texts.acts}</h2>
      <p>{texts.next[payout.state]}</p>
      <div className="row">
        {possible(payout, may).map((one, index) => (
          <Button key={one} look={index === 0 ? "solid" : "outline"} onPress={() => setAct(one)}>
            {titles[one]}
          </Button>
        ))}
      </div>
      <Window title={act === null ? "" : titles[act]} isOpen={act !== null} onClose={() => setAct(null)}>
        {Form !== null && act !== null && <Form payout={payout} label={titles[act]} onDone={() => setAct(null)} />}
      </Window>
    </section>
  );
}
