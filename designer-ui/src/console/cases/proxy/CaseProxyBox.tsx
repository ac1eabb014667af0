import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { useTimes } from "../../parts/time";
import { useMay } from "../../signin/person";
import { useTexts } from "../../texts/language";
import { ClaimCodeWindow } from "./ClaimCodeWindow";
import { type CaseProxy, useCaseProxy, useCorrect } from "./proxyApi";

/** Who entered a case for whom nobody can write to, and what can be done about it. */
export function CaseProxyBox({ number }: { number: string }) {
  const texts = useTexts().proxy;
  const { dateTime } = useTimes();
  const proxy = useCaseProxy(number);
  if (proxy.data?.entry == null) {
    return <ProblemNote problem={proxy.error} />;
  }
  const { by, way, reachable, claimed } = proxy.data;
  return (
    <section className="note" aria-label={texts.title}>
      <p>{texts.enteredBy(by ?? "", texts.ways[way ?? ""] ?? "")}</p>
      {claimed && <p>{texts.claimed(dateTime(claimed))}</p>}
      {!reachable && <Unreachable number={number} proxy={proxy.data} />}
    </section>
  );
}

function Unreachable({ number, proxy }: { number: string; proxy: CaseProxy }) {
  const texts = useTexts().proxy;
  const { date } = useTimes();
  const may = useMay();
  const navigate = useNavigate();
  const correct = useCorrect(number);
  const [showing, setShowing] = useState(false);
  return (
    <>
      <p>
        <strong>{texts.unreachable}</strong> {texts.unreachableHint}
      </p>
      {proxy.codeExpires && <p>{texts.codeUntil(date(proxy.codeExpires))}</p>}
      <ProblemNote problem={correct.error} />
      {may("cases-work") && (
        <p className="row">
          <Button small onPress={() => setShowing(true)}>
            {texts.code}
          </Button>
          <Button
            small
            isPending={correct.isPending}
            onPress={() =>
              correct.mutate(undefined, {
                onSuccess: ({ id }) => void navigate({ to: "/cases/proxy/$id", params: { id } }),
              })
            }
          >
            {texts.enterCorrection}
          </Button>
        </p>
      )}
      {showing && <ClaimCodeWindow number={number} onClose={() => setShowing(false)} />}
    </>
  );
}
